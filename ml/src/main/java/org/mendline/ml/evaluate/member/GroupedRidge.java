package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// Ridge regression whose penalty is the one that predicts left-out persons best.
///
/// @param features what it looks at
record GroupedRidge(String name, Features features) implements Member {
    @Override
    public boolean baseline() {
        return false;
    }

    @Override
    public Fitted fit(List<Sample> training) {
        Columns scaled = new Columns(training, features);
        LinearFit fit = fit(scaled.of(training), training);
        return sample -> fit.predict(scaled.of(sample));
    }

    /// @param rows centred columns of the training samples
    static LinearFit fit(double[][] rows, List<Sample> training) {
        return PersonPenalty.fit(
                rows,
                Ridge.outcomes(training),
                training.stream().map(Sample::person).toArray(String[]::new));
    }
}
