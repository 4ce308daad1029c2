package org.mendline.storage.importing.workout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SampleTrack;
import org.mendline.storage.importing.fit.RecordChannel;
import org.mendline.storage.importing.text.Numbers;

/// The points of one recorded track or activity, quantity by quantity, in the measures that FIT recordings have too.
/// Where somebody was is not kept.
final class Recording {
    /// Two months at one point a second: more is no recording of a person.
    private static final int MOST_POINTS = 5_000_000;
    private static final double FINE_TEMPERATURE = 0.1;

    private final Map<RecordChannel, SampleTrack> tracks = new EnumMap<>(RecordChannel.class);
    private final Map<RecordChannel, Double> point = new EnumMap<>(RecordChannel.class);
    private Optional<WorkoutTime> time = Optional.empty();
    private Optional<WorkoutTime> first = Optional.empty();
    private int points;
    private int undated;
    private int withoutContact;
    private boolean zoneless;

    /// Opens a point.
    void begin() {
        point.clear();
        time = Optional.empty();
        points++;
    }

    void time(String text) {
        time = WorkoutTime.parse(text);
    }

    /// A quantity of the open point; what is no number is missing, not zero.
    void set(RecordChannel channel, String text) {
        OptionalDouble number = Numbers.parse(text);
        if (number.isEmpty()) {
            return;
        }
        if (channel == RecordChannel.HEART_RATE && number.getAsDouble() <= 0) {
            withoutContact++;
        } else {
            point.put(channel, number.getAsDouble());
        }
    }

    /// Closes the point.
    ///
    /// @return its time, if it has one
    Optional<Instant> end() {
        if (time.isEmpty()) {
            undated++;
            return Optional.empty();
        }
        WorkoutTime at = time.get();
        first = first.isEmpty() || at.instant().isBefore(first.get().instant()) ? time : first;
        zoneless |= at.zoneless();
        if (points <= MOST_POINTS) {
            point.forEach((channel, value) -> tracks.computeIfAbsent(channel, key -> new SampleTrack())
                    .add(at.instant().toEpochMilli(), value));
        }
        return Optional.of(at.instant());
    }

    int points() {
        return points;
    }

    boolean isDated() {
        return first.isPresent();
    }

    boolean has(RecordChannel channel) {
        return tracks.containsKey(channel);
    }

    private Optional<ZoneOffset> offset() {
        return first.flatMap(WorkoutTime::offset);
    }

    /// When the first dated point was recorded; the recording must be dated.
    Instant start() {
        return first.orElseThrow().instant();
    }

    /// Emits the series, and what is to be said of the points.
    void emit(Emission emission, String record) {
        int[] replaced = new int[1];
        tracks.forEach((channel, track) -> {
            double resolution = channel == RecordChannel.DEVICE_TEMPERATURE ? FINE_TEMPERATURE : channel.resolution();
            Kind kind = new Kind(channel.code(), channel.displayName(), channel.unit());
            replaced[0] += track.emit(emission, kind, resolution, record);
        });
        note(emission, record, replaced[0], "values shared their time with a later one, which was kept.");
        note(emission, record, undated, "points carry no believable time and were left out.");
        note(
                emission,
                record,
                withoutContact,
                "heart rates of 0 were left out: the sensor had no contact, it did not measure 0.");
        note(
                emission,
                record,
                Math.max(0, points - MOST_POINTS),
                "points beyond the first five million were left out.");
        if (zoneless) {
            emission.note(
                    record, "Times are written without a zone; the format asks for UTC, so they were taken as UTC.");
        }
    }

    private static void note(Emission emission, String record, int count, String sentence) {
        if (count > 0) {
            emission.note(record, count + " " + sentence);
        }
    }

    /// Emits a summary, at the recording's start; what is 0 was not measured.
    void summarise(Emission emission, String record, Instant start, Summary summary) {
        SampleTrack heartRates = tracks.getOrDefault(RecordChannel.HEART_RATE, new SampleTrack());
        double mean = heartRates.isEmpty() ? summary.meanHeartRate() : heartRates.mean();
        double most = heartRates.isEmpty() ? summary.maxHeartRate() : heartRates.max();
        value(emission, Kind.SESSION_DURATION, summary.duration().toMillis() / 1000.0, start, record);
        value(emission, Kind.SESSION_DISTANCE, summary.distanceMetres(), start, record);
        value(emission, Kind.SESSION_ENERGY, summary.energyKcal(), start, record);
        value(emission, Kind.SESSION_MEAN_HEART_RATE, mean, start, record);
        value(emission, Kind.SESSION_MAX_HEART_RATE, most, start, record);
    }

    private void value(Emission emission, Kind kind, double value, Instant start, String record) {
        if (value > 0) {
            emission.value(kind, value, start, offset(), record);
        }
    }

    /// What a device or its file says of the whole; 0 where nothing.
    ///
    /// @param meanHeartRate used where there are no heart rates point by point
    record Summary(
            Duration duration, double distanceMetres, double energyKcal, double meanHeartRate, double maxHeartRate) {}
}
