package org.mendline.app.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mendline.storage.daily.DailyValue;
import org.mendline.storage.observation.Observation;

/// One measure of one person over time.
///
/// @param code measure code
/// @param name plain English name
/// @param unit UCUM unit of all values
/// @param days the value of each day that has one, oldest first
/// @param values stored values one by one where `grain` is [Grain#SINGLE]; else only those not used
/// @param grain how finely it is worth showing
/// @param outcome whether the present recovery is judged by it
/// @param missing when it was silent for longer than is usual for it
public record Track(
        String code,
        String name,
        String unit,
        MeasureGroup group,
        List<DailyValue> days,
        List<Observation> values,
        Grain grain,
        boolean outcome,
        List<Silence> missing) {
    public Track {
        days = List.copyOf(days);
        values = List.copyOf(values);
        missing = List.copyOf(missing);
    }

    /// The moment at which a day's value is shown: its noon.
    public static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    Optional<TimeSpan> span(ZoneId zone) {
        return Stream.concat(
                        days.stream().map(day -> noon(day.day(), zone)),
                        values.stream().map(Observation::instant))
                .map(at -> new TimeSpan(at, at))
                .reduce(TimeSpan::with);
    }

    /// How finely a measure is worth showing.
    public enum Grain {
        /// Value by value.
        SINGLE,
        /// Day by day, and value by value only in a short time: there are thousands.
        MANY,
        /// Day by day: its stored values are parts that add up, or statements of a whole day or night.
        DAYS
    }

    /// A measure not seen for longer than is usual for it.
    ///
    /// @param from first day without it
    /// @param to last day without it; empty while it is still missing
    public record Silence(LocalDate from, Optional<LocalDate> to) {}
}
