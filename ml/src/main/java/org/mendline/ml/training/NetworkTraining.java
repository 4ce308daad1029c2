package org.mendline.ml.training;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
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
import java.util.function.Function;
import org.mendline.ml.engine.Engine;
import org.mendline.ml.inference.BlockWeights;

/// Gradient descent over batches of simulated people, none shown twice: Adam, cosine rate after a short warm-up,
/// clipped gradients. Needs a started engine. Same seed and steps, same bits on the same kind of processor.
///
/// @param inputShapes of one batch
/// @param supply batches by seed and step; asked for the next one while the network learns from this
/// @param objective made once, from the manager that lives as long as the training
record NetworkTraining<B>(
        String name,
        Block block,
        Shape[] inputShapes,
        BatchSupply<B> supply,
        Function<NDManager, Objective<B>> objective) {
    private static final float FIRST_RATE = 3e-3f;
    private static final float LAST_RATE = 5e-5f;
    private static final float CLIP = 0.1f;
    private static final int REPORT_EVERY = 20;

    /// Draws people.
    @FunctionalInterface
    interface BatchSupply<B> {
        B draw(long seed, int step);
    }

    /// Trains from nothing.
    ///
    /// @param cancelled asked before every step
    /// @throws CancellationException if `cancelled` said so
    /// @throws IllegalStateException if training diverges
    TrainedNetwork train(long seed, int steps, TrainingProgress progress, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        ai.djl.engine.Engine.getEngine(Engine.NAME).setRandomSeed((int) (seed ^ seed >>> 32));
        try (Model model = Model.newInstance(name, Device.cpu(), Engine.NAME)) {
            model.setBlock(block);
            Optimizer adam = Optimizer.adam()
                    .optLearningRateTracker((parameter, update) -> rate(update, steps))
                    .optClipGrad(CLIP)
                    .build();
            // The loss object is DJL's bookkeeping only; ours is computed in the step.
            DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                    .optDevices(new Device[] {Device.cpu()})
                    .optOptimizer(adam);
            List<Double> losses;
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(inputShapes);
                losses = run(trainer, seed, steps, progress, cancelled);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new TrainedNetwork(BlockWeights.of(block), seed, steps, losses, seconds);
        }
    }

    /// Cosine from the first to the last rate after a short warm-up.
    private static float rate(int update, int steps) {
        double warm = Math.min(1, (update + 1) / (0.02 * steps + 1));
        double cosine = 0.5 * (1 + Math.cos(Math.PI * Math.min(1.0, update / (double) steps)));
        return (float) (warm * (LAST_RATE + (FIRST_RATE - LAST_RATE) * cosine));
    }

    private List<Double> run(
            Trainer trainer, long seed, int steps, TrainingProgress progress, BooleanSupplier cancelled) {
        Objective<B> aim = objective.apply(trainer.getManager());
        List<Double> losses = new ArrayList<>();
        // People for the next step are simulated while the network learns from these.
        CompletableFuture<B> next = draw(seed, 0);
        double sum = 0;
        int count = 0;
        for (int step = 0; step < steps; step++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("Training was cancelled; nothing was changed.");
            }
            B batch = next.join();
            next = draw(seed, step + 1);
            double value = step(trainer, aim, batch);
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
        return losses;
    }

    private CompletableFuture<B> draw(long seed, int step) {
        return CompletableFuture.supplyAsync(() -> supply.draw(seed, step));
    }

    private double step(Trainer trainer, Objective<B> aim, B batch) {
        try (NDManager scope = trainer.getManager().newSubManager()) {
            NDList inputs = aim.inputs(batch, scope);
            NDList targets = aim.targets(batch, scope);
            double value;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDArray output = trainer.forward(inputs).singletonOrThrow();
                NDArray mean = aim.loss(output, targets);
                collector.backward(mean);
                value = mean.getFloat();
            }
            trainer.step();
            return value;
        }
    }
}
