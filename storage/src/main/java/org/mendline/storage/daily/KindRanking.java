package org.mendline.storage.daily;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    List<PrimaryDevice> ranked(Collection<DeviceChoice> choices) throws SQLException {
        PrimaryRule rule = new PrimaryRule(measures);
        List<PrimaryDevice> ranked = new ArrayList<>();
        for (Map.Entry<String, List<PersonMeasure>> entry : byKind.entrySet()) {
            String kind = entry.getKey();
            List<PersonMeasure> ofKind = entry.getValue();
            Set<String> codes = new TreeSet<>();
            Set<DailyDevice> devices = new LinkedHashSet<>();
            ofKind.forEach(m -> {
                codes.add(m.code());
                devices.addAll(m.devices().values());
            });
            Map<DailyDevice, Long> days = new HashMap<>();
            Set<DailyDevice> alike = rule.alike(codes, devices);
            long fromDay = alike.isEmpty() ? 0 : newestDay(ofKind) - PrimaryRule.COUNTED_DAYS + 1;
            for (DailyDevice device : alike) {
                days.put(device, days(ofKind, device, fromDay));
            }
            ranked.add(rule.rank(
                    codes,
                    devices,
                    choices.stream().filter(c -> c.kind().equals(kind)).findFirst(),
                    days));
        }
        return ranked;
    }

    private long newestDay(List<PersonMeasure> ofKind) throws SQLException {
        long newest = Long.MIN_VALUE;
        for (PersonMeasure measure : ofKind) {
            for (int key : measure.devices().keySet()) {
                newest = Math.max(newest, query.newest(measure, key).epochDay());
            }
        }
        return newest;
    }

    /// Of the measure that has most.
    private long days(List<PersonMeasure> ofKind, DailyDevice device, long fromDay) throws SQLException {
        long most = 0;
        for (PersonMeasure measure : ofKind) {
            for (int key : keys(measure, device)) {
                most = Math.max(most, query.days(measure, key, fromDay));
            }
        }
        return most;
    }

    private static List<Integer> keys(PersonMeasure measure, DailyDevice device) {
        return measure.devices().entrySet().stream()
                .filter(entry -> entry.getValue().equals(device))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<KindDevices> devices(Collection<DeviceChoice> choices) throws SQLException {
        List<KindDevices> kinds = new ArrayList<>();
        for (PrimaryDevice primary : ranked(choices)) {
            List<DeviceDays> days = new ArrayList<>();
            for (DailyDevice device : primary.ranked()) {
                days.add(days(byKind.getOrDefault(primary.kind(), List.of()), device));
            }
            kinds.add(new KindDevices(primary, days));
        }
        return kinds;
    }

    private DeviceDays days(List<PersonMeasure> ofKind, DailyDevice device) throws SQLException {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (PersonMeasure measure : ofKind) {
            for (int key : keys(measure, device)) {
                first = Math.min(first, query.oldest(measure, key).epochDay());
                last = Math.max(last, query.newest(measure, key).epochDay());
            }
        }
        return new DeviceDays(
                device, days(ofKind, device, EVER), LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }

    /// The device of a kind that has this name.
    Optional<DailyDevice> device(String kind, Optional<String> name) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .flatMap(m -> m.devices().values().stream())
                .filter(device -> device.name().equals(name))
                .findFirst();
    }
}
