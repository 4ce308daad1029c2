package org.mendline.app.bench;

/// One measured ratio.
///
/// @param name what was measured
/// @param ratio the thing's time over its yardstick's, both measured in this run
/// @param limit what the ratio should not exceed
/// @param absolute the thing's median time, a hint only
/// @param unit unit of `absolute`
public record BenchResult(String name, double ratio, double limit, double absolute, String unit) {
    /// Whether the ratio is within its limit.
    public boolean withinLimit() {
        return ratio <= limit;
    }
}
