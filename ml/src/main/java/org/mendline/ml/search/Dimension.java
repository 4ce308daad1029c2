package org.mendline.ml.search;

/// One number to choose.
///
/// @param low smallest value
/// @param high largest value
/// @param step smallest change worth naming
/// @param start value as now, within `low` to `high`; it need not lie on a whole step
public record Dimension(double low, double high, double step, double start) {
    /// @throws IllegalArgumentException if the start lies outside or there is no step
    public Dimension {
        if (!(low <= start && start <= high) || !(step > 0)) {
            throw new IllegalArgumentException("A dimension needs low <= start <= high and a step above 0, not " + low
                    + ", " + start + ", " + high + ", " + step);
        }
    }

    /// The nearest value that can be named: a whole step, an end, or exactly the start near it.
    double snap(double value) {
        if (Math.abs(value - start) < step / 2) {
            return start;
        }
        return Math.clamp(Math.round(value / step) * step, low, high);
    }
}
