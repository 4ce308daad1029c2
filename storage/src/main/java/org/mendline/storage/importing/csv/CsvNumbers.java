package org.mendline.storage.importing.csv;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.Numbers;

/// Reads the numbers of one table, with decimal point or decimal comma: show it all numbers, then parse.
/// `1,234` is 1.234 only where other numbers of the table prove the comma, and is otherwise not a number:
/// never a guess. Groups of three digits are understood where the number itself proves them: `1.234,5`,
/// `1,234.5`, `1.234.567`, `1'234`, `1 234`.
public final class CsvNumbers {
    private static final Pattern CERTAIN_COMMA = Pattern.compile(
            "[+-]?(?:\\d*,\\d{1,2}|\\d*,\\d{4,}|\\d{4,},\\d+|0,\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,})");
    private static final Pattern CERTAIN_POINT = Pattern.compile(
            "[+-]?(?:\\d*\\.\\d{1,2}|\\d*\\.\\d{4,}|\\d{4,}\\.\\d+|0\\.\\d+|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,})");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?\\d{1,3}\\.\\d{3}");
    private static final Pattern POINT_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?\\d{1,3}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,})");
    private static final Pattern BLANK_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}(?:[ '\u2019\u00a0\u2009\u202f]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern LIMIT_IN_WORDS =
            Pattern.compile("(?i)(?:low|high|lo|hi)|(?:below|above|under|over|less than|more than|greater than)\\b.*");

    private boolean commaSeen;
    private boolean pointSeen;

    /// Takes a number into account.
    public void show(String text) {
        String digits = digits(text);
        commaSeen |= CERTAIN_COMMA.matcher(digits).matches();
        pointSeen |= CERTAIN_POINT.matcher(digits).matches();
    }

    /// A number without unit, or empty if the text is none.
    public OptionalDouble parse(String text) {
        boolean bare = Amount.of(text).unit().isEmpty();
        return bare ? number(digits(text)) : OptionalDouble.empty();
    }

    /// A number with the unit written beside it, if there is one; empty if the text is no number.
    public Optional<Quantity> quantity(String text) {
        Amount amount = Amount.of(text);
        OptionalDouble number = amount.isFlagged() ? OptionalDouble.empty() : number(digits(text));
        return number.isPresent() ? Optional.of(new Quantity(number.getAsDouble(), amount.unit())) : Optional.empty();
    }

    /// What a cell says.
    ///
    /// @param unit as written; empty where the cell gives none
    public record Quantity(double value, Optional<String> unit) {}

    /// The number alone, with an ASCII sign and without blanks between groups of digits.
    private static String digits(String text) {
        String digits = Amount.of(text).digits().strip().replace('\u2212', '-');
        return BLANK_GROUPS.matcher(digits).matches() ? digits.replaceAll("[ '\u2019\u00a0\u2009\u202f]", "") : digits;
    }

    private OptionalDouble number(String digits) {
        boolean decimalComma = commaSeen && !pointSeen;
        if (decimalComma) {
            return ONE_GROUP.matcher(digits).matches()
                    ? OptionalDouble.empty()
                    : Numbers.parse(withoutGroups(digits, POINT_GROUPS, ".").replace(',', '.'));
        }
        return Numbers.parse(withoutGroups(digits, COMMA_GROUPS, ","));
    }

    private static String withoutGroups(String digits, Pattern groups, String separator) {
        return groups.matcher(digits).matches() ? digits.replace(separator, "") : digits;
    }

    /// Why `text` is no number, as a sentence.
    public String objection(String text) {
        if (Numbers.isCensored(text) || LIMIT_IN_WORDS.matcher(text).matches()) {
            return "The value \"" + Excerpt.brief(text)
                    + "\" is a limit and not a value (a censored value). It is kept here and not used in models.";
        }
        if (Amount.of(text).isFlagged()) {
            return "The letter behind \"" + Excerpt.brief(text)
                    + "\" may be a unit or a mark for high and low. Put the mark into a column of its own.";
        }
        if (text.matches(".*\\d[.,]\\d.*")) {
            return "The value \"" + Excerpt.brief(text)
                    + "\" may have a decimal comma or a thousands separator; the file does not tell which. Write it with a decimal point.";
        }
        return "The value \"" + Excerpt.brief(text) + "\" is not a number. Correct it or leave the cell empty.";
    }
}
