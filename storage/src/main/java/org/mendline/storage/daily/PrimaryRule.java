package org.mendline.storage.daily;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mendline.storage.daily.DailyMeasures.Order;
import org.mendline.storage.daily.PrimaryDevice.Why;

/// Who is primary for a kind of measure: whom the user chose; else the device whose class is known to measure
/// it better; else the one with values on most days of the last year of the record; else the first by name.
final class PrimaryRule {
    /// How far back from the newest value days are counted: a new watch takes over from the old one within
    /// this time.
    static final int COUNTED_DAYS = 365;

    private final DailyMeasures measures;

    PrimaryRule(DailyMeasures measures) {
        this.measures = measures;
    }

    /// The devices that are not told apart by their class: those whose days must be known.
    Set<DailyDevice> alike(Set<String> codes, Collection<DailyDevice> devices) {
        Order order = measures.order(first(codes));
        return devices.stream()
                .filter(a -> devices.stream()
                        .anyMatch(b -> !a.equals(b) && order.place(a.deviceClass()) == order.place(b.deviceClass())))
                .collect(Collectors.toSet());
    }

    private DailyMeasure first(Set<String> codes) {
        return measures.of(new TreeSet<>(codes).first());
    }

    /// @param codes measures of the kind that the person has
    /// @param devices at least one
    /// @param days days with a value in the last year of the record, of those that are [#alike]
    PrimaryDevice rank(
            Set<String> codes,
            Collection<DailyDevice> devices,
            Optional<DeviceChoice> chosen,
            Map<DailyDevice, Long> days) {
        Order order = measures.order(first(codes));
        List<DailyDevice> ranked = devices.stream()
                .distinct()
                .sorted(Comparator.<DailyDevice, Boolean>comparing(d ->
                                chosen.map(c -> c.device().equals(d.name())).orElse(false))
                        .reversed()
                        .thenComparingInt(d -> order.place(d.deviceClass()))
                        .thenComparing(Comparator.<DailyDevice>comparingLong(d -> days.getOrDefault(d, 0L))
                                .reversed())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new PrimaryDevice(first(codes).kind(), codes, ranked, why(ranked, order, chosen, days));
    }

    private static Why why(
            List<DailyDevice> ranked, Order order, Optional<DeviceChoice> chosen, Map<DailyDevice, Long> days) {
        DailyDevice best = ranked.getFirst();
        if (chosen.filter(c -> c.device().equals(best.name())).isPresent()) {
            return new Why.Chosen(chosen.get().by(), chosen.get().at());
        }
        if (ranked.size() == 1) {
            return new Why.Only();
        }
        DailyDevice next = ranked.get(1);
        if (order.place(best.deviceClass()) != order.place(next.deviceClass())) {
            return new Why.Better(best.deviceClass(), next.deviceClass(), order.reason());
        }
        long most = days.getOrDefault(best, 0L);
        long others = days.getOrDefault(next, 0L);
        return most == others ? new Why.ByName() : new Why.MostDays(most, others);
    }
}
