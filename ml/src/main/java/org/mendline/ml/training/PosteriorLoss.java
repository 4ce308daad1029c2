package org.mendline.ml.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.mendline.ml.inference.PosteriorShape;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.StateVariable;

/// Negative log density of the truth under the network's normal, without constants, as a weighted mean over
/// dimensions of `½ w² − ln U_rr` with `w = U_rr (z_r − a_r) + Σ U_rc z_c` (c before r); 0.5 is the prior.
///
/// Each row regresses on the true earlier coordinates, not on their misfits: the sharp rows of the present state
/// would otherwise drown the parameters' gradients in their noise. The sums over pairs are two constant matrices.
final class PosteriorLoss implements Objective<TrainingBatch> {
    /// The present state is the easier part and follows from parameters and doses.
    private static final float STATE_WEIGHT = 0.5f;

    private final NDArray pick; // [d, pairs]: copies coordinate c to every pair (r, c)
    private final NDArray weights; // [d, 1], sum ½
    private final NDArray gather; // [pairs, d]: adds the pairs of row r

    PosteriorLoss(NDManager manager) {
        int d = PosteriorShape.SIZE;
        float[] picking = new float[d * PosteriorShape.PAIRS];
        float[] gathering = new float[PosteriorShape.PAIRS * d];
        int pair = 0;
        for (int r = 1; r < d; r++) {
            for (int c = 0; c < r; c++) {
                picking[c * PosteriorShape.PAIRS + pair] = 1;
                gathering[pair * d + r] = 1;
                pair++;
            }
        }
        pick = manager.create(picking, new Shape(d, PosteriorShape.PAIRS)).duplicate();
        float[] shares = new float[d];
        float sum = PersonParameter.COUNT + STATE_WEIGHT * StateVariable.COUNT;
        for (int k = 0; k < d; k++) {
            shares[k] = 0.5f * (k < PersonParameter.COUNT ? 1 : STATE_WEIGHT) / sum;
        }
        weights = manager.create(shares, new Shape(d, 1)).duplicate();
        gather = manager.create(gathering, new Shape(PosteriorShape.PAIRS, d)).duplicate();
    }

    @Override
    public NDList inputs(TrainingBatch batch, NDManager scope) {
        return batch.inputs().toInputs(scope);
    }

    @Override
    public NDList targets(TrainingBatch batch, NDManager scope) {
        float[] truth = batch.targets();
        Shape shape = new Shape(truth.length / PosteriorShape.SIZE, PosteriorShape.SIZE);
        return new NDList(scope.create(truth, shape).duplicate());
    }

    @Override
    public NDArray loss(NDArray output, NDList targets) {
        return of(output, targets.singletonOrThrow());
    }

    /// Mean over the batch.
    NDArray of(NDArray output, NDArray targets) {
        int d = PosteriorShape.SIZE;
        NDArray misfit = targets.sub(output.get(":, 0:" + d));
        NDArray logDiagonal = output.get(":, " + d + ":" + 2 * d);
        NDArray below = output.get(":, " + 2 * d + ":");
        NDArray white = misfit.mul(logDiagonal.exp())
                .add(targets.matMul(pick).mul(below).matMul(gather));
        // No scalar operands: see PosteriorBlock. The factor ½ is in the weights.
        return white.square().sub(logDiagonal).sub(logDiagonal).matMul(weights).mean();
    }
}
