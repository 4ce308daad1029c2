package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// Ridge regression.
///
/// @param features what it looks at
public record Ridge(String name, boolean baseline, Features features) implements Member {
    /// @param columns positions of the inputs that it looks at
    public Ridge(String name, boolean baseline, int[] columns) {
        this(name, baseline, Features.inputs(columns));
    }

    @Override
    public Fitted fit(List<Sample> training) {
        Columns scaled = new Columns(training, features);
        LinearFit fit = RidgeFit.of(scaled.of(training), outcomes(training));
        return sample -> fit.predict(scaled.of(sample));
    }

    static double[] outcomes(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::outcome).toArray();
    }
}
