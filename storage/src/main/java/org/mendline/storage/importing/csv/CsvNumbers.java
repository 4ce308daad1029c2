package org.mendline.storage.importing.csv;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.Numbers;

/// Reads the numbers of one table, with decimal point or decimal comma: show it all numbers, then parse.
/// `1,234` is 1.234 only where other numbers of the table prove the comma, and is otherwise not a number:
/// never a guess.
public final class CsvNumbers {
    private static final Pattern CERTAIN_COMMA =
            Pattern.compile("[+-]?(?:\\d*,\\d{1,2}|\\d*,\\d{4,}|\\d{4,},\\d+|0,\\d+)");
    private static final Pattern CERTAIN_POINT =
            Pattern.compile("[+-]?(?:\\d*\\.\\d{1,2}|\\d*\\.\\d{4,}|\\d{4,}\\.\\d+|0\\.\\d+)");
    private static final Pattern THOUSANDS_LIKE = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+");

    private boolean commaSeen;
    private boolean pointSeen;

    /// Takes a number into account.
    public void show(String text) {
        commaSeen |= CERTAIN_COMMA.matcher(text).matches();
        pointSeen |= CERTAIN_POINT.matcher(text).matches();
    }

    /// The number, or empty if the text is none.
    public OptionalDouble parse(String text) {
        boolean decimalComma = commaSeen && !pointSeen;
        if (decimalComma && THOUSANDS_LIKE.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        return Numbers.parse(decimalComma ? text.replace(',', '.') : text);
    }

    /// Why `text` is no number, as a sentence.
    public String objection(String text) {
        if (Numbers.isCensored(text)) {
            return "The value \"" + Excerpt.brief(text)
                    + "\" is a limit and not a value (a censored value). It is kept here and not used in models.";
        }
        if (text.indexOf(',') >= 0 && Numbers.parse(text.replace(',', '.')).isPresent()) {
            return "The value \"" + Excerpt.brief(text)
                    + "\" may have a decimal comma or a thousands separator; the file does not tell which. Write it with a decimal point.";
        }
        return "The value \"" + Excerpt.brief(text) + "\" is not a number. Correct it or leave the cell empty.";
    }
}
