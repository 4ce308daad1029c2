package org.mendline.app.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Hands out sheet names that Excel accepts: at most 31 UTF-16 units, none of `[]:*?/\` or apostrophes,
/// no two alike in any case. Only letters, digits, space and `. _ - ( )` are kept, so a name needs no
/// care inside references.
final class SheetNames {
    private static final int LIMIT = 31;

    private final Set<String> taken = new HashSet<>(Set.of("history"));

    /// A free name near `wanted`.
    String next(String wanted) {
        String base = cut(clean(wanted), LIMIT);
        if (base.isEmpty()) {
            base = "Person";
        }
        String name = base;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String suffix = " (" + n + ")";
            name = cut(base, LIMIT - suffix.length()) + suffix;
        }
        return name;
    }

    private static String clean(String wanted) {
        return wanted.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .-]+", "")
                .strip();
    }

    private static String cut(String text, int units) {
        if (text.length() <= units) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(units - 1)) ? units - 1 : units;
        return text.substring(0, end).strip();
    }
}
