package org.mendline.ml.influence;

/// What a change of plan does to one prediction, over futures that share their chances, in the prediction's
/// unit.
///
/// @param median of the differences, changed minus usual
/// @param lo80 10 % of futures change less (or fall further)
/// @param hi80 10 % of futures change more
public record Difference(double median, double lo80, double hi80) {
    /// Whether four in five futures move the same way.
    public boolean oneWay() {
        return lo80 > 0 || hi80 < 0;
    }

    /// Whether the interval lies on the side of `better`, and the median is at least `least` away from
    /// nothing.
    ///
    /// @param higherIsBetter direction of the quantity
    /// @param least in the prediction's unit, positive
    public boolean helps(boolean higherIsBetter, double least) {
        double sign = higherIsBetter ? 1 : -1;
        return sign * median >= least && Math.min(sign * lo80, sign * hi80) > 0;
    }
}
