package org.mendline.app.report;

/// A column of a report's table.
///
/// @param key stable name, by which templates ask for it
/// @param head what stands above it, with the unit
/// @param widthCharacters width in characters of body text
public record TableColumn(String key, String head, int widthCharacters, Kind kind) {
    /// What a column holds, and so how its numbers are written.
    public enum Kind {
        WORDS("General"),
        DATE("d mmm yyyy"),
        COUNT("0"),
        ONE_DECIMAL("0.0"),
        TWO_DECIMALS("0.00"),
        CHANGE("+0.0;-0.0;0.0"),
        CONTRIBUTION("+0.00;-0.00;0.00"),
        SHARE("0%");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        /// Excel's number format.
        String format() {
            return format;
        }

        /// Whether its values stand at the right.
        public boolean isNumber() {
            return this != WORDS && this != DATE;
        }
    }

    /// Lines a text takes; letters are narrower than the digits that widths are counted in.
    int lines(String text) {
        return WrappedLines.count(text, widthCharacters + widthCharacters / 10);
    }
}
