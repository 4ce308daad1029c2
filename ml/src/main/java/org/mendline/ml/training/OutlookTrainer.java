package org.mendline.ml.training;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.inference.BlockWeights;
import org.mendline.ml.inference.WeightFile;
import org.mendline.ml.outlook.Outlook;
import org.mendline.ml.outlook.OutlookBlock;
import org.mendline.ml.outlook.OutlookMarker;

/// Trains the outlook network by pinball loss on simulated people, none shown twice. Needs a started engine. Same seed
/// and steps, same bits on the same kind of processor.
public final class OutlookTrainer {
    /// Origins a step, four of each simulated person.
    public static final int BATCH = 128;

    private static final float FIRST_RATE = 3e-3f;
    private static final float LAST_RATE = 5e-5f;
    private static final float CLIP = 0.1f;
    private static final int REPORT_EVERY = 20;

    private OutlookTrainer() {}

    /// Hears of progress.
    @FunctionalInterface
    public interface Progress {
        /// @param loss mean loss of the last steps; lower is better
        void step(int step, int steps, double loss);
    }

    /// The outcome of a training run.
    ///
    /// @param losses mean loss of every 20 steps
    /// @param seconds wall time of training
    public record Trained(WeightFile weights, long seed, int steps, List<Double> losses, double seconds) {
        public Trained {
            losses = List.copyOf(losses);
        }
    }

    /// Trains from nothing.
    ///
    /// @param cancelled asked before every step
    /// @throws CancellationException if `cancelled` said so
    /// @throws IllegalStateException if training diverges
    public static Trained train(long seed, int steps, Progress progress, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        ai.djl.engine.Engine.getEngine(Engine.NAME).setRandomSeed((int) (seed ^ seed >>> 32));
        OutlookBlock block = new OutlookBlock();
        List<Double> losses = new ArrayList<>();
        try (Model model = Model.newInstance("outlook", Device.cpu(), Engine.NAME)) {
            model.setBlock(block);
            Optimizer adam = Optimizer.adam()
                    .optLearningRateTracker((parameter, update) -> rate(update, steps))
                    .optClipGrad(CLIP)
                    .build();
            // The loss object is DJL's bookkeeping only; ours is computed in the step.
            DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                    .optDevices(new Device[] {Device.cpu()})
                    .optOptimizer(adam);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(OutlookBlock.inputShapes(BATCH));
                run(trainer, seed, steps, progress, cancelled, losses);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Trained(BlockWeights.of(block), seed, steps, losses, seconds);
        }
    }

    /// Cosine from the first to the last rate after a short warm-up.
    private static float rate(int update, int steps) {
        double warm = Math.min(1, (update + 1) / (0.02 * steps + 1));
        double cosine = 0.5 * (1 + Math.cos(Math.PI * Math.min(1.0, update / (double) steps)));
        return (float) (warm * (LAST_RATE + (FIRST_RATE - LAST_RATE) * cosine));
    }

    private static void run(
            Trainer trainer, long seed, int steps, Progress progress, BooleanSupplier cancelled, List<Double> losses) {
        OutlookLoss loss = new OutlookLoss(trainer.getManager());
        // People for the next step are simulated while the network learns from these.
        CompletableFuture<OutlookTrainingBatch> next = draw(seed, 0);
        double sum = 0;
        int count = 0;
        for (int step = 0; step < steps; step++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("Training was cancelled; nothing was changed.");
            }
            OutlookTrainingBatch batch = next.join();
            next = draw(seed, step + 1);
            double value = step(trainer, loss, batch);
            if (!Double.isFinite(value)) {
                throw new IllegalStateException("Training diverged at step " + step + "; nothing was changed.");
            }
            sum += value;
            count++;
            if (count == REPORT_EVERY || step == steps - 1) {
                losses.add(sum / count);
                progress.step(step + 1, steps, sum / count);
                sum = 0;
                count = 0;
            }
        }
        next.join();
    }

    private static CompletableFuture<OutlookTrainingBatch> draw(long seed, int step) {
        return CompletableFuture.supplyAsync(() -> OutlookTrainingBatch.draw(seed, step, BATCH));
    }

    private static double step(Trainer trainer, OutlookLoss loss, OutlookTrainingBatch batch) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            NDList inputs = batch.inputs().toInputs(scope);
            Shape shape = new Shape(BATCH, Outlook.HORIZON, OutlookMarker.COUNT, 1);
            NDArray targets = scope.create(batch.targets(), shape).duplicate();
            NDArray weights = scope.create(batch.weights(), shape).duplicate();
            double value;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDArray output = trainer.forward(inputs).singletonOrThrow();
                NDArray mean = loss.of(output, targets, weights);
                collector.backward(mean);
                value = mean.getFloat();
            }
            trainer.step();
            return value;
        }
    }
}
