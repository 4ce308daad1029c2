package org.mendline.storage.daily;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// One measure of one person, day by day. A day without a value stays without: nothing is carried forward,
/// nothing is taken as 0. Immutable.
public final class DailySeries {
    private final DailyMeasure measure;
    private final String unit;
    private final NavigableMap<LocalDate, DailyValue> byDay;

    DailySeries(DailyMeasure measure, String unit, Map<LocalDate, DailyValue> byDay) {
        this.measure = measure;
        this.unit = unit;
        this.byDay = new TreeMap<>(byDay);
    }

    public DailyMeasure measure() {
        return measure;
    }

    /// UCUM unit of the values.
    public String unit() {
        return unit;
    }

    /// Days with a value, oldest first.
    public List<DailyValue> values() {
        return List.copyOf(byDay.values());
    }

    /// The value of a day; empty if nothing was measured on it.
    public Optional<DailyValue> on(LocalDate day) {
        return Optional.ofNullable(byDay.get(day));
    }

    /// The newest value up to and including a day. Its age is [#ageDays]; whoever shows it shows its day too.
    public Optional<DailyValue> lastUpTo(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day)).map(Map.Entry::getValue);
    }

    /// Days from the newest value up to `day`: 0 if that day has one, and one more with each day without;
    /// empty before the first value.
    public OptionalLong ageDays(LocalDate day) {
        return lastUpTo(day)
                .map(value -> OptionalLong.of(ChronoUnit.DAYS.between(value.day(), day)))
                .orElseGet(OptionalLong::empty);
    }
}
