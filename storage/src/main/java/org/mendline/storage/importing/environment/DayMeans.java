package org.mendline.storage.importing.environment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;

/// A day's mean and highest value of each quantity, dated by the day's last sample.
final class DayMeans {
    private final Map<Quantity, Map<LocalDate, Day>> days = new EnumMap<>(Quantity.class);

    private record Day(double sum, int count, double highest, String unit, Instant last, Optional<ZoneOffset> offset) {
        Day and(Day other) {
            Day later = other.last().isAfter(last) ? other : this;
            return new Day(
                    sum + other.sum,
                    count + other.count,
                    Math.max(highest, other.highest),
                    unit,
                    later.last(),
                    later.offset());
        }
    }

    /// @param day on the person's clock
    void add(Quantity quantity, String unit, LocalDate day, double value, Instant at, Optional<ZoneOffset> offset) {
        days.computeIfAbsent(quantity, key -> new TreeMap<>())
                .merge(day, new Day(value, 1, value, unit, at, offset), Day::and);
    }

    void emit(Emission emission) {
        days.forEach((quantity, byDay) -> byDay.forEach((day, values) -> {
            emit(quantity.mean(), values.sum() / values.count(), day, values, emission);
            if (values.count() > 1) {
                emit(quantity.maximum(), values.highest(), day, values, emission);
            }
        }));
    }

    private static void emit(Optional<Kind> kind, double value, LocalDate day, Day values, Emission emission) {
        kind.ifPresent(
                k -> emission.value(k.in(values.unit()), value, values.last(), values.offset(), k.name() + ", " + day));
    }
}
