package org.mendline.storage.importing.csv;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cell that holds a number and perhaps its unit, such as `12,8 mg/L`.
///
/// @param digits the number as written
/// @param unit as written; empty where the cell gives none
record Amount(String digits, Optional<String> unit) {
    private static final Pattern WITH_UNIT =
            Pattern.compile("([+\\-\u2212]?[\\d.,'\u2019 \u00a0\u202f]*\\d[.,]?(?:[eE][+-]?\\d{1,4})?)\\s*"
                    + "([%\u00b0\u00b5\u03bc\\[/\\p{L}][^\\r\\n]{0,63})");

    /// Laboratories mark high and low results so; litres and hours are written with the same letters.
    private static final Set<String> FLAGS = Set.of("H", "L", "HH", "LL", "A", "N", "h", "l");

    static Amount of(String cell) {
        Matcher m = WITH_UNIT.matcher(cell);
        if (m.matches() && !isExponent(m.group(2))) {
            return new Amount(m.group(1), Optional.of(m.group(2).strip()));
        }
        return new Amount(cell, Optional.empty());
    }

    private static boolean isExponent(String rest) {
        return rest.matches("[eE][+-]?\\d+");
    }

    /// Whether what follows the number may be a flag as well as a unit.
    boolean isFlagged() {
        return unit.filter(FLAGS::contains).isPresent();
    }
}
