package org.mendline.viz.plot;

/// Maps values to pixels along one axis, linearly.
///
/// @param from value at pixel `fromPixel`
/// @param to value at pixel `toPixel`; must differ from `from`
public record LinearScale(double from, double to, double fromPixel, double toPixel) {

    /// @throws IllegalArgumentException if the value range is empty or not finite
    public LinearScale {
        if (!Double.isFinite(from) || !Double.isFinite(to) || from == to) {
            throw new IllegalArgumentException("A scale needs two different finite ends, not " + from + " and " + to);
        }
    }

    /// Pixel of a value; beyond the ends it goes on linearly.
    public double pixel(double value) {
        return fromPixel + (value - from) / (to - from) * (toPixel - fromPixel);
    }

    /// Value at a pixel.
    public double value(double pixel) {
        return toPixel == fromPixel ? from : from + (pixel - fromPixel) / (toPixel - fromPixel) * (to - from);
    }

    /// Whether `value` lies between the ends, ends included.
    public boolean holds(double value) {
        return value >= Math.min(from, to) && value <= Math.max(from, to);
    }
}
