package org.mendline.storage.importing.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.text.ClockTime;

/// Reads the dates of one table. Year first (ISO 8601) and dotted dates (day first) speak for themselves; of
/// `3/4/2026` the whole table must tell which is the day: show it all dates, then parse. A date without time
/// is noon.
public final class CsvDates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(.*)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(.*)");
    private static final Pattern TIME = Pattern.compile(
            "[T ,]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}:?(?:\\d{2})?)?");

    private boolean dayFirstSeen;
    private boolean monthFirstSeen;
    private boolean undecided;

    /// Takes a date into account.
    public void show(String text) {
        Matcher m = YEAR_LAST.matcher(text);
        if (!m.matches() || m.group(2).equals(".")) {
            return;
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        dayFirstSeen |= first > 12;
        monthFirstSeen |= second > 12;
        undecided |= first != second;
    }

    /// Why the dates of this table cannot be read, as a sentence; empty if they can.
    public Optional<String> objection() {
        if (dayFirstSeen && monthFirstSeen) {
            return Optional.of("The dates contradict each other: some can only be day/month, others only month/day."
                    + " Write all dates as YYYY-MM-DD.");
        }
        if (undecided && !dayFirstSeen && !monthFirstSeen) {
            return Optional.of("The dates can be read as day/month or as month/day, and no date in the file decides it."
                    + " Write them as YYYY-MM-DD.");
        }
        return Optional.empty();
    }

    /// The time a cell states, or empty if it states none.
    public Optional<ClockTime> parse(String text) {
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return at(date(yearFirst, 1, 3, 4), yearFirst.group(5));
            }
            Matcher yearLast = YEAR_LAST.matcher(text);
            if (yearLast.matches()) {
                boolean monthFirst = monthFirstSeen && !yearLast.group(2).equals(".");
                return at(monthFirst ? date(yearLast, 4, 1, 3) : date(yearLast, 4, 3, 1), yearLast.group(5));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher m, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(m.group(year)), Integer.parseInt(m.group(month)), Integer.parseInt(m.group(day)));
    }

    private static Optional<ClockTime> at(LocalDate date, String rest) {
        if (rest.isBlank()) {
            return Optional.of(new ClockTime(date.atTime(LocalTime.NOON), Optional.empty()));
        }
        Matcher time = TIME.matcher(rest.stripTrailing());
        if (!time.matches()) {
            return Optional.empty();
        }
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        LocalTime clock = LocalTime.of(hour(time), Integer.parseInt(time.group(2)), second);
        Optional<ZoneOffset> offset = Optional.ofNullable(time.group(5)).map(ZoneOffset::of);
        return Optional.of(new ClockTime(LocalDateTime.of(date, clock), offset));
    }

    private static int hour(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("No hour of a twelve-hour clock: " + hour);
        }
        return hour % 12 + (time.group(4).equalsIgnoreCase("pm") ? 12 : 0);
    }
}
