package org.mendline.storage.observation;

import java.util.Optional;

/// Converts values between units of the Unified Code for Units of Measure (UCUM, https://ucum.org).
/// Implementations are safe for use by several threads.
public interface UnitConversion {
    /// Converts `value` from one unit to another.
    ///
    /// @param fromUnit unit as the file writes it; common spellings that are not UCUM are understood
    /// @param toUnit UCUM unit
    /// @param code measure code, for conversions that need the substance (mg/dL to mmol/L)
    Result convert(double value, String fromUnit, String toUnit, String code);

    /// Canonical spelling of a unit, empty if UCUM does not know it.
    Optional<String> canonical(String unit);

    /// What a conversion gave.
    sealed interface Result {
        /// @param value in the unit asked for
        record Converted(double value) implements Result {}

        /// @param reason plain sentence that names both units
        record Refused(String reason) implements Result {}
    }
}
