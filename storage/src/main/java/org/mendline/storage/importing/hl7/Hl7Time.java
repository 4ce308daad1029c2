package org.mendline.storage.importing.hl7;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.ClockTime;

/// The HL7 v2 time stamp `YYYYMMDD[HH[MM[SS[.S[S[S[S]]]]]]][+/-ZZZZ]` (HL7 v2.5.1 §2.A.22, DTM). Less than a
/// day is too vague for a result and is not accepted.
final class Hl7Time {
    private static final Pattern DTM =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.\\d*)?)?)?)?"
                    + "\\s?(?:([+-])(\\d{2}):?(\\d{2}))?");
    private static final int HOUR = 4;
    private static final int SIGN = 7;

    private Hl7Time() {}

    /// The time, or empty if the text is none.
    static Optional<ClockTime> parse(String text) {
        Matcher m = DTM.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            LocalTime time = m.group(HOUR) == null
                    ? LocalTime.NOON
                    : LocalTime.of(number(m, HOUR), number(m, HOUR + 1), number(m, HOUR + 2));
            return Optional.of(new ClockTime(LocalDateTime.of(date, time), offset(m)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(Matcher m) {
        if (m.group(SIGN) == null) {
            return Optional.empty();
        }
        int sign = m.group(SIGN).equals("-") ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * number(m, SIGN + 1), sign * number(m, SIGN + 2)));
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }
}
