package org.mendline.ml.evaluate;

/// A predictive distribution.
interface Distribution {
    /// Equally likely outcomes, ascending.
    double[] outcomes();

    /// Lower and upper end of the interval that holds the outcome with this probability.
    ///
    /// @param coverage for example 0.8
    double[] interval(double coverage);
}
