package org.mendline.storage.daily;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is known of a person's days.
///
/// @param series one for each measure and unit with a value
/// @param primaries which device speaks for which kind of measure, and why
public record DailyRecord(List<DailySeries> series, List<PrimaryDevice> primaries) {
    public DailyRecord {
        series = List.copyOf(series);
        primaries = List.copyOf(primaries);
    }

    /// The series of a measure; of several units the one with most days, since values in different units are
    /// never put together.
    public Optional<DailySeries> of(String code) {
        return series.stream()
                .filter(s -> s.measure().code().equals(code))
                .max(Comparator.comparingInt(s -> s.values().size()));
    }

    /// The primary device of a kind of measure.
    public Optional<PrimaryDevice> primary(String kind) {
        return primaries.stream().filter(p -> p.kind().equals(kind)).findFirst();
    }
}
