package org.mendline.ml.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import org.mendline.ml.outlook.Outlook;
import org.mendline.ml.outlook.OutlookMarker;
import org.mendline.ml.outlook.OutlookModel;

/// Pinball loss (Koenker and Bassett 1978, doi 10.2307/1913643) of standardised quantiles, mean over levels and over
/// what came: `τ (y − q) + max(0, q − y)`.
final class OutlookLoss implements Objective<OutlookTrainingBatch> {
    private final NDArray levels;
    private final NDArray share; // of one level in the mean

    OutlookLoss(NDManager manager) {
        List<Double> all = OutlookModel.LEVELS;
        float[] values = new float[all.size()];
        for (int q = 0; q < values.length; q++) {
            values[q] = all.get(q).floatValue();
        }
        levels = manager.create(values, new Shape(values.length)).duplicate();
        share = manager.full(new Shape(1), 1f / values.length);
    }

    @Override
    public NDList inputs(OutlookTrainingBatch batch, NDManager scope) {
        return batch.inputs().toInputs(scope);
    }

    @Override
    public NDList targets(OutlookTrainingBatch batch, NDManager scope) {
        float[] truth = batch.targets();
        long origins = truth.length / (Outlook.HORIZON * OutlookMarker.COUNT);
        Shape shape = new Shape(origins, Outlook.HORIZON, OutlookMarker.COUNT, 1);
        return new NDList(
                scope.create(truth, shape).duplicate(),
                scope.create(batch.weights(), shape).duplicate());
    }

    @Override
    public NDArray loss(NDArray output, NDList targets) {
        return of(output, targets.get(0), targets.get(1));
    }

    /// @param output `[batch, 3, markers, quantiles]`
    /// @param targets `[batch, 3, markers, 1]`
    /// @param weights `[batch, 3, markers, 1]`, sum 1
    NDArray of(NDArray output, NDArray targets, NDArray weights) {
        NDArray above = output.sub(targets);
        // No scalar operands: DJL would free their buffers before the backward pass.
        NDArray pinball = Activation.relu(above).sub(above.mul(levels));
        return pinball.mul(weights).mul(share).sum();
    }
}
