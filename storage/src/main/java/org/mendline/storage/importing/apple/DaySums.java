package org.mendline.storage.importing.apple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;

/// Sums of a day, such as steps: each device for itself, since a phone and a watch count the same steps. A record that
/// the export repeats counts once. A record over midnight counts for the day it begins.
final class DaySums {
    /// Repeats are looked for by comparison this many days back, beyond that by time alone; keeps memory small.
    private static final int REMEMBERED_DAYS = 30;

    private final Map<Group, Map<Long, Sum>> days = new HashMap<>();
    private final Map<Group, Long> newest = new HashMap<>();
    private int repeats;

    private record Group(Kind kind, String device) {}

    private static final class Sum {
        private final LongSet seen = new LongSet();
        private double total;
        private AppleTime until;

        Sum(AppleTime until) {
            this.until = until;
        }
    }

    void add(Kind kind, String device, AppleTime start, AppleTime end, double amount) {
        Group group = new Group(kind, device);
        long day = start.epochDay();
        long latest = newest.merge(group, day, Math::max);
        Map<Long, Sum> ofGroup = days.computeIfAbsent(group, key -> new HashMap<>());
        Sum sum = ofGroup.computeIfAbsent(day, key -> new Sum(start));
        boolean forgotten = latest - day > REMEMBERED_DAYS && sum.seen.isForgotten();
        boolean isNew = forgotten
                ? start.epochSecond() >= sum.until.epochSecond()
                : sum.seen.add(fingerprint(start, end, amount));
        if (!isNew) {
            repeats++;
            return;
        }
        sum.total += amount;
        sum.until = end.epochSecond() > sum.until.epochSecond() ? end : sum.until;
        if (latest == day) {
            Sum old = ofGroup.get(day - REMEMBERED_DAYS - 1);
            if (old != null) {
                old.seen.forget();
            }
        }
    }

    private static long fingerprint(AppleTime start, AppleTime end, double amount) {
        long hash = start.epochSecond() * 0x9e3779b97f4a7c15L;
        hash = (hash ^ end.epochSecond()) * 0xc2b2ae3d27d4eb4fL;
        return (hash ^ Double.doubleToLongBits(amount)) * 0x165667b19e3779f9L;
    }

    /// @param exportDay day of the export, which is not over: its sums are left out
    void emit(Emission emission, Optional<Long> exportDay) {
        days.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Group, Map<Long, Sum>> e) ->
                                e.getKey().kind().code())
                        .thenComparing(e -> e.getKey().device()))
                .forEach(entry -> emit(entry.getKey(), entry.getValue(), emission, exportDay.orElse(Long.MAX_VALUE)));
        if (repeats > 0) {
            emission.note("file", repeats + " records stand in the export more than once; each was counted once.");
        }
    }

    private static void emit(Group group, Map<Long, Sum> sums, Emission emission, long exportDay) {
        Emission ofDevice = emission.of(Optional.of(group.device()));
        sums.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Sum sum = entry.getValue();
            String record = group.kind().name() + ", " + LocalDate.ofEpochDay(entry.getKey());
            if (entry.getKey() >= exportDay) {
                emission.note(
                        record, "The day of the export was not over; its sum was left out and comes with the next.");
            } else if (sum.total > 0) {
                ofDevice.value(
                        group.kind(),
                        sum.total,
                        Instant.ofEpochSecond(Math.min(
                                sum.until.epochSecond(),
                                (entry.getKey() + 1) * 86_400 - sum.until.offsetSeconds() - 1)),
                        Optional.of(sum.until.offset()),
                        record);
            }
        });
    }
}
