package org.mendline.ml.explain;

/// A model over rows of numbers, answered in batches; safe for use by several threads.
@FunctionalInterface
public interface TabularModel {
    /// One output for each row. The rows are the caller's: do not change or keep them.
    double[] predict(double[][] rows);
}
