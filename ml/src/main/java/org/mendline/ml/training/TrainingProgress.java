package org.mendline.ml.training;

/// Hears how training a network goes on.
@FunctionalInterface
public interface TrainingProgress {
    /// @param loss mean loss of the last steps; lower is better
    void step(int step, int steps, double loss);
}
