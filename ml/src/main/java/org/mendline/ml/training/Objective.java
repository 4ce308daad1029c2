package org.mendline.ml.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/// What a network is shown of a batch, and how wrong it was.
///
/// @param <B> a batch of simulated people
interface Objective<B> {
    /// What the network reads.
    NDList inputs(B batch, NDManager scope);

    /// What the loss compares with. Made before gradients are collected.
    NDList targets(B batch, NDManager scope);

    /// Mean loss of a batch; lower is better. No scalar operands: DJL would free their buffers before the backward
    /// pass.
    NDArray loss(NDArray output, NDList targets);
}
