package org.mendline.storage.observation;

import java.util.Optional;

/// Converts values between units of measure.
public interface UnitConversion {
    /// Converts `value` from `fromUnit` (as written in a file) to `toUnit` for the measure `code`, which
    /// decides where a substance's molar mass is needed.
    Result convert(double value, String fromUnit, String toUnit, String code);

    /// UCUM spelling of a unit, or empty if UCUM does not know it.
    Optional<String> canonical(String unit);

    /// What became of a conversion.
    sealed interface Result {
        /// @param value in the unit asked for; finite
        record Converted(double value) implements Result {}

        /// @param reason a sentence for the user that names both units
        record Refused(String reason) implements Result {}
    }
}
