package org.mendline.storage.importing.csv;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A heading taken apart into what is measured and its unit: `CRP (mg/L)`, `CRP [mg/L]`, `CRP in mg/L`, `CRP, mg/L`.
record HeadingUnit(String name, Optional<String> unit) {
    private static final Pattern BRACKETS =
            Pattern.compile("(.*\\S)\\s*(?:\\(([^()]{1,30})\\)|\\[([^\\[\\]]{1,30})])\\s*");
    private static final Pattern BEHIND = Pattern.compile("(.*[^\\s,/])(?:\\s*,\\s*|\\s+in\\s+|\\s+|_)(\\S{1,20})");

    /// Only brackets count.
    static HeadingUnit bracketed(String heading) {
        Matcher m = BRACKETS.matcher(heading);
        return m.matches()
                ? new HeadingUnit(m.group(1), Optional.of(m.group(2) == null ? m.group(3) : m.group(2)))
                : new HeadingUnit(heading, Optional.empty());
    }

    /// @param isUnit whether a text is a unit
    static HeadingUnit of(String heading, Predicate<String> isUnit) {
        HeadingUnit bracketed = bracketed(heading);
        if (bracketed.unit().isPresent()) {
            return bracketed.unit().filter(isUnit).isPresent() ? bracketed : new HeadingUnit(heading, Optional.empty());
        }
        Matcher m = BEHIND.matcher(heading.strip());
        if (m.matches() && (m.group(2).length() > 1 || m.group(2).equals("%")) && isUnit.test(m.group(2))) {
            return new HeadingUnit(m.group(1), Optional.of(m.group(2)));
        }
        return new HeadingUnit(heading, Optional.empty());
    }
}
