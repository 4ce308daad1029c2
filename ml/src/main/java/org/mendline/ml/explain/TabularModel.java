package org.mendline.ml.explain;

/// A model over rows of numbers, answered in batches.
@FunctionalInterface
public interface TabularModel {
    /// One output for each row. The rows are the caller's and change after the call: do not keep them.
    double[] predict(double[][] rows);
}
