package org.mendline.ml.training;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mendline.ml.inference.PosteriorBlock;

/// Trains the posterior network by maximum likelihood on simulated people, none shown twice. Needs a started
/// engine. Same seed and steps, same bits on the same kind of processor.
public final class TwinTrainer {
    /// Simulated people a step.
    public static final int BATCH = 128;

    private TwinTrainer() {}

    /// Trains from nothing. A loss of 0.5 is the prior's.
    ///
    /// @param cancelled asked before every step
    /// @throws CancellationException if `cancelled` said so
    /// @throws IllegalStateException if training diverges
    public static TrainedNetwork train(long seed, int steps, TrainingProgress progress, BooleanSupplier cancelled) {
        return new NetworkTraining<>(
                        "posterior",
                        new PosteriorBlock(),
                        PosteriorBlock.inputShapes(BATCH),
                        (s, step) -> TrainingBatch.draw(s, step, BATCH),
                        PosteriorLoss::new)
                .train(seed, steps, progress, cancelled);
    }
}
