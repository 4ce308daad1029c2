package org.mendline.storage.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;

/// Makes daily values of stored ones.
public final class DailyFold {
    private final DailyMeasures measures;
    private final Map<String, List<MeasureStatements>> kinds = new TreeMap<>();

    DailyFold(DailyMeasures measures) {
        this.measures = measures;
    }

    /// The daily values of observations that are at hand, all of one person: as [DailyRepository#between]
    /// makes them of the store, by the same rule, with days counted in what is given.
    public static DailyRecord of(List<Observation> observations, Collection<DeviceChoice> choices) {
        DailyMeasures measures = new DailyMeasures();
        DeviceClasses classes = new DeviceClasses();
        DailyFold fold = new DailyFold(measures);
        Map<Optional<String>, DailyDevice> devices = new HashMap<>();
        Map<String, MeasureStatements> open = new HashMap<>();
        for (Observation o : observations) {
            if (isFeature(o.quality())) {
                DailyDevice device = devices.computeIfAbsent(
                        o.provenance().device(),
                        name -> classes.device(name, o.provenance().reader()));
                open.computeIfAbsent(o.code() + "\t" + o.unit(), key -> fold.measure(o.code(), o.unit()))
                        .add(new Statement(
                                device,
                                o.provenance().reader(),
                                o.localDate().toEpochDay(),
                                o.instant().toEpochMilli(),
                                o.value()));
            }
        }
        return fold.record(fold.ranked(choices));
    }

    /// Whether values of this quality become features.
    static boolean isFeature(Quality quality) {
        return quality == Quality.VALID || quality == Quality.CORRECTED;
    }

    /// Where the statements of a measure go.
    MeasureStatements measure(String code, String unit) {
        MeasureStatements statements = new MeasureStatements(measures.of(code), unit);
        kinds.computeIfAbsent(statements.measure().kind(), kind -> new ArrayList<>())
                .add(statements);
        return statements;
    }

    /// @param primaries the ranking of each kind that has a statement
    DailyRecord record(List<PrimaryDevice> primaries) {
        List<DailySeries> series = new ArrayList<>();
        List<PrimaryDevice> speaking = new ArrayList<>();
        for (PrimaryDevice primary : primaries) {
            List<MeasureStatements> ofKind = kinds.getOrDefault(primary.kind(), List.of()).stream()
                    .filter(m -> !m.isEmpty())
                    .toList();
            if (!ofKind.isEmpty()) {
                series.addAll(new KindFold(primary, ofKind).series());
                speaking.add(primary);
            }
        }
        return new DailyRecord(series, speaking);
    }

    private List<PrimaryDevice> ranked(Collection<DeviceChoice> choices) {
        PrimaryRule rule = new PrimaryRule(measures);
        List<PrimaryDevice> ranked = new ArrayList<>();
        kinds.forEach((kind, ofKind) -> {
            Map<DailyDevice, Set<LocalDate>> days = days(ofKind);
            LocalDate newest = days.values().stream()
                    .flatMap(Set::stream)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            Set<String> codes = new TreeSet<>();
            ofKind.forEach(m -> codes.add(m.measure().code()));
            ranked.add(rule.rank(
                    codes,
                    days.keySet(),
                    choices.stream().filter(c -> c.kind().equals(kind)).findFirst(),
                    device -> days.getOrDefault(device, Set.of()).stream()
                            .filter(day -> day.isAfter(newest.minusDays(PrimaryRule.COUNTED_DAYS)))
                            .count()));
        });
        return ranked;
    }

    private static Map<DailyDevice, Set<LocalDate>> days(List<MeasureStatements> ofKind) {
        Map<DailyDevice, Set<LocalDate>> days = new HashMap<>();
        for (MeasureStatements measure : ofKind) {
            for (long day : measure.days()) {
                measure.on(day)
                        .keySet()
                        .forEach(device -> days.computeIfAbsent(device, key -> new HashSet<>())
                                .add(LocalDate.ofEpochDay(day)));
            }
        }
        return days;
    }
}
