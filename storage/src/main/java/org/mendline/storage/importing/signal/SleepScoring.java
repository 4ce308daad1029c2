package org.mendline.storage.importing.signal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.SleepLog;
import org.mendline.storage.importing.device.SleepStage;

/// Sleep stages that someone scored, by the rules of Rechtschaffen and Kales (1 to 4) or of the AASM (N1 to
/// N3). N1 and N2 count as light, N3 (3 and 4) as deep sleep, as wearables have it. Being awake counts from
/// falling asleep to the last awakening; a day spent awake with the recorder on is no part of a night.
final class SleepScoring {
    private static final Pattern STAGE =
            Pattern.compile("(?:sleep[ _-]*)?stage[ _:-]*(w|wake|n?[1-4]|r|rem|m|mt|\\?|unscored)|movement time");
    private static final Pattern LIGHTS = Pattern.compile("lights?[ _-]*(off|on)|lights? ?out");
    /// A month of half-minute epochs.
    private static final int MOST_EPOCHS = 100_000;

    private static final long NANOS_PER_MINUTE = 60_000_000_000L;
    /// As [SleepLog] has it: being up for longer ends a night.
    private static final long LONGEST_AWAKE = 120 * NANOS_PER_MINUTE;

    private final List<Epoch> epochs = new ArrayList<>();
    private OptionalLong lightsOff = OptionalLong.empty();
    private OptionalLong lightsOn = OptionalLong.empty();
    private long surplus;

    /// @param to [Long#MIN_VALUE] where the next epoch ends this one
    /// @param stage empty where it was movement, or not scored
    private record Epoch(long from, long to, Optional<SleepStage> stage) {
        boolean isSleep() {
            return stage.isPresent() && stage.get() != SleepStage.AWAKE;
        }
    }

    /// Takes an annotation if it is about sleep.
    ///
    /// @param epochNanos its onset since 1970
    /// @return whether it is
    boolean take(Annotation annotation, long epochNanos) {
        String text = annotation.text().toLowerCase(Locale.ROOT).strip();
        Matcher stage = STAGE.matcher(text);
        if (stage.matches()) {
            long length = annotation.durationNanos().orElse(0);
            add(epochNanos, length == 0 ? Long.MIN_VALUE : epochNanos + length, stage(stage.group(1)));
            return true;
        }
        Matcher lights = LIGHTS.matcher(text);
        if (!lights.matches()) {
            return false;
        }
        if ("on".equals(lights.group(1))) {
            lightsOn = OptionalLong.of(epochNanos);
        } else {
            lightsOff = OptionalLong.of(epochNanos);
        }
        return true;
    }

    private static Optional<SleepStage> stage(@Nullable String word) {
        return word == null
                ? Optional.empty()
                : switch (word) {
                    case "w", "wake" -> Optional.of(SleepStage.AWAKE);
                    case "1", "2", "n1", "n2" -> Optional.of(SleepStage.LIGHT);
                    case "3", "4", "n3", "n4" -> Optional.of(SleepStage.DEEP);
                    case "r", "rem" -> Optional.of(SleepStage.REM);
                    default -> Optional.empty();
                };
    }

    /// Takes a stretch of one stage; one that continues the last is joined to it.
    void add(long fromNanos, long toNanos, Optional<SleepStage> stage) {
        if (!epochs.isEmpty()) {
            Epoch last = epochs.getLast();
            if (last.to() == fromNanos && toNanos > fromNanos && last.stage().equals(stage)) {
                epochs.set(epochs.size() - 1, new Epoch(last.from(), toNanos, stage));
                return;
            }
        }
        if (epochs.size() < MOST_EPOCHS) {
            epochs.add(new Epoch(fromNanos, toNanos, stage));
        } else {
            surplus++;
        }
    }

    /// Emits the nights.
    ///
    /// @param zone of the clock that shows on which day a night ended
    void emit(Emission emission, ZoneId zone) {
        List<Epoch> whole = joined();
        long firstSleepEnds =
                whole.stream().filter(Epoch::isSleep).mapToLong(Epoch::to).min().orElse(Long.MAX_VALUE);
        long lastSleepBegins = whole.stream()
                .filter(Epoch::isSleep)
                .mapToLong(Epoch::from)
                .max()
                .orElse(Long.MIN_VALUE);
        SleepLog log = new SleepLog();
        String device = emission.device().orElse("recorder") + ", scored";
        for (Epoch epoch : whole) {
            boolean withinNight = epoch.from() >= firstSleepEnds
                    && epoch.to() <= lastSleepBegins
                    && epoch.to() - epoch.from() <= LONGEST_AWAKE;
            if (epoch.stage().isPresent() && (epoch.isSleep() || withinNight)) {
                add(log, device, zone, epoch, epoch.stage().get());
            }
        }
        boolean asleep = whole.stream().anyMatch(Epoch::isSleep);
        if (lightsOff.isPresent() && lightsOn.isPresent() && asleep) {
            Epoch dark = new Epoch(lightsOff.getAsLong(), lightsOn.getAsLong(), Optional.of(SleepStage.IN_BED));
            add(log, device, zone, dark, SleepStage.IN_BED);
        }
        log.emit(emission);
        tell(emission, whole, asleep);
    }

    private static void add(SleepLog log, String device, ZoneId zone, Epoch epoch, SleepStage stage) {
        log.add(device, instant(epoch.from()), instant(epoch.to()), zone, stage);
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochMilli(Math.floorDiv(nanos, 1_000_000));
    }

    /// The epochs in order of time, each with its end, neighbours of one stage as one.
    private List<Epoch> joined() {
        List<Epoch> sorted = new ArrayList<>(epochs);
        sorted.sort(Comparator.comparingLong(Epoch::from));
        List<Epoch> joined = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Epoch epoch = sorted.get(i);
            long next = i + 1 < sorted.size() ? sorted.get(i + 1).from() : epoch.from();
            long to = epoch.to() == Long.MIN_VALUE ? next : epoch.to();
            Epoch last = joined.isEmpty() ? new Epoch(0, Long.MIN_VALUE, Optional.empty()) : joined.getLast();
            if (last.to() == epoch.from() && last.stage().equals(epoch.stage())) {
                joined.set(joined.size() - 1, new Epoch(last.from(), to, epoch.stage()));
            } else {
                joined.add(new Epoch(epoch.from(), to, epoch.stage()));
            }
        }
        return joined;
    }

    private void tell(Emission emission, List<Epoch> whole, boolean asleep) {
        long unscored = whole.stream()
                .filter(epoch -> epoch.stage().isEmpty())
                .mapToLong(epoch -> epoch.to() - epoch.from())
                .sum();
        if (unscored > 0) {
            emission.note(
                    "sleep stages",
                    unscored / NANOS_PER_MINUTE
                            + " min are scored as movement or not scored; they count neither as sleep nor as awake.");
        }
        if (!whole.isEmpty() && !asleep) {
            emission.note("sleep stages", "The scoring holds no sleep, so there is no night to keep.");
        }
        if (surplus > 0) {
            emission.note(
                    "sleep stages",
                    surplus + " scored epochs beyond the first " + MOST_EPOCHS
                            + " were left out; no recording is that long.");
        }
    }
}
