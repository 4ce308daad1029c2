package org.mendline.storage.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mendline.storage.daily.DailyQuery.LocalMoment;
import org.mendline.storage.daily.DailyQuery.PersonMeasure;
import org.mendline.storage.daily.DailyRepository.DeviceDays;
import org.mendline.storage.daily.DailyRepository.KindDevices;

/// Ranks the devices of each kind by what is stored.
final class KindRanking {
    /// Before any day on which something was measured, and far from overflow: the year 1 BC.
    private static final long EVER = LocalDate.of(0, 1, 1).toEpochDay();

    private final DailyQuery query;
    private final DailyMeasures measures;
    private final Map<String, List<PersonMeasure>> byKind = new TreeMap<>();

    KindRanking(DailyQuery query, DailyMeasures measures, List<PersonMeasure> ofPerson) {
        this.query = query;
        this.measures = measures;
        for (PersonMeasure measure : ofPerson) {
            // Values that were taken back leave a measure without devices.
            if (!measure.devices().isEmpty()) {
                byKind.computeIfAbsent(measures.of(measure.code()).kind(), kind -> new ArrayList<>())
                        .add(measure);
            }
        }
    }

    List<PrimaryDevice> ranked(Collection<DeviceChoice> choices) {
        PrimaryRule rule = new PrimaryRule(measures);
        List<PrimaryDevice> ranked = new ArrayList<>();
        byKind.forEach((kind, ofKind) -> {
            Set<String> codes = new TreeSet<>();
            Set<DailyDevice> devices = new LinkedHashSet<>();
            ofKind.forEach(m -> {
                codes.add(m.code());
                devices.addAll(m.devices().values());
            });
            ranked.add(rule.rank(
                    codes,
                    devices,
                    choices.stream().filter(c -> c.kind().equals(kind)).findFirst(),
                    device -> lastYear(ofKind, device)));
        });
        return ranked;
    }

    private long lastYear(List<PersonMeasure> ofKind, DailyDevice device) {
        long newest = ofKind.stream()
                .flatMap(m -> m.devices().keySet().stream().flatMap(key -> query.newest(m, key).stream()))
                .mapToLong(LocalMoment::epochDay)
                .max()
                .orElse(0);
        return days(ofKind, device, newest - PrimaryRule.COUNTED_DAYS + 1);
    }

    /// Of the measure that has most.
    private long days(List<PersonMeasure> ofKind, DailyDevice device, long fromDay) {
        return ofKind.stream()
                .flatMap(m -> keys(m, device).stream().map(key -> query.days(m, key, fromDay)))
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static List<Integer> keys(PersonMeasure measure, DailyDevice device) {
        return measure.devices().entrySet().stream()
                .filter(entry -> entry.getValue().equals(device))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<KindDevices> devices(Collection<DeviceChoice> choices) {
        return ranked(choices).stream()
                .map(primary -> {
                    List<PersonMeasure> ofKind = byKind.getOrDefault(primary.kind(), List.of());
                    return new KindDevices(
                            primary,
                            primary.ranked().stream()
                                    .map(device -> days(ofKind, device))
                                    .toList());
                })
                .toList();
    }

    private DeviceDays days(List<PersonMeasure> ofKind, DailyDevice device) {
        List<Long> edges = ofKind.stream()
                .flatMap(m -> keys(m, device).stream()
                        .flatMap(key -> Stream.concat(query.oldest(m, key).stream(), query.newest(m, key).stream())))
                .map(LocalMoment::epochDay)
                .sorted()
                .toList();
        return new DeviceDays(
                device,
                days(ofKind, device, EVER),
                LocalDate.ofEpochDay(edges.getFirst()),
                LocalDate.ofEpochDay(edges.getLast()));
    }

    /// The device of a kind that has this name.
    Optional<DailyDevice> device(String kind, Optional<String> name) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .flatMap(m -> m.devices().values().stream())
                .filter(device -> device.name().equals(name))
                .findFirst();
    }
}
