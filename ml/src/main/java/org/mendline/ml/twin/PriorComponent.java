package org.mendline.ml.twin;

import java.util.ArrayList;
import java.util.List;

/// One group of people in a prior: independent normals over [PersonParameter].
///
/// @param label what the group is, for example `Grade 2`
/// @param weight share of people, positive
/// @param mean by [PersonParameter#ordinal()]
/// @param sd by [PersonParameter#ordinal()], positive
/// @param sources where each normal comes from, by [PersonParameter#ordinal()]
record PriorComponent(String label, double weight, double[] mean, double[] sd, List<Source> sources) {

    PriorComponent {
        sources = List.copyOf(sources);
    }

    double logDensity(double[] theta) {
        double sum = Math.log(weight);
        for (int k = 0; k < mean.length; k++) {
            double z = (theta[k] - mean[k]) / sd[k];
            sum -= 0.5 * z * z + Math.log(sd[k]) + HALF_LN_TWO_PI;
        }
        return sum;
    }

    static final double HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    PriorComponent with(PersonParameter parameter, double newMean, double newSd, Source source) {
        double[] m = mean.clone();
        double[] s = sd.clone();
        List<Source> from = new ArrayList<>(sources);
        m[parameter.ordinal()] = newMean;
        s[parameter.ordinal()] = newSd;
        from.set(parameter.ordinal(), source);
        return new PriorComponent(label, weight, m, s, from);
    }

    /// Mean moved by `by`, standard deviation times `spread`.
    PriorComponent adjusted(PersonParameter parameter, double by, double spread) {
        int k = parameter.ordinal();
        return with(parameter, mean[k] + by, spread * sd[k], sources.get(k));
    }

    PriorComponent shifted(PersonParameter parameter, double by) {
        return adjusted(parameter, by, 1);
    }

    PriorComponent weighing(double newWeight) {
        return new PriorComponent(label, newWeight, mean, sd, sources);
    }

    /// The same with one standard deviation `factor` times as large.
    PriorComponent wider(PersonParameter parameter, double factor) {
        int k = parameter.ordinal();
        return with(parameter, mean[k], factor * sd[k], sources.get(k));
    }
}
