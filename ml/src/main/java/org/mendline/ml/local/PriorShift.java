package org.mendline.ml.local;

/// How a clinic's people differ from the literature in one parameter.
///
/// @param shift added to the prior mean of every group, on the parameter's own scale
/// @param spread factor on the prior standard deviation, positive
public record PriorShift(double shift, double spread) {
    /// As in the literature.
    public static final PriorShift NONE = new PriorShift(0, 1);
}
