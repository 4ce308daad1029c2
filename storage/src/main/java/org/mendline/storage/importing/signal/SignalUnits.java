package org.mendline.storage.importing.signal;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Physical dimensions as EDF files write them, in UCUM.
final class SignalUnits {
    private static final Map<String, Double> MICROVOLTS = Map.of("nV", 1e-3, "uV", 1.0, "mV", 1e3, "V", 1e6);

    /// Spellings of EDF+ (edfplus.info, standard texts) and of recorders, where UCUM spells otherwise;
    /// compared in lower case.
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("", "1"),
            Map.entry("bpm", "/min"),
            Map.entry("1/min", "/min"),
            Map.entry("/min", "/min"),
            Map.entry("beats/min", "/min"),
            Map.entry("breaths/min", "/min"),
            Map.entry("degc", "Cel"),
            Map.entry("deg c", "Cel"),
            Map.entry("°c", "Cel"),
            Map.entry("degf", "[degF]"),
            Map.entry("mmhg", "mm[Hg]"),
            Map.entry("mm hg", "mm[Hg]"),
            Map.entry("cmh2o", "cm[H2O]"),
            Map.entry("cm h2o", "cm[H2O]"),
            Map.entry("mbar", "mbar"),
            Map.entry("hpa", "hPa"),
            Map.entry("l/s", "L/s"),
            Map.entry("l/min", "L/min"),
            Map.entry("ml", "mL"),
            Map.entry("l", "L"),
            Map.entry("lux", "lx"),
            Map.entry("lx", "lx"),
            Map.entry("degree", "deg"),
            Map.entry("deg", "deg"),
            Map.entry("rad", "rad"),
            Map.entry("kohm", "kOhm"),
            Map.entry("ohm", "Ohm"));

    /// Spelled alike in both, where capitals matter.
    private static final String UCUM = "%|K|s|ms|m|cm|mm|kg|Hz|N|W|T|fT|pT|uS|mS";

    private SignalUnits() {}

    /// A UCUM unit for a dimension; one that nobody knows becomes an annotation such as `{Filtered}`, which
    /// UCUM allows and which converts to nothing.
    static String ucum(String dimension) {
        String plain = plain(dimension);
        if (MICROVOLTS.containsKey(plain) || plain.matches(UCUM)) {
            return plain;
        }
        String spelled = SPELLINGS.get(plain.toLowerCase(Locale.ROOT));
        return spelled != null ? spelled : "{" + plain.replaceAll("[^!-z|~]", "_") + "}";
    }

    /// Microvolts in one unit of the dimension; empty if it is no voltage.
    static OptionalDouble microvolts(String dimension) {
        Double factor = MICROVOLTS.get(plain(dimension));
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    private static String plain(String dimension) {
        return dimension.replace('µ', 'u').replace('μ', 'u').strip();
    }
}
