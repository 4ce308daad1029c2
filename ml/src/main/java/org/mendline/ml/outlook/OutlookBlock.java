package org.mendline.ml.outlook;

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

/// The network: an LSTM over past and planned days whose last three outputs, each joined with the summary, give the
/// quantiles of the three coming days.
///
/// A median is a mixture of the person's simple forecasts (softmax weights) plus a correction; the other quantiles
/// follow by adding softplus steps outward, so they cannot cross. Steps are in units of the person's own smallest
/// simple error. Output `[batch, 3, markers, quantiles]`, standardised.
public final class OutlookBlock extends AbstractBlock {
    private static final byte VERSION = 1;
    private static final int MEMORY = 48;
    private static final int FIRST = 128;
    private static final int SECOND = 96;
    private static final int SIMPLE = MarkerCourse.Simple.COUNT;
    private static final int MARKERS = OutlookMarker.COUNT;
    private static final int HORIZON = OutlookEncoding.HORIZON;
    private static final int QUANTILES = OutlookModel.LEVELS.size();
    private static final int STEPS_OUT = QUANTILES - 1;
    private static final int PER_MARKER = SIMPLE + 1 + STEPS_OUT;

    private final Block lstm;
    private final Block first;
    private final Block second;
    private final Block last;

    /// A network without weights; call [#initialize] next.
    public OutlookBlock() {
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
                "last", Linear.builder().setUnits(MARKERS * PER_MARKER).build());
    }

    /// Shapes of the inputs for a batch size: sequence, summary, simple forecasts, widths.
    public static Shape[] inputShapes(long batch) {
        return new Shape[] {
            new Shape(batch, OutlookEncoding.STEPS, OutlookEncoding.STEP_WIDTH),
            new Shape(batch, OutlookEncoding.SUMMARY_WIDTH),
            new Shape(batch, 1, MARKERS, SIMPLE),
            new Shape(batch, 1, MARKERS, 1)
        };
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray steps = lstm.forward(store, new NDList(inputs.get(0)), training).singletonOrThrow();
        NDArray memory = steps.get(":, " + OutlookEncoding.PAST + ":, :");
        NDArray summary = inputs.get(1).expandDims(1);
        NDArray repeated = NDArrays.concat(new NDList(summary, summary, summary), 1);
        NDArray joined = NDArrays.concat(new NDList(memory, repeated), 2);
        NDArray hidden = Activation.relu(
                first.forward(store, new NDList(joined), training).singletonOrThrow());
        hidden = Activation.relu(
                second.forward(store, new NDList(hidden), training).singletonOrThrow());
        NDArray raw = last.forward(store, new NDList(hidden), training)
                .singletonOrThrow()
                .reshape(new Shape(-1, HORIZON, MARKERS, PER_MARKER));
        return new NDList(quantiles(raw, inputs.get(2), inputs.get(3)));
    }

    private static NDArray quantiles(NDArray raw, NDArray simple, NDArray width) {
        NDArray mixture =
                raw.get(":, :, :, 0:" + SIMPLE).softmax(-1).mul(simple).sum(new int[] {3}, true);
        NDArray correction = raw.get(":, :, :, " + SIMPLE + ":" + (SIMPLE + 1)).mul(width);
        NDArray outward = Activation.softPlus(raw.get(":, :, :, " + (SIMPLE + 1) + ":"))
                .mul(width)
                .matMul(outward(raw.getManager()));
        return mixture.add(correction).add(outward);
    }

    /// `[steps, quantiles]`: adds the steps from the median outward, below it with a minus.
    private static NDArray outward(NDManager manager) {
        float[] sums = new float[STEPS_OUT * QUANTILES];
        int median = QUANTILES / 2;
        for (int step = 0; step < STEPS_OUT; step++) {
            for (int q = 0; q < QUANTILES; q++) {
                boolean below = step < median && q <= step;
                boolean above = step >= median && q > step;
                sums[step * QUANTILES + q] = below ? -1 : above ? 1 : 0;
            }
        }
        return manager.create(sums, new Shape(STEPS_OUT, QUANTILES)).duplicate();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), HORIZON, MARKERS, QUANTILES)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputs) {
        long batch = inputs[0].get(0);
        int joined = MEMORY + OutlookEncoding.SUMMARY_WIDTH;
        lstm.initialize(manager, dataType, inputs[0]);
        first.initialize(manager, dataType, new Shape(batch, HORIZON, joined));
        second.initialize(manager, dataType, new Shape(batch, HORIZON, FIRST));
        last.initialize(manager, dataType, new Shape(batch, HORIZON, SECOND));
    }
}
