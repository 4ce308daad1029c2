package org.mendline.storage.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.mendline.storage.daily.DailyValue.Beside;

/// Makes the daily values of one kind of measure: on each day, everything from the first device of the
/// ranking that speaks. If the kind knows nights, a device that tells the night comes before one that only
/// tells something about it.
final class KindFold {
    private static final DayFold NO_SLEEP = new DayFold(new SleepOfDay(List.of(), List.of()));

    private final PrimaryDevice primary;
    private final List<MeasureStatements> measures;
    private final List<MeasureStatements> nights;
    private final List<MeasureStatements> naps;
    private final boolean ofSleep;

    /// @param measures all measures of the kind
    KindFold(PrimaryDevice primary, List<MeasureStatements> measures) {
        this.primary = primary;
        this.measures = measures;
        this.nights = with(DailyUse.SLEEP);
        this.naps = with(DailyUse.NAP);
        this.ofSleep = measures.stream().anyMatch(m -> m.measure().use().isOfSleep());
    }

    private List<MeasureStatements> with(DailyUse use) {
        return measures.stream().filter(m -> m.measure().use() == use).toList();
    }

    List<DailySeries> series() {
        List<Map<LocalDate, DailyValue>> values = new ArrayList<>();
        Set<Long> days = new HashSet<>();
        for (MeasureStatements measure : measures) {
            values.add(new HashMap<>());
            days.addAll(measure.days());
        }
        for (long day : days) {
            DailyDevice speaker = speaker(day);
            for (int i = 0; i < measures.size(); i++) {
                add(values.get(i), measures.get(i), day, speaker);
            }
        }
        List<DailySeries> series = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            series.add(
                    new DailySeries(measures.get(i).measure(), measures.get(i).unit(), values.get(i)));
        }
        return series;
    }

    private DailyDevice speaker(long day) {
        if (primary.ranked().size() == 1) {
            return primary.device();
        }
        return primary.ranked().stream()
                .filter(device -> speaks(nights, device, day))
                .findFirst()
                .or(() -> primary.ranked().stream()
                        .filter(device -> speaks(measures, device, day))
                        .findFirst())
                .orElseThrow();
    }

    private static boolean speaks(List<MeasureStatements> measures, DailyDevice device, long day) {
        return measures.stream().anyMatch(m -> m.on(day).containsKey(device));
    }

    private void add(Map<LocalDate, DailyValue> values, MeasureStatements measure, long day, DailyDevice speaker) {
        List<Statement> own = measure.of(speaker, day);
        if (own.isEmpty()) {
            return;
        }
        OptionalDouble value = fold(speaker, day).value(measure.measure().use(), own);
        if (value.isPresent()) {
            LocalDate date = LocalDate.ofEpochDay(day);
            values.put(
                    date,
                    new DailyValue(
                            date,
                            value.getAsDouble(),
                            speaker,
                            !speaker.equals(primary.device()),
                            own.size(),
                            beside(measure, day, speaker)));
        }
    }

    private List<Beside> beside(MeasureStatements measure, long day, DailyDevice speaker) {
        Map<DailyDevice, List<Statement>> all = measure.on(day);
        if (all.size() == 1) {
            return List.of();
        }
        List<Beside> beside = new ArrayList<>();
        for (DailyDevice device : primary.ranked()) {
            List<Statement> theirs = all.getOrDefault(device, List.of());
            if (!device.equals(speaker) && !theirs.isEmpty()) {
                fold(device, day)
                        .value(measure.measure().use(), theirs)
                        .ifPresent(value -> beside.add(new Beside(device, value)));
            }
        }
        return List.copyOf(beside);
    }

    private DayFold fold(DailyDevice device, long day) {
        return ofSleep ? new DayFold(new SleepOfDay(all(nights, device, day), all(naps, device, day))) : NO_SLEEP;
    }

    private static List<Statement> all(List<MeasureStatements> measures, DailyDevice device, long day) {
        return measures.stream().flatMap(m -> m.of(device, day).stream()).toList();
    }
}
