package org.mendline.ml.evaluate.task;

/// One question with its true answer.
///
/// @param person whose it is
/// @param outcome the truth
/// @param inputs in the order of [TaskDescription#inputs()]; NaN where not observed, which only the bench sees and
///     fills inside each fold
/// @param course the outcome's earlier values
public record Sample(String person, double outcome, double[] inputs, Course course) {
    /// A sample of which no earlier course is known.
    public Sample(String person, double outcome, double[] inputs) {
        this(person, outcome, inputs, Course.NONE);
    }

    /// Whether input `i` was observed.
    public boolean observed(int i) {
        return !Double.isNaN(inputs[i]);
    }
}
