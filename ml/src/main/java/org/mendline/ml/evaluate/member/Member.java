package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// A way to predict that competes in the bench.
public interface Member {
    /// Name in the report.
    String name();

    /// Whether it counts among the simple baselines that a model has to beat.
    boolean baseline();

    /// Learns from the training samples of one fold, and from nothing else: scaling, imputation and tuning included.
    Fitted fit(List<Sample> training);

    /// What was learned.
    @FunctionalInterface
    interface Fitted {
        /// The prediction, in the outcome's unit, not yet clipped to its scale.
        double predict(Sample sample);
    }
}
