package org.mendline.ml.training;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.mendline.ml.outlook.OutlookBlock;

/// Trains the outlook network by pinball loss on simulated people, none shown twice. Needs a started engine. Same seed
/// and steps, same bits on the same kind of processor.
public final class OutlookTrainer {
    /// Origins a step, four of each simulated person.
    public static final int BATCH = 128;

    private OutlookTrainer() {}

    /// Trains from nothing.
    ///
    /// @param cancelled asked before every step
    /// @throws CancellationException if `cancelled` said so
    /// @throws IllegalStateException if training diverges
    public static TrainedNetwork train(long seed, int steps, TrainingProgress progress, BooleanSupplier cancelled) {
        return new NetworkTraining<>(
                        "outlook",
                        new OutlookBlock(),
                        OutlookBlock.inputShapes(BATCH),
                        (s, step) -> OutlookTrainingBatch.draw(s, step, BATCH),
                        OutlookLoss::new)
                .train(seed, steps, progress, cancelled);
    }
}
