package org.mendline.ml.risk;

import java.util.random.RandomGenerator;

/// A published hazard or risk ratio as a log-normal distribution.
///
/// @param ratio point estimate
/// @param logSd standard deviation of its logarithm
/// @param citation short citation with what it says
/// @param doi DOI
record PublishedRatio(double ratio, double logSd, String citation, String doi) {
    private static final double Z95 = 1.959964;

    /// The width of the published 95 % interval.
    static PublishedRatio withInterval(double ratio, double lo95, double hi95, String citation, String doi) {
        return new PublishedRatio(ratio, Math.log(hi95 / lo95) / (2 * Z95), citation, doi);
    }

    /// The width that gives the published two-sided p value's `z`.
    static PublishedRatio withZ(double ratio, double z, String citation, String doi) {
        return new PublishedRatio(ratio, Math.abs(Math.log(ratio)) / z, citation, doi);
    }

    double draw(RandomGenerator random) {
        return ratio * Math.exp(logSd * random.nextGaussian());
    }
}
