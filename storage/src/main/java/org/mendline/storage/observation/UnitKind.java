package org.mendline.storage.observation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a UCUM unit says beyond its dimension.
///
/// @param amount whether it counts molecules, charges or osmotically active particles
/// @param special arbitrary and logarithmic parts, and body-surface normalisation; equal texts may be converted
record UnitKind(Amount amount, String special) {
    /// How a unit counts a substance.
    enum Amount {
        NONE,
        MOLE,
        EQUIVALENT,
        OSMOLE
    }

    private static final Pattern MOLE = Pattern.compile("(?<![A-Za-z])[a-zA-Z]{0,2}mol(?![A-Za-z])");
    private static final Pattern EQUIVALENT = Pattern.compile("(?<![A-Za-z])[a-zA-Z]{0,2}eq(?![A-Za-z])");
    private static final Pattern OSMOLE = Pattern.compile("(?<![A-Za-z])[a-zA-Z]{0,2}osm(?![A-Za-z])");

    /// Units that UCUM marks `isArbitrary` or, temperatures aside, `isSpecial`.
    private static final Pattern SPECIAL =
            Pattern.compile("\\[[^\\]]*U\\]|\\[[A-Z]*ID_50\\]|\\[[hk]p'?_.\\]|\\[IR\\]|\\[Lf\\]"
                    + "|\\[pH\\]|\\[p'diop\\]|%\\[slope\\]|\\[m/s2/Hz\\^\\(1/2\\)\\]|bit_s"
                    + "|(?<![A-Za-z])d?B(?:\\[[^\\]]*\\])?(?![A-Za-z])|(?<![A-Za-z])[a-z]?Np(?![A-Za-z])|1\\.73");

    static UnitKind of(String ucum) {
        return new UnitKind(amount(ucum), special(ucum));
    }

    private static Amount amount(String ucum) {
        if (OSMOLE.matcher(ucum).find()) {
            return Amount.OSMOLE;
        }
        if (EQUIVALENT.matcher(ucum).find()) {
            return Amount.EQUIVALENT;
        }
        return MOLE.matcher(ucum).find() ? Amount.MOLE : Amount.NONE;
    }

    private static String special(String ucum) {
        return SPECIAL.matcher(ucum)
                .results()
                .map(m -> m.group().equals("[IU]") ? "[iU]" : m.group())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
