package org.mendline.ml.explain;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.Arrays;

/// A network in the float32 engine as a model over rows, with its gradients by the inputs, so that Shapley values
/// and integrated gradients can go through DJL. Needs a started engine. Safe for several threads, which take turns;
/// the engine collects one gradient at a time in a process, so ask for none while a network is trained.
public final class EngineModel implements TabularModel, IntegratedGradients.Differentiable, AutoCloseable {
    private final NDManager manager;
    private final Network network;

    private EngineModel(NDManager manager, Network network) {
        this.manager = manager;
        this.network = network;
    }

    /// A function of the engine.
    @FunctionalInterface
    public interface Network {
        /// One output for each row: `[rows, width]` to `[rows]`. No plain number may be an operand: its buffer would
        /// be freed before the gradient needs it.
        NDArray outputs(NDArray rows);
    }

    /// @param manager owns the network's arrays; closed with the model
    public static EngineModel of(NDManager manager, Network network) {
        return new EngineModel(manager, network);
    }

    /// The engine's LSTM with the weights of `lstm`, rounded to float32.
    public static EngineModel of(ReferenceLstm lstm) {
        NDManager manager = NDManager.newBaseManager(Device.cpu(), org.mendline.ml.engine.Engine.NAME);
        int hidden = lstm.outputWeights().length;
        LSTM block = LSTM.builder()
                .setNumLayers(1)
                .setStateSize(hidden)
                .optBatchFirst(true)
                .optReturnState(false)
                .build();
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 1, lstm.features()));
        for (Parameter parameter : block.getParameters().values()) {
            parameter.getArray().set(weights(lstm, parameter.getName()));
        }
        NDArray out = manager.create(floats(lstm.outputWeights()), new Shape(hidden, 1));
        NDArray bias = manager.create(new float[] {(float) lstm.outputBias()});
        ParameterStore store = new ParameterStore(manager, false);
        return new EngineModel(manager, rows -> {
            long steps = rows.getShape().get(1) / lstm.features();
            NDArray sequence = rows.reshape(rows.getShape().get(0), steps, lstm.features());
            NDArray states = block.forward(store, new NDList(sequence), false).singletonOrThrow();
            return states.get(":, -1, :").matMul(out).add(bias).flatten();
        });
    }

    /// DJL's names for the tensors that PyTorch calls weight_ih, weight_hh, bias_ih and bias_hh.
    private static float[] weights(ReferenceLstm lstm, String name) {
        return switch (name.substring(name.indexOf('_', 2) + 1)) {
            case "i2h_WEIGHT" -> floats(flat(lstm.inputWeights()));
            case "h2h_WEIGHT" -> floats(flat(lstm.hiddenWeights()));
            case "i2h_BIAS" -> floats(lstm.inputBias());
            case "h2h_BIAS" -> floats(lstm.hiddenBias());
            default -> throw new IllegalStateException("The engine's LSTM has an unknown tensor " + name);
        };
    }

    @Override
    public synchronized double[] predict(double[][] rows) {
        try (NDManager scope = manager.newSubManager()) {
            return doubles(network.outputs(array(scope, rows)));
        }
    }

    @Override
    public double value(double[] point) {
        return predict(new double[][] {point})[0];
    }

    @Override
    public double[] gradient(double[] point) {
        return gradients(new double[][] {point})[0];
    }

    /// One batch: rows do not act on one another, so the gradient of their sum is each one's own.
    @Override
    public synchronized double[][] gradients(double[][] points) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray rows = array(scope, points);
            rows.setRequiresGradient(true);
            try (GradientCollector collector =
                    Engine.getEngine(org.mendline.ml.engine.Engine.NAME).newGradientCollector()) {
                collector.backward(network.outputs(rows).sum());
            }
            double[] all = doubles(rows.getGradient());
            int width = points[0].length;
            double[][] gradients = new double[points.length][];
            for (int k = 0; k < gradients.length; k++) {
                gradients[k] = Arrays.copyOfRange(all, k * width, (k + 1) * width);
            }
            return gradients;
        }
    }

    @Override
    public synchronized void close() {
        manager.close();
    }

    private static NDArray array(NDManager scope, double[][] rows) {
        return scope.create(floats(flat(rows)), new Shape(rows.length, rows[0].length))
                .duplicate();
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] doubles(NDArray array) {
        float[] floats = array.toFloatArray();
        double[] values = new double[floats.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }
}
