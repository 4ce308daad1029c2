package org.mendline.storage.importing.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.ClockTime;

/// Dates as spreadsheets keep them: days since 1899-12-30 (the 1900 date system of ECMA-376 part 1, §18.17.4.1), the
/// fraction being the time of day. Read so only where every date of the table is such a number, and then said.
final class SpreadsheetDays {
    /// From 1954-10-03 to 2064-04-08.
    private static final Pattern SERIAL = Pattern.compile("([2-5]\\d{4})(?:[.,](\\d{1,15}))?");

    private static final LocalDate START = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_OF_DAY = 86_400;

    private String example = "";
    private boolean otherSeen;

    void show(String text) {
        boolean serial = SERIAL.matcher(text).matches();
        otherSeen |= !serial && !text.isEmpty();
        if (serial && example.isEmpty()) {
            example = text;
        }
    }

    Optional<ClockTime> parse(String text) {
        Matcher m = SERIAL.matcher(text);
        if (otherSeen || !m.matches()) {
            return Optional.empty();
        }
        LocalDate day = START.plusDays(Integer.parseInt(m.group(1)));
        LocalDateTime time = m.group(2) == null
                ? day.atTime(LocalTime.NOON)
                : day.atStartOfDay().plusSeconds(Math.round(Double.parseDouble("0." + m.group(2)) * SECONDS_OF_DAY));
        return Optional.of(new ClockTime(time, Optional.empty()));
    }

    Optional<String> remark() {
        return otherSeen || example.isEmpty()
                ? Optional.empty()
                : parse(example)
                        .map(time -> "The dates are numbers, as spreadsheets keep them (days since 1899-12-30): "
                                + example + " was read as " + time.local().toLocalDate() + ".");
    }
}
