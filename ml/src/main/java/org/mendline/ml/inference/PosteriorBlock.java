package org.mendline.ml.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/// The network: an LSTM over the steps of a record, its last output joined with the record's summary, two hidden
/// layers with a straight path past them (an own normal is mostly a mean), and the outputs of [PosteriorShape].
/// Inputs: sequence `[batch, steps, width]`, summary
/// `[batch, width]`; output `[batch, outputs]` with the log diagonal softly bounded.
public final class PosteriorBlock extends AbstractBlock {
    private static final byte VERSION = 1;
    private static final int MEMORY = 64;
    private static final int FIRST = 160;
    private static final int SECOND = 96;
    private static final float DIAGONAL_BOUND = 3;

    private final Block lstm;
    private final Block first;
    private final Block second;
    private final Block last;

    /// A network without weights; call [#initialize] next.
    public PosteriorBlock() {
        super(VERSION);
        lstm = addChildBlock(
                "lstm",
                LSTM.builder()
                        .setNumLayers(1)
                        .setStateSize(MEMORY)
                        .optBatchFirst(true)
                        .optReturnState(false)
                        .build());
        first = addChildBlock("first", Linear.builder().setUnits(FIRST).build());
        second = addChildBlock("second", Linear.builder().setUnits(SECOND).build());
        last = addChildBlock(
                "last", Linear.builder().setUnits(PosteriorShape.OUTPUTS).build());
    }

    /// Shapes of the inputs for a batch size.
    public static Shape[] inputShapes(long batch) {
        return new Shape[] {
            new Shape(batch, RecordEncoding.STEPS, RecordEncoding.STEP_WIDTH),
            new Shape(batch, RecordEncoding.SUMMARY_WIDTH)
        };
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray steps = lstm.forward(store, new NDList(inputs.get(0)), training).singletonOrThrow();
        NDArray memory = steps.get(":, -1, :");
        NDArray joined = NDArrays.concat(new NDList(memory, inputs.get(1)), 1);
        NDArray hidden = Activation.relu(
                first.forward(store, new NDList(joined), training).singletonOrThrow());
        hidden = Activation.relu(
                second.forward(store, new NDList(hidden), training).singletonOrThrow());
        NDArray all = NDArrays.concat(new NDList(hidden, joined), 1);
        NDArray raw = last.forward(store, new NDList(all), training).singletonOrThrow();
        int d = PosteriorShape.SIZE;
        // Never a plain number as operand: DJL would free its buffer at once, while the gradient still needs it,
        // and the garbage collector would decide what is found there. This array is the engine's own memory.
        NDArray bound = raw.getManager().full(new Shape(1), DIAGONAL_BOUND);
        NDArray diagonal = raw.get(":, " + d + ":" + 2 * d).tanh().mul(bound);
        return new NDList(NDArrays.concat(new NDList(raw.get(":, 0:" + d), diagonal, raw.get(":, " + 2 * d + ":")), 1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), PosteriorShape.OUTPUTS)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputs) {
        long batch = inputs[0].get(0);
        lstm.initialize(manager, dataType, inputs[0]);
        first.initialize(manager, dataType, new Shape(batch, MEMORY + RecordEncoding.SUMMARY_WIDTH));
        second.initialize(manager, dataType, new Shape(batch, FIRST));
        last.initialize(manager, dataType, new Shape(batch, SECOND + MEMORY + RecordEncoding.SUMMARY_WIDTH));
    }
}
