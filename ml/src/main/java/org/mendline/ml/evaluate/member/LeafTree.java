package org.mendline.ml.evaluate.member;

import org.tribuo.math.la.SparseVector;

/// A grown tree.
@FunctionalInterface
interface LeafTree {
    /// Training rows that fell into the same leaf, with repeats; none for a leaf that only rounding leads to.
    int[] leaf(SparseVector row);
}
