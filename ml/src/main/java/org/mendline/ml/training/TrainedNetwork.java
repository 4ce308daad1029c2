package org.mendline.ml.training;

import java.util.List;
import org.mendline.ml.inference.WeightFile;

/// The outcome of a training run.
///
/// @param losses mean loss of every 20 steps
/// @param seconds wall time of training
public record TrainedNetwork(WeightFile weights, long seed, int steps, List<Double> losses, double seconds) {
    public TrainedNetwork {
        losses = List.copyOf(losses);
    }
}
