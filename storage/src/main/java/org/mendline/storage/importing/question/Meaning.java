package org.mendline.storage.importing.question;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a name in a file stands for: a column's heading, or the word for a measure in a cell.
///
/// Written as one of the words of [Role#code()], or as `CODE` or `CODE:UNIT`, for example `1988-5:mg/L` or
/// `mendline:rmssd:ms`.
public sealed interface Meaning {
    /// The values of a measure.
    ///
    /// @param code LOINC or `mendline:`
    /// @param unit UCUM, or a usual spelling; empty where the file itself says it
    record Measured(String code, Optional<String> unit) implements Meaning {
        @Override
        public String text() {
            return code + unit.map(u -> ":" + u).orElse("");
        }
    }

    /// A column that is no measure's.
    record Column(Role role) implements Meaning {
        @Override
        public String text() {
            return role.code();
        }
    }

    /// What a column is for.
    enum Role {
        PERSON,
        DATE,
        /// Time of day, where it has a column of its own.
        TIME,
        /// Names the measure of the row's value, in long tables.
        MEASURE,
        /// The value of a long table's row.
        VALUE,
        /// The unit of a long table's row.
        UNIT,
        /// Not to be read, and not to be asked about again.
        IGNORE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// In the written form.
    String text();

    /// Reads the written form; empty if it is none.
    static Optional<Meaning> parse(String text) {
        String plain = text.strip();
        Optional<Meaning> role = Arrays.stream(Role.values())
                .filter(r -> r.code().equals(plain))
                .<Meaning>map(Column::new)
                .findFirst();
        if (role.isPresent()) {
            return role;
        }
        Matcher m = Pattern.compile("(mendline:[a-z0-9-]+|\\d{1,7}-\\d)(?::(.{1,64}))?")
                .matcher(plain);
        return m.matches() ? Optional.of(new Measured(m.group(1), Optional.ofNullable(m.group(2)))) : Optional.empty();
    }

    /// Whether the meaning is no measure, or one whose code can be right: a LOINC code bears a check digit (mod 10,
    /// LOINC Users' Guide, appendix C). A mistyped code would become a measure of its own.
    default boolean isWellFormed() {
        return !(this instanceof Measured(String code, Optional<String> unit))
                || !Character.isDigit(code.charAt(0))
                || hasCheckDigit(code);
    }

    private static boolean hasCheckDigit(String code) {
        int dash = code.indexOf('-');
        int sum = 0;
        for (int i = dash - 1; i >= 0; i--) {
            int digit = code.charAt(i) - '0';
            int weighed = (dash - i) % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10 == code.charAt(dash + 1) - '0';
    }
}
