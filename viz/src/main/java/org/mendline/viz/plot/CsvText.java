package org.mendline.viz.plot;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Rows of comma-separated values (RFC 4180) that a spreadsheet may open safely.
///
/// Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV injection").
public final class CsvText {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder out = new StringBuilder();

    /// Starts with a header row.
    public CsvText(List<String> header) {
        append(header);
    }

    /// Adds one row; fields come from [#text], [#number] or [#missing].
    public void row(List<String> fields) {
        append(fields);
    }

    /// A field of words.
    public static String text(String words) {
        boolean formula = !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0;
        String safe = formula ? "'" + words : words;
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// A field of digits, exact, with a point whatever the locale.
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// A number where there is one.
    public static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : missing();
    }

    /// An empty field: missing is never zero.
    public static String missing() {
        return "";
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void append(List<String> fields) {
        out.append(String.join(",", fields)).append("\r\n");
    }
}
