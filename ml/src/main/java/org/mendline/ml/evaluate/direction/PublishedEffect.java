package org.mendline.ml.evaluate.direction;

import java.util.random.RandomGenerator;

/// An effect that others published, with its 95 % interval.
public sealed interface PublishedEffect {
    /// Standard deviations between the ends of a 95 % interval.
    double INTERVAL_SDS = 3.92;

    /// Citation, and how it was read.
    String source();

    /// Draws the effect as the logarithm of the factor by which mean pain shrinks, per unit of exposure.
    ///
    /// @param mean pain without treatment at a time
    /// @param sd of pain without treatment at that time
    double draw(Course mean, Course sd, RandomGenerator random);

    /// A quantity by time.
    @FunctionalInterface
    interface Course {
        double at(double time);
    }

    /// Ratio of the risks of having pain, treated over untreated.
    record RiskRatio(double ratio, double low, double high, String source) implements PublishedEffect {
        @Override
        public double draw(Course mean, Course sd, RandomGenerator random) {
            double spread = (Math.log(high) - Math.log(low)) / INTERVAL_SDS;
            return -(Math.log(ratio) + spread * random.nextGaussian());
        }
    }

    /// Standardised difference of means at a time, treated minus untreated; negative is less pain.
    record StandardisedDifference(double difference, double low, double high, double time, String source)
            implements PublishedEffect {
        /// Pain cannot be relieved by more than this share.
        private static final double MOST = 0.95;

        @Override
        public double draw(Course mean, Course sd, RandomGenerator random) {
            double drawn = difference + (high - low) / INTERVAL_SDS * random.nextGaussian();
            double share = Math.min(MOST, -drawn * sd.at(time) / mean.at(time));
            return -Math.log(1 - share) / time;
        }
    }
}
