package org.mendline.storage.daily;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return quality.isUsable();
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
            Set<String> codes = new TreeSet<>();
            Set<DailyDevice> devices = new HashSet<>();
            ofKind.forEach(m -> {
                codes.add(m.measure().code());
                devices.addAll(m.devices());
            });
            long newest = ofKind.stream()
                    .flatMap(m -> m.days().stream())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Map<DailyDevice, Long> days = rule.alike(codes, devices).stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            device -> days(ofKind, device, newest - PrimaryRule.COUNTED_DAYS + 1)));
            ranked.add(rule.rank(
                    codes,
                    devices,
                    choices.stream().filter(c -> c.kind().equals(kind)).findFirst(),
                    days));
        });
        return ranked;
    }

    /// Days with a value from `fromDay` on, of the measure that has most.
    private static long days(List<MeasureStatements> ofKind, DailyDevice device, long fromDay) {
        return ofKind.stream()
                .mapToLong(m -> m.days().stream()
                        .filter(day -> day >= fromDay && m.on(day).containsKey(device))
                        .count())
                .max()
                .orElse(0);
    }
}
