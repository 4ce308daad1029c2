package org.mendline.storage.importing.labform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Units as laboratories print them, in Latin or Cyrillic letters, and the UCUM code that is meant.
final class FormUnit {
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("ммоль", "mmol"),
            Map.entry("мкмоль", "umol"),
            Map.entry("нмоль", "nmol"),
            Map.entry("пмоль", "pmol"),
            Map.entry("г", "g"),
            Map.entry("мг", "mg"),
            Map.entry("мкг", "ug"),
            Map.entry("нг", "ng"),
            Map.entry("пг", "pg"),
            Map.entry("ед", "U"),
            Map.entry("ме", "[iU]"),
            Map.entry("мме", "m[iU]"),
            Map.entry("мкме", "u[iU]"),
            Map.entry("л", "L"),
            Map.entry("дл", "dL"),
            Map.entry("мл", "mL"),
            Map.entry("фл", "fL"),
            Map.entry("мм", "mm"),
            Map.entry("ч", "h"),
            Map.entry("час", "h"),
            Map.entry("mmol", "mmol"),
            Map.entry("umol", "umol"),
            Map.entry("µmol", "umol"),
            Map.entry("μmol", "umol"),
            Map.entry("nmol", "nmol"),
            Map.entry("pmol", "pmol"),
            Map.entry("g", "g"),
            Map.entry("mg", "mg"),
            Map.entry("ug", "ug"),
            Map.entry("µg", "ug"),
            Map.entry("μg", "ug"),
            Map.entry("mcg", "ug"),
            Map.entry("ng", "ng"),
            Map.entry("pg", "pg"),
            Map.entry("u", "U"),
            Map.entry("iu", "[iU]"),
            Map.entry("miu", "m[iU]"),
            Map.entry("uiu", "u[iU]"),
            Map.entry("µiu", "u[iU]"),
            Map.entry("l", "L"),
            Map.entry("dl", "dL"),
            Map.entry("ml", "mL"),
            Map.entry("fl", "fL"),
            Map.entry("mm", "mm"),
            Map.entry("h", "h"),
            Map.entry("hr", "h"),
            Map.entry("%", "%"),
            Map.entry("10^9", "10*9"),
            Map.entry("10*9", "10*9"),
            Map.entry("x10^9", "10*9"),
            Map.entry("10^12", "10*12"),
            Map.entry("10*12", "10*12"),
            Map.entry("x10^12", "10*12"));

    private FormUnit() {}

    /// The UCUM code of a printed unit; empty if the text is none. `mL` is millilitre in either case of its letters,
    /// and
    /// nothing on these forms is in mega-units.
    static Optional<String> of(String printed) {
        List<String> parts = new ArrayList<>();
        for (String part : printed.strip().toLowerCase(java.util.Locale.ROOT).split("/", -1)) {
            String ucum = PARTS.get(part.strip());
            if (ucum == null) {
                return Optional.empty();
            }
            parts.add(ucum);
        }
        return Optional.of(String.join("/", parts));
    }
}
