package org.mendline.storage.importing.beats;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SampleTrack;
import org.mendline.storage.importing.fit.RecordChannel;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.Numbers;

/// The rows of one HRM file.
final class HrmRecording {
    /// `Interval` that says: rows are RR intervals.
    private static final int RR = 238;
    private static final int LONGEST_INTERVAL = 237;
    private static final int MOST_ROWS = 5_000_000;
    private static final int MOST_REJECTED = 100;
    private static final double METRES_PER_FOOT = 0.3048;
    private static final double KMH = 1 / 36.0;
    private static final double MPH = 0.044704;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.(\\d))?");

    private final Instant start;
    private final int interval;
    private final Duration length;
    private final List<Column> columns;
    private final RrList intervals = new RrList();
    private final List<String[]> rejected = new ArrayList<>();
    private int rows;
    private int bad;
    private int withoutContact;

    /// @param factor from the file's number to the measure's unit
    private record Column(RecordChannel channel, double factor, SampleTrack track) {}

    private HrmRecording(Instant start, int interval, Duration length, List<Column> columns) {
        this.start = start;
        this.interval = interval;
        this.length = length;
        this.columns = columns;
    }

    /// @throws UnreadableFileException if the parameters tell no date or no interval
    static HrmRecording of(Map<String, String> params, ZoneId zone) throws UnreadableFileException {
        try {
            LocalDate date = LocalDate.parse(params.getOrDefault("Date", ""), DateTimeFormatter.BASIC_ISO_DATE);
            Duration clock =
                    clock(params.getOrDefault("StartTime", "")).orElseThrow(() -> new DateTimeException("StartTime"));
            Instant start =
                    date.atTime(LocalTime.MIDNIGHT.plus(clock)).atZone(zone).toInstant();
            int interval = Integer.parseInt(params.getOrDefault("Interval", ""));
            if (interval != RR && (interval < 1 || interval > LONGEST_INTERVAL)) {
                throw new UnreadableFileException(
                        "The HRM file states the interval " + interval + ", which is neither seconds nor RR data.");
            }
            Duration length = clock(params.getOrDefault("Length", "")).orElse(Duration.ZERO);
            return new HrmRecording(start, interval, length, columns(params.getOrDefault("SMode", "")));
        } catch (DateTimeException | NumberFormatException e) {
            throw new UnreadableFileException("The HRM file states no valid date, start time and interval, so its data"
                    + " have no place on the time line. Export the recording again.");
        }
    }

    private static Optional<Duration> clock(String text) {
        Matcher m = CLOCK.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int tenths = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        return Optional.of(Duration.ofHours(Integer.parseInt(m.group(1)))
                .plusMinutes(Integer.parseInt(m.group(2)))
                .plusSeconds(Integer.parseInt(m.group(3)))
                .plusMillis(tenths * 100L));
    }

    /// Columns behind heart rate, as `SMode` lists them: speed, cadence, altitude, power; its eighth digit tells US
    /// units.
    private static List<Column> columns(String smode) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(RecordChannel.HEART_RATE, 1, new SampleTrack()));
        boolean us = has(smode, 7);
        if (has(smode, 0)) {
            columns.add(new Column(RecordChannel.SPEED, us ? MPH : KMH, new SampleTrack()));
        }
        if (has(smode, 1)) {
            columns.add(new Column(RecordChannel.CADENCE, 1, new SampleTrack()));
        }
        if (has(smode, 2)) {
            columns.add(new Column(RecordChannel.ALTITUDE, us ? METRES_PER_FOOT : 1, new SampleTrack()));
        }
        if (has(smode, 3)) {
            columns.add(new Column(RecordChannel.POWER, 1, new SampleTrack()));
        }
        return columns;
    }

    private static boolean has(String smode, int digit) {
        return smode.length() > digit && smode.charAt(digit) == '1';
    }

    boolean isEmpty() {
        return rows == 0;
    }

    void row(String text, long line) {
        if (rows >= MOST_ROWS) {
            return;
        }
        String[] cells = text.split("\\s+", -1);
        OptionalDouble first = Numbers.parse(cells[0]);
        if (first.isEmpty()) {
            bad++;
            if (rejected.size() < MOST_REJECTED) {
                rejected.add(new String[] {"line " + line, text});
            }
        } else if (interval == RR) {
            intervals.add(first.getAsDouble());
        } else {
            sample(cells);
        }
        rows++;
    }

    private void sample(String[] cells) {
        long at = start.toEpochMilli() + rows * interval * 1000L;
        for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
            OptionalDouble number = Numbers.parse(cells[i]);
            Column column = columns.get(i);
            boolean heart = column.channel() == RecordChannel.HEART_RATE;
            if (number.isEmpty() || (heart && number.getAsDouble() <= 0)) {
                withoutContact += heart ? 1 : 0;
            } else {
                column.track().add(at, number.getAsDouble() * column.factor());
            }
        }
    }

    void emit(Emission emission) {
        for (String[] row : rejected) {
            emission.reject(row[0], "The row \"" + Excerpt.brief(row[1]) + "\" is no number.", row[1]);
        }
        if (bad > MOST_REJECTED) {
            emission.note("file", (bad - MOST_REJECTED) + " more rows are no numbers and were left out.");
        }
        if (withoutContact > 0) {
            emission.note(
                    "file",
                    withoutContact
                            + " heart rates of 0 were left out: the sensor had no contact, it did not measure 0.");
        }
        if (interval == RR) {
            intervals.emit(emission, start, "HRData");
            return;
        }
        SampleTrack heartRates = columns.getFirst().track();
        if (!length.isZero()) {
            session(emission, Kind.SESSION_DURATION, length.toMillis() / 1000.0);
        }
        if (!heartRates.isEmpty()) {
            session(emission, Kind.SESSION_MEAN_HEART_RATE, heartRates.mean());
            session(emission, Kind.SESSION_MAX_HEART_RATE, heartRates.max());
        }
        columns.forEach(column -> emit(column, emission));
    }

    private void session(Emission emission, Kind kind, double value) {
        emission.value(kind, value, start, Optional.empty(), "Params");
    }

    private static void emit(Column column, Emission emission) {
        RecordChannel channel = column.channel();
        if (column.track().isEmpty()) {
            return;
        }
        if (channel != RecordChannel.ALTITUDE && column.track().max() <= 0) {
            emission.note("HRData", channel.displayName() + " is 0 throughout: no sensor was there, it was left out.");
            return;
        }
        Kind kind = new Kind(channel.code(), channel.displayName(), channel.unit());
        column.track().emit(emission, kind, channel.resolution(), "HRData");
    }
}
