package org.mendline.storage.importing.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.question.DateExample;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.text.ClockTime;

/// Reads the dates of one table. Year first (ISO 8601), dotted dates (day first) and months in letters speak for
/// themselves; of `3/4/2026` the whole table must tell which is the day, or the user: show it all dates, then
/// parse. A date without time is noon.
public final class CsvDates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(.*)");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2}(?!\\d))(.*)");
    private static final Pattern DAY_MONTH_NAME =
            Pattern.compile("(\\d{1,2})\\.?[ -]*(\\p{L}{3,10})\\.?,?[ -]+(\\d{4}|\\d{2}(?!\\d))(.*)");
    private static final Pattern MONTH_NAME_DAY = Pattern.compile("(\\p{L}{3,10})\\.? +(\\d{1,2}),? +(\\d{4})(.*)");
    private static final Pattern TIME = Pattern.compile(
            "[T ,]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*([AaPp][Mm])?\\s*(Z|[+-]\\d{2}:?(?:\\d{2})?)?");

    private static final int MOST_EXAMPLES = 5;

    private final Optional<DateOrder> said;
    private final boolean remarkable;
    private final MonthNames months = new MonthNames();
    private final SpreadsheetDays serials = new SpreadsheetDays();
    private final List<DateExample> examples = new ArrayList<>();
    private boolean dayFirstSeen;
    private boolean monthFirstSeen;
    private boolean undecided;
    private String shortYearExample = "";

    /// For tables of which nobody said anything.
    public CsvDates() {
        this.said = Optional.empty();
        this.remarkable = false;
    }

    /// For tables whose receipt carries [#remark()]: day numbers of spreadsheets and years of two digits are read too.
    ///
    /// @param said the order of day and month, where the user told
    CsvDates(Optional<DateOrder> said) {
        this.said = said;
        this.remarkable = true;
    }

    /// Takes a date into account.
    public void show(String text) {
        show(text, "");
    }

    /// @param record where it stands
    void show(String text, String record) {
        serials.show(text);
        Matcher m = YEAR_LAST.matcher(text);
        if (!m.matches()) {
            return;
        }
        boolean shortYear = m.group(4).length() == 2;
        if (shortYear && shortYearExample.isEmpty()) {
            shortYearExample = text;
        }
        if (m.group(2).equals(".") || (shortYear && !remarkable)) {
            return;
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        dayFirstSeen |= first > 12;
        monthFirstSeen |= second > 12;
        undecided |= first != second;
        if (first != second && examples.size() < MOST_EXAMPLES) {
            example(text, record, first, second, year(m.group(4)));
        }
    }

    private void example(String text, String record, int first, int second, int year) {
        if (first >= 1 && first <= 12 && second >= 1 && second <= 12) {
            examples.add(new DateExample(
                    record, text, LocalDate.of(year, second, first), LocalDate.of(year, first, second)));
        }
    }

    /// Why the dates of this table cannot be read, as a sentence; empty if they can.
    public Optional<String> objection() {
        if (said.isPresent()) {
            return Optional.empty();
        }
        if (dayFirstSeen && monthFirstSeen) {
            return Optional.of("The dates contradict each other: some can only be day/month, others only month/day."
                    + " Write all dates as YYYY-MM-DD.");
        }
        if (isOpen()) {
            return Optional.of("The dates can be read as day/month or as month/day, and no date in the file decides it."
                    + " Write them as YYYY-MM-DD.");
        }
        return Optional.empty();
    }

    /// Dates that can be read in two ways, where nothing decides between them.
    List<DateExample> open() {
        return isOpen() ? List.copyOf(examples) : List.of();
    }

    private boolean isOpen() {
        return said.isEmpty() && undecided && !dayFirstSeen && !monthFirstSeen;
    }

    /// A sentence on how unusual dates were read.
    Optional<String> remark() {
        if (shortYearExample.isEmpty()) {
            return serials.remark();
        }
        return parse(shortYearExample)
                .map(time -> "Years of two digits were read as the last part of the date: " + shortYearExample + " as "
                        + time.local().toLocalDate() + ".");
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
                return yearLast(yearLast);
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return at(date(compact, 1, 2, 3), "");
            }
            Optional<ClockTime> named = named(text);
            return named.isPresent() || !remarkable ? named : serials.parse(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ClockTime> yearLast(Matcher m) {
        boolean dotted = m.group(2).equals(".");
        if (m.group(4).length() == 2 && !remarkable) {
            return Optional.empty();
        }
        boolean monthFirst =
                !dotted && said.map(o -> o == DateOrder.MONTH_FIRST).orElse(monthFirstSeen);
        LocalDate date = monthFirst
                ? LocalDate.of(year(m.group(4)), Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)))
                : LocalDate.of(year(m.group(4)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(1)));
        return at(date, m.group(5));
    }

    private Optional<ClockTime> named(String text) {
        Matcher dayFirst = DAY_MONTH_NAME.matcher(text);
        if (dayFirst.matches()) {
            return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), dayFirst.group(4));
        }
        Matcher monthFirst = MONTH_NAME_DAY.matcher(text);
        return monthFirst.matches()
                ? named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2), monthFirst.group(4))
                : Optional.empty();
    }

    private Optional<ClockTime> named(String year, String name, String day, String rest) {
        return months.month(name).isPresent()
                ? at(LocalDate.of(year(year), months.month(name).getAsInt(), Integer.parseInt(day)), rest)
                : Optional.empty();
    }

    /// Of two digits, the century in which spreadsheets put them: 1970 to 2069.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
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
