package org.mendline.app.report;

import java.util.stream.DoubleStream;

/// A value axis that holds all values and steps in 1, 2 or 5 times a power of ten.
record AxisRange(double low, double high, double step) {
    private static final int ABOUT_STEPS = 6;

    /// @throws IllegalArgumentException if there is no value
    static AxisRange around(DoubleStream values) {
        var all = values.summaryStatistics();
        if (all.getCount() == 0) {
            throw new IllegalArgumentException("An axis needs at least one value");
        }
        double span = Math.max(all.getMax() - all.getMin(), Math.max(1e-6, Math.abs(all.getMax()) * 0.05));
        double step = niceStep(span / ABOUT_STEPS);
        double low = Math.floor(all.getMin() / step) * step;
        double high = Math.ceil(all.getMax() / step) * step;
        return new AxisRange(low, high > low ? high : low + step, step);
    }

    private static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double mantissa = rough / power;
        double nice = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
        return nice * power;
    }
}
