package org.mendline.app.checking;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.UnitConversion;

/// Which units a measure can be written in.
record UnitChoices(MeasureCatalogue catalogue, UnitConversion units) {
    /// Usual ways to write quantities beside those in which Mendline keeps them.
    private static final List<String> USUAL = List.of(
            "mg/L",
            "mg/dL",
            "g/L",
            "g/dL",
            "ug/L",
            "ng/mL",
            "pg/mL",
            "ng/dL",
            "mmol/L",
            "umol/L",
            "nmol/L",
            "pmol/L",
            "U/L",
            "kU/L",
            "ukat/L",
            "nkat/L",
            "mm[Hg]",
            "kPa",
            "Cel",
            "[degF]",
            "K",
            "/min",
            "/s",
            "Hz",
            "s",
            "ms",
            "min",
            "h",
            "d",
            "m",
            "cm",
            "mm",
            "km",
            "[in_i]",
            "[ft_i]",
            "[mi_i]",
            "kg",
            "g",
            "[lb_av]",
            "J",
            "kJ",
            "kcal",
            "W",
            "N",
            "kN",
            "deg",
            "rad",
            "%",
            "1",
            "{score}",
            "m/s",
            "km/h",
            "10*9/L",
            "/uL",
            "mmol/mol");

    /// The measure's own unit and those that convert to it; what resembles the written text most goes first.
    List<String> of(String code, String written) {
        Optional<Measure> measure = catalogue.find(code);
        Stream<String> fitting = measure.map(m -> Stream.concat(
                                Stream.of(m.unit()), USUAL.stream().filter(unit -> converts(unit, m)))
                        .distinct())
                .orElseGet(USUAL::stream);
        return fitting.sorted(Comparator.comparingInt(unit -> unlikeness(letters(unit), letters(written))))
                .toList();
    }

    private boolean converts(String unit, Measure measure) {
        return units.convert(1, unit, measure.unit(), measure.code()) instanceof UnitConversion.Result.Converted;
    }

    private static String letters(String unit) {
        return unit.toLowerCase(Locale.ROOT).replace("µ", "u").replace("μ", "u").replaceAll("[^\\p{L}\\p{N}%]", "");
    }

    /// 0 for the same letters, or where nothing was written, so that the measure's own unit stays first; 1 where one
    /// holds the other; else more by what would have to be retyped.
    private static int unlikeness(String unit, String written) {
        if (written.isEmpty() || unit.equals(written)) {
            return 0;
        }
        boolean holds = !unit.isEmpty() && (unit.contains(written) || written.contains(unit));
        return holds ? 1 : 1 + distance(unit, written);
    }

    /// Edit distance (Levenshtein 1966).
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
