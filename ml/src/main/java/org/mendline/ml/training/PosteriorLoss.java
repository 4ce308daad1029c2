package org.mendline.ml.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.mendline.ml.inference.PosteriorShape;

/// Negative log density of the truth under the network's normal, per dimension and without constants:
/// `(½ |U (z − m)|² − Σ ln U_kk) / d`, with `U` assembled by two constant matrices so that all is dense algebra.
final class PosteriorLoss {
    private final NDArray pick; // [d, pairs]: copies dimension c of the misfit to every pair (r, c)
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
        pick = manager.create(picking, new Shape(d, PosteriorShape.PAIRS));
        gather = manager.create(gathering, new Shape(PosteriorShape.PAIRS, d));
    }

    /// Mean over the batch.
    NDArray of(NDArray output, NDArray targets) {
        int d = PosteriorShape.SIZE;
        NDArray misfit = targets.sub(output.get(":, 0:" + d));
        NDArray logDiagonal = output.get(":, " + d + ":" + 2 * d);
        NDArray below = output.get(":, " + 2 * d + ":");
        NDArray white =
                misfit.mul(logDiagonal.exp()).add(misfit.matMul(pick).mul(below).matMul(gather));
        return white.square().mul(0.5f).sub(logDiagonal).mean();
    }
}
