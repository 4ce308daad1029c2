package org.mendline.ml.evaluate.member;

import java.util.List;
import org.mendline.ml.evaluate.task.Sample;

/// A way to predict that competes in the bench.
///
/// The built-in members are fitted and asked by several threads at once; those of a [MemberSource] by one at a time.
/// The same training samples must give the same predictions.
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

    /// A member that can say itself how it would have predicted its training samples without their persons, so that
    /// it need not be fitted again and again to learn its weight.
    interface SelfTesting extends Member {
        @Override
        SelfTested fit(List<Sample> training);
    }

    /// What a self-testing member learned.
    interface SelfTested extends Fitted {
        /// For each training sample, the prediction by those parts that have not seen its person.
        double[] outOfBag();
    }
}
