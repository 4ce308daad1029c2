package org.mendline.storage.observation;

import java.util.OptionalDouble;

/// One kind of value: what it is called, its code, and the unit in which Mendline keeps it.
///
/// @param code LOINC code such as `8867-4`, or a project code such as `mendline:readiness`
/// @param name plain English name, for example `Heart rate`
/// @param unit canonical UCUM unit, for example `/min`; `1` for dimensionless
/// @param plausibleLow lowest value a living person shows, in `unit`
/// @param plausibleHigh highest value a living person shows, in `unit`
public record Measure(
        String code, String name, String unit, OptionalDouble plausibleLow, OptionalDouble plausibleHigh) {

    /// Whether the code belongs to Mendline rather than LOINC.
    public boolean isProjectCode() {
        return code.startsWith("mendline:");
    }

    /// Whether `value`, in the canonical unit, lies in the plausible range (open where a bound is not known).
    public boolean isPlausible(double value) {
        return (plausibleLow.isEmpty() || value >= plausibleLow.getAsDouble())
                && (plausibleHigh.isEmpty() || value <= plausibleHigh.getAsDouble());
    }
}
