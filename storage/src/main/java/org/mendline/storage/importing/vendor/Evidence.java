package org.mendline.storage.importing.vendor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.csv.CsvDates;
import org.mendline.storage.importing.csv.CsvNumbers;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.vendor.VendorTable.Column;
import org.mendline.storage.importing.vendor.VendorTable.Role;

/// What all rows of a file together tell of its dates, numbers and units; then reads them. Nothing is guessed: where
/// the
/// rows leave it open, the file is refused.
final class Evidence {
    private static final String US_SHORT = "us-short";
    private static final String UTC = "utc";
    private static final String YEAR_DAY_MONTH = "ydm";
    private static final String WORDS = "words";
    private static final String WORDS_UTC = "words-utc";
    private static final String EPOCH_MILLIS = "epoch-ms";
    /// A day, as the milliseconds of its beginning in UTC.
    private static final String EPOCH_DAY = "epoch-day";
    /// A number written as a duration: hours, minutes and seconds.
    private static final String CLOCK = "clock";
    private static final String UNKNOWN_UNIT = "?";
    private static final Pattern NUMBERED_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(.*)");
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?\\s*([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Set<String> REGIONS = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final DateTimeFormatter US_SHORT_FORMAT =
            DateTimeFormatter.ofPattern("MM/dd/uu HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /// No living person has less glucose in mg/dL or more in mmol/L.
    private static final double GLUCOSE_BOUND = 35;

    private final VendorTable table;
    private final ZoneId zone;
    private final CsvDates dates = new CsvDates();
    private final CsvNumbers numbers = new CsvNumbers();
    private boolean dayBeforeMonth;
    private boolean monthBeforeDay;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private long rows;

    Evidence(VendorTable table, ZoneId zone) {
        this.table = table;
        this.zone = zone;
    }

    long rows() {
        return rows;
    }

    void show(VendorRow row) {
        rows++;
        for (Column column : table.columns()) {
            String text = row.cell(column.key());
            if (text.isEmpty()) {
                continue;
            }
            switch (column.role()) {
                case TIME, DATE, FROM, TO, CHECK, SPAN -> showDate(column, text);
                default -> showNumber(column, text);
            }
        }
    }

    private void showDate(Column column, String text) {
        Matcher m = NUMBERED_DATE.matcher(text);
        if (column.unit().equals(YEAR_DAY_MONTH)) {
            if (m.matches()) {
                dayBeforeMonth |= Integer.parseInt(m.group(2)) > 12;
                monthBeforeDay |= Integer.parseInt(m.group(3)) > 12;
            }
        } else if (!column.unit().equals(US_SHORT) && !column.unit().startsWith("epoch")) {
            dates.show(text);
        }
    }

    private void showNumber(Column column, String text) {
        if (!column.isNumber()) {
            return;
        }
        numbers.show(text);
        OptionalDouble number = column.unit().equals(UNKNOWN_UNIT) ? numbers.parse(text) : OptionalDouble.empty();
        if (number.isPresent()) {
            lowest = Math.min(lowest, number.getAsDouble());
            highest = Math.max(highest, number.getAsDouble());
        }
    }

    /// Why the file cannot be read, as a sentence.
    Optional<String> objection() {
        boolean swappable =
                table.columns().stream().anyMatch(column -> column.unit().equals(YEAR_DAY_MONTH));
        if (swappable && dayBeforeMonth == monthBeforeDay) {
            return Optional.of(
                    dayBeforeMonth
                            ? "The dates contradict each other: some can only be year-day-month, others only"
                                    + " year-month-day. Write all dates as YYYY-MM-DD."
                            : "This app writes dates as year-day-month or as year-month-day, and no date in the file"
                                    + " decides it. Export a longer time, or write the dates as YYYY-MM-DD.");
        }
        boolean unitOpen =
                table.columns().stream().anyMatch(column -> column.unit().equals(UNKNOWN_UNIT));
        if (unitOpen && lowest < GLUCOSE_BOUND && highest >= GLUCOSE_BOUND) {
            return Optional.of("The file does not say whether its glucose values are in mg/dL or mmol/L, and their size"
                    + " does not tell. Put the unit into the heading, for example \"Glucose (mmol/L)\".");
        }
        return dates.objection();
    }

    /// The unit of a column; of one that does not tell, the unit its values can only be in.
    String unit(Column column) {
        if (column.unit().equals(CLOCK)) {
            return "s";
        }
        if (!column.unit().equals(UNKNOWN_UNIT)) {
            return column.unit();
        }
        return highest < GLUCOSE_BOUND ? "mmol/L" : "mg/dL";
    }

    OptionalDouble number(String text) {
        return numbers.parse(text);
    }

    /// The number a cell of this column holds, in [#unit(Column)].
    OptionalDouble number(Column column, String text) {
        return column.unit().equals(CLOCK) ? WrittenTime.seconds(text) : numbers.parse(text);
    }

    /// Why `text` is no number, as a sentence.
    String objection(String text) {
        return text.equalsIgnoreCase("low") || text.equalsIgnoreCase("high")
                ? "The value \"" + text
                        + "\" says only that it lies beyond the sensor's range (a censored value). It is"
                        + " kept here and not used in models."
                : numbers.objection(text);
    }

    /// When the row was true, or empty if it does not say.
    Optional<Moment> moment(VendorRow row) {
        String text = row.joined(table.with(Role.TIME));
        String format = table.first(Role.TIME).map(Column::unit).orElse("");
        return text.isEmpty()
                ? table.first(Role.DATE).flatMap(column -> parse(row.cell(column.key()), column.unit(), row))
                : parse(text, format, row);
    }

    /// Seconds from the row's moment to the end of its span; empty unless that lies later.
    OptionalDouble spanSeconds(VendorRow row, Column end) {
        Optional<Moment> from = moment(row);
        Optional<Moment> to = parse(row.cell(end.key()), end.unit(), row);
        double millis = from.isPresent() && to.isPresent()
                ? Duration.between(from.get().instant(), to.get().instant()).toMillis()
                : 0;
        return millis > 0 ? OptionalDouble.of(millis / 1000) : OptionalDouble.empty();
    }

    Optional<Moment> moment(VendorRow row, Role role) {
        return table.first(role).flatMap(column -> parse(row.cell(column.key()), column.unit(), row));
    }

    private Optional<Moment> parse(String text, String format, VendorRow row) {
        Optional<ClockTime> time = switch (format) {
            case US_SHORT -> usShort(text);
            case YEAR_DAY_MONTH -> dates.parse(dayBeforeMonth ? monthFirst(text) : text);
            case WORDS, WORDS_UTC -> WrittenTime.words(text).or(() -> dates.parse(text));
            case EPOCH_MILLIS -> WrittenTime.epochMillis(text);
            case EPOCH_DAY -> WrittenTime.epochMillis(text).map(WrittenTime::noon);
            default -> dates.parse(text);
        };
        if (format.equals(UTC) || format.equals(WORDS_UTC) || format.equals(EPOCH_MILLIS)) {
            return time.map(clock -> {
                Instant instant = clock.orOffset(Optional.of(ZoneOffset.UTC)).instant(zone);
                return new Moment(
                        instant, Optional.empty(), instant.atZone(zone).toLocalDate());
            });
        }
        return time.map(clock -> clock.orOffset(offset(row))).map(clock -> moment(clock, region(row)));
    }

    /// @param region of the row's clock, which decides where no offset stands beside the time
    private Moment moment(ClockTime clock, Optional<ZoneId> region) {
        Instant instant = clock.instant(region.orElse(zone));
        Optional<? extends ZoneId> told = region.isPresent() ? region : clock.offset();
        return new Moment(instant, told, clock.local().toLocalDate());
    }

    /// A region as `Europe/Berlin` where a row tells one.
    private Optional<ZoneId> region(VendorRow row) {
        String text =
                table.first(Role.OFFSET).map(column -> row.cell(column.key())).orElse("");
        return REGIONS.contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }

    private static Optional<ClockTime> usShort(String text) {
        try {
            return Optional.of(new ClockTime(LocalDateTime.parse(text, US_SHORT_FORMAT), Optional.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String monthFirst(String text) {
        Matcher m = NUMBERED_DATE.matcher(text);
        return m.matches() ? m.group(1) + "-" + m.group(3) + "-" + m.group(2) + m.group(4) : text;
    }

    private Optional<ZoneOffset> offset(VendorRow row) {
        String text = table.first(Role.OFFSET)
                .map(column -> row.cell(column.key()))
                .orElse("")
                .toUpperCase(Locale.ROOT);
        if (text.equals("UTC") || text.equals("GMT") || text.equals("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher m = OFFSET.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int seconds =
                Integer.parseInt(m.group(2)) * 3600 + (m.group(3) == null ? 0 : Integer.parseInt(m.group(3)) * 60);
        int signed = m.group(1).equals("-") ? -seconds : seconds;
        return Math.abs(signed) <= ZoneOffset.MAX.getTotalSeconds()
                ? Optional.of(ZoneOffset.ofTotalSeconds(signed))
                : Optional.empty();
    }
}
