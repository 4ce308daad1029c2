package org.mendline.storage.importing.device;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Stretches of sleep, each device for itself: two devices of one night are two accounts of it and never added.
/// Stretches of one device that overlap count once. Of the sleeps that end on one local day the longest is the night,
/// the others are naps.
public final class SleepLog {
    /// Being up for longer ends a night.
    private static final long NIGHT_GAP_MILLIS = 2 * 3_600_000L;
    private static final double HOUR_MILLIS = 3_600_000;

    private static final List<Part> PARTS = List.of(
            new Part(Kind.DEEP_SLEEP, SleepStage.DEEP),
            new Part(Kind.LIGHT_SLEEP, SleepStage.LIGHT),
            new Part(Kind.REM_SLEEP, SleepStage.REM),
            new Part(Kind.AWAKE, SleepStage.AWAKE),
            new Part(Kind.IN_BED, SleepStage.IN_BED));

    private final Map<String, List<Stretch>> byDevice = new TreeMap<>();

    private record Stretch(long from, long to, ZoneId zone, SleepStage stage) {}

    private record Sleep(List<Stretch> stretches, long asleepMillis) {
        /// When the last sleep ended, on the clock of that moment; the end of all where there was no sleep.
        Stretch last() {
            return stretches.stream()
                    .filter(stretch -> asleepMillis == 0 || stretch.stage().isSleep())
                    .max(Comparator.comparingLong(Stretch::to))
                    .orElseThrow();
        }

        LocalDate day() {
            Stretch last = last();
            return Instant.ofEpochMilli(last.to()).atZone(last.zone()).toLocalDate();
        }
    }

    /// Stretches that end before they begin are left out.
    ///
    /// @param zone the sleeper's clock: a region, or an offset from UTC
    public void add(String device, Instant from, Instant to, ZoneId zone, SleepStage stage) {
        if (to.isAfter(from)) {
            byDevice.computeIfAbsent(device, key -> new ArrayList<>())
                    .add(new Stretch(from.toEpochMilli(), to.toEpochMilli(), zone, stage));
        }
    }

    /// Emits nights and naps, device by device.
    public void emit(Emission emission) {
        byDevice.forEach((device, stretches) -> {
            List<Sleep> sleeps = sleeps(stretches);
            Map<LocalDate, Integer> night = new HashMap<>();
            for (int i = 0; i < sleeps.size(); i++) {
                night.merge(sleeps.get(i).day(), i, (a, b) -> longer(sleeps, a, b));
            }
            for (int i = 0; i < sleeps.size(); i++) {
                Sleep sleep = sleeps.get(i);
                emit(sleep, night.getOrDefault(sleep.day(), -1) == i, emission.of(Optional.of(device)));
            }
        });
    }

    private static int longer(List<Sleep> sleeps, int a, int b) {
        return sleeps.get(b).asleepMillis() > sleeps.get(a).asleepMillis() ? b : a;
    }

    private static List<Sleep> sleeps(List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingLong(Stretch::from));
        List<Sleep> sleeps = new ArrayList<>();
        int from = 0;
        long until = sorted.getFirst().to();
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).from() - until > NIGHT_GAP_MILLIS) {
                List<Stretch> one = List.copyOf(sorted.subList(from, i));
                sleeps.add(new Sleep(one, length(one, stretch -> stretch.stage().isSleep())));
                from = i;
            }
            until = i == sorted.size() ? until : Math.max(until, sorted.get(i).to());
        }
        return sleeps;
    }

    /// Time covered by the stretches that pass, overlaps counted once.
    private static long length(List<Stretch> sorted, Predicate<Stretch> wanted) {
        long length = 0;
        long until = Long.MIN_VALUE;
        for (Stretch stretch : sorted) {
            if (wanted.test(stretch) && stretch.to() > until) {
                length += stretch.to() - Math.max(stretch.from(), until);
                until = stretch.to();
            }
        }
        return length;
    }

    private static void emit(Sleep sleep, boolean night, Emission emission) {
        Stretch last = sleep.last();
        Instant end = Instant.ofEpochMilli(last.to());
        Optional<ZoneId> zone = Optional.of(last.zone());
        String record = "sleep until " + end;
        if (sleep.asleepMillis() > 0) {
            emission.value(night ? Kind.SLEEP : Kind.NAP, sleep.asleepMillis() / HOUR_MILLIS, end, zone, record);
        }
        if (!night) {
            return;
        }
        for (Part part : PARTS) {
            long length = length(sleep.stretches(), stretch -> stretch.stage() == part.stage());
            if (length > 0) {
                emission.value(part.kind(), length / HOUR_MILLIS, end, zone, record);
            }
        }
    }

    private record Part(Kind kind, SleepStage stage) {}
}
