package org.mendline.storage.importing.apple;

import java.util.Map;
import java.util.OptionalDouble;

/// Units as HealthKit writes them (HKUnit, `unitString`).
final class AppleUnits {
    private static final Map<String, String> UCUM = Map.ofEntries(
            Map.entry("count", "1"),
            Map.entry("count/min", "/min"),
            Map.entry("count/s", "/s"),
            Map.entry("degC", "Cel"),
            Map.entry("degF", "[degF]"),
            Map.entry("lb", "[lb_av]"),
            Map.entry("oz", "[oz_av]"),
            Map.entry("st", "[stone_av]"),
            Map.entry("in", "[in_i]"),
            Map.entry("ft", "[ft_i]"),
            Map.entry("mi", "[mi_i]"),
            Map.entry("ft/s", "[ft_i]/s"),
            Map.entry("km/hr", "km/h"),
            Map.entry("mi/hr", "[mi_i]/h"),
            Map.entry("mmHg", "mm[Hg]"),
            Map.entry("mL/min·kg", "mL/(kg.min)"),
            Map.entry("Cal", "kcal"),
            Map.entry("hr", "h"));

    /// How many of a day sum's units (1, m, kcal, min, g) one of these is; the energy calorie is the thermochemical
    /// one of 4.184 J, as UCUM's.
    private static final Map<String, Double> DAY_UNITS = Map.ofEntries(
            Map.entry("count", 1.0),
            Map.entry("m", 1.0),
            Map.entry("km", 1000.0),
            Map.entry("cm", 0.01),
            Map.entry("mi", 1609.344),
            Map.entry("yd", 0.9144),
            Map.entry("ft", 0.3048),
            Map.entry("kcal", 1.0),
            Map.entry("Cal", 1.0),
            Map.entry("cal", 0.001),
            Map.entry("kJ", 1 / 4.184),
            Map.entry("min", 1.0),
            Map.entry("hr", 60.0),
            Map.entry("s", 1 / 60.0),
            Map.entry("g", 1.0),
            Map.entry("oz", 28.349523125));

    private AppleUnits() {}

    /// The UCUM spelling; what is not known is passed on for the importer to judge.
    static String ucum(String unit) {
        if (unit.startsWith("mmol<")) {
            return "mmol" + unit.substring(unit.indexOf('>') + 1);
        }
        return UCUM.getOrDefault(unit, unit);
    }

    static OptionalDouble toDayUnit(double value, String unit) {
        Double factor = DAY_UNITS.get(unit);
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(value * factor);
    }
}
