package org.mendline.viz.plot;

import java.util.ArrayList;
import java.util.List;

/// Round tick values: steps of 1, 2 or 5 times a power of ten (Heckbert 1990, "Nice numbers for graph labels",
/// Graphics Gems).
///
/// @param step distance of two ticks
/// @param values ascending, all within the asked range
/// @param decimals decimals that tell two neighbouring ticks apart
public record NiceTicks(double step, List<Double> values, int decimals) {
    private static final double SLACK = 1e-9;

    public NiceTicks {
        values = List.copyOf(values);
    }

    /// At most `most` ticks (at least two are tried) within `low` to `high`.
    ///
    /// @throws IllegalArgumentException if `low` is not below `high`
    public static NiceTicks within(double low, double high, int most) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("Ticks need a rising finite range, not " + low + " to " + high);
        }
        double step = roundStep((high - low) / Math.max(1, most - 1));
        List<Double> values = new ArrayList<>();
        long first = (long) Math.ceil(low / step - SLACK);
        long last = (long) Math.floor(high / step + SLACK);
        for (long k = first; k <= last; k++) {
            values.add(k * step);
        }
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + SLACK));
        return new NiceTicks(step, values, decimals);
    }

    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        if (lead <= 1 + SLACK) {
            return power;
        }
        if (lead <= 2 + SLACK) {
            return 2 * power;
        }
        return lead <= 5 + SLACK ? 5 * power : 10 * power;
    }
}
