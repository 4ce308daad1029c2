package org.mendline.storage.observation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns the ways in which units are written in clinics into UCUM, by the table `unit-spellings.csv`.
///
/// The table comes before UCUM, because some clinical spellings are something else in UCUM: `ft` is a
/// femtotonne, `AU` an astronomic unit, `C` a coulomb.
final class ClinicalSpellings {
    /// `x10^9/L`, `10E12/l`, `x10(9)/L`: a power of ten before the litre.
    private static final Pattern POWER_OF_TEN =
            Pattern.compile("[xX]?\\s?10\\s?(?:\\*\\*|\\*|\\^|[eE]\\+?)?\\(?(\\d{1,2})\\)?(?:\\s?/\\s?(.+))?");

    private static final Pattern SLASH_OUTSIDE_BRACES = Pattern.compile("/(?![^{]*})");
    private static final int LONGEST_UNIT = 64;

    private final Map<String, String> table = new HashMap<>();
    private final Predicate<String> ucumKnows;

    ClinicalSpellings(Predicate<String> ucumKnows) {
        this.ucumKnows = ucumKnows;
        ResourceTable.rows("unit-spellings.csv")
                .forEach(row -> table.put(row.getField("spelling"), row.getField("ucum")));
    }

    /// UCUM code of a unit as written; empty if it has none.
    Optional<String> toUcum(String written) {
        String unit = plain(written);
        if (unit.isEmpty()) {
            return Optional.of("1");
        }
        if (unit.length() > LONGEST_UNIT) {
            return Optional.empty();
        }
        return Stream.of(unit, unit.toLowerCase(Locale.ROOT))
                .flatMap(candidate -> spellingsOf(candidate))
                .filter(candidate -> !candidate.endsWith("/") && !candidate.endsWith("."))
                .filter(ucumKnows)
                .findFirst();
    }

    private Stream<String> spellingsOf(String unit) {
        String whole = table.get(unit);
        if (whole != null) {
            return Stream.of(whole);
        }
        Matcher power = POWER_OF_TEN.matcher(unit);
        if (power.matches()) {
            String per = power.group(2) == null ? "" : "/" + piecewise(power.group(2));
            return Stream.of("10*" + power.group(1) + per);
        }
        return Stream.of(piecewise(unit));
    }

    private String piecewise(String unit) {
        return Arrays.stream(SLASH_OUTSIDE_BRACES.split(unit, -1))
                .map(piece -> table.getOrDefault(piece.strip(), piece.strip()))
                .collect(Collectors.joining("/"));
    }

    private static String plain(String written) {
        StringBuilder out = new StringBuilder(written.length());
        written.codePoints().forEach(c -> out.appendCodePoint(plain(c)));
        return out.toString().strip().replaceAll(" {2,}", " ");
    }

    private static int plain(int c) {
        return switch (c) {
            case 'μ', 'µ' -> 'u';
            case '¹' -> '1';
            case '²' -> '2';
            case '³' -> '3';
            case '⁶' -> '6';
            case '⁹' -> '9';
            case '⁻', '−' -> '-';
            case '·', '⋅' -> '.';
            case '×' -> 'x';
            case '⁄', '∕' -> '/';
            case '\u00a0', '\u2009', '\u202f', '\t' -> ' ';
            default -> c;
        };
    }
}
