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

    private final Map<Group, Days> groups = new HashMap<>();
    private int repeats;

    private record Group(Kind kind, String device) {}

    /// The sums of one group by day, in days since 1970.
    private static final class Days {
        private final Map<Long, Sum> sums = new HashMap<>();
        private long newest = Long.MIN_VALUE;

        // Neighbouring records mostly are of the same day.
        private long lastDay = Long.MIN_VALUE;
        private Sum last = new Sum(new AppleTime(0, 0));

        Sum of(long day, AppleTime start) {
            if (day != lastDay) {
                last = sums.computeIfAbsent(day, key -> new Sum(start));
                lastDay = day;
                begin(day);
            }
            return last;
        }

        private void begin(long day) {
            if (day > newest) {
                newest = day;
                Sum old = sums.get(day - REMEMBERED_DAYS - 1);
                if (old != null) {
                    old.seen.forget();
                }
            }
        }

        boolean isOld(long day) {
            return newest - day > REMEMBERED_DAYS;
        }
    }

    private static final class Sum {
        private final LongSet seen = new LongSet();
        private double total;
        private AppleTime until;

        Sum(AppleTime until) {
            this.until = until;
        }
    }

    void add(Kind kind, String device, AppleTime start, AppleTime end, double amount) {
        Days days = groups.computeIfAbsent(new Group(kind, device), key -> new Days());
        long day = start.epochDay();
        Sum sum = days.of(day, start);
        boolean forgotten = days.isOld(day) && sum.seen.isForgotten();
        boolean isNew = forgotten
                ? start.epochSecond() >= sum.until.epochSecond()
                : sum.seen.add(fingerprint(start, end, amount));
        if (!isNew) {
            repeats++;
            return;
        }
        sum.total += amount;
        sum.until = end.epochSecond() > sum.until.epochSecond() ? end : sum.until;
    }

    private static long fingerprint(AppleTime start, AppleTime end, double amount) {
        long hash = start.epochSecond() * 0x9e3779b97f4a7c15L;
        hash = (hash ^ end.epochSecond()) * 0xc2b2ae3d27d4eb4fL;
        return (hash ^ Double.doubleToLongBits(amount)) * 0x165667b19e3779f9L;
    }

    /// @param exportDay day of the export, which is not over: its sums are left out
    void emit(Emission emission, Optional<Long> exportDay) {
        groups.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Group, Days> e) -> e.getKey().kind().code())
                        .thenComparing(e -> e.getKey().device()))
                .forEach(entry ->
                        emit(entry.getKey(), entry.getValue().sums, emission, exportDay.orElse(Long.MAX_VALUE)));
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
