package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mendline.storage.importing.fit.FitProfile.Monitoring;
import org.mendline.storage.observation.MeasureCodes;

/// All-day `monitoring` messages: heart rate as a series, steps as one value a day. Step counters run from local
/// midnight, one for walking and one for running.
final class MonitoringValues {
    private static final FitContext.Kind STEPS = new FitContext.Kind(MeasureCodes.STEPS, "Steps in the day", "1");
    private static final FitContext.Kind HEART_RATE =
            new FitContext.Kind(MeasureCodes.HEART_RATE, "Heart rate", "/min");
    private static final long SLIGHTLY_BACK_SECONDS = 600;
    private static final long MAX_GAP_SECONDS = 2 * TimeFrame.DAY_SECONDS;

    private final SampleTrack heartRates = new SampleTrack();
    private final SampleTrack walked = new SampleTrack();
    private final SampleTrack run = new SampleTrack();
    private long lastTime = ABSENT;
    private int messages;

    void add(FitMessage message) {
        messages++;
        long time = time(message);
        if (time == ABSENT || !FitTime.isDate(time)) {
            return;
        }
        lastTime = time;
        long heartRate = message.integer(Monitoring.HEART_RATE);
        if (heartRate != ABSENT && heartRate > 0) {
            heartRates.add(time * 1000, (int) heartRate);
        }
        long cycles = message.integer(Monitoring.CYCLES);
        long steps = cycles == ABSENT ? message.integer(Monitoring.CYCLES_16) : cycles;
        if (steps != ABSENT) {
            int type = activityType(message);
            if (type == Monitoring.WALKING) {
                walked.add(time * 1000, (double) steps);
            } else if (type == Monitoring.RUNNING) {
                run.add(time * 1000, (double) steps);
            }
        }
    }

    int messages() {
        return messages;
    }

    /// A message's own time, or the sixteen bits of it that monitoring messages write, counted on from the latest
    /// time known ("Monitoring File Type", `timestamp_16`).
    private long time(FitMessage message) {
        long own = message.timestamp();
        long low = message.integer(Monitoring.TIMESTAMP_16);
        long base = Math.max(lastTime, message.clock());
        if (own != ABSENT || low == ABSENT || base == ABSENT) {
            return own;
        }
        long forward = (low - base) & 0xffff;
        return forward > 0xffff - SLIGHTLY_BACK_SECONDS ? base + forward - 0x10000 : base + forward;
    }

    private static int activityType(FitMessage message) {
        long type = message.integer(Monitoring.ACTIVITY_TYPE);
        long packed = message.octet(Monitoring.TYPE_AND_INTENSITY, 0);
        return (int) (type != ABSENT ? type : packed == ABSENT ? -1 : packed & 0x1f);
    }

    void emit(FitContext context) {
        emitHeartRates(context);
        SortedMap<LocalDate, DaySteps> days = new TreeMap<>();
        collect(walked, context.offsetOrUtc(), days, true);
        collect(run, context.offsetOrUtc(), days, false);
        if (!days.isEmpty() && context.offset().isEmpty()) {
            context.note("monitoring", "The file does not tell the time zone; days of steps were taken as UTC days.");
        }
        days.forEach((day, steps) -> {
            if (steps.walked() + steps.run() > 0) {
                context.valueAt(STEPS, steps.walked() + steps.run(), steps.until(), "monitoring of " + day);
            }
        });
    }

    private void emitHeartRates(FitContext context) {
        long[] times = new long[heartRates.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = heartRates.millis(i) / 1000;
        }
        Optional<TimeFrame> frame = TimeFrame.largestGroup(times, MAX_GAP_SECONDS);
        SampleTrack sound = new SampleTrack();
        for (int i = 0; i < times.length; i++) {
            if (frame.isPresent() && frame.get().holds(times[i])) {
                sound.add(heartRates.millis(i), heartRates.value(i));
            }
        }
        if (sound.size() < times.length) {
            context.note(
                    "monitoring",
                    (times.length - sound.size()) + " heart rates lie days away from the rest and were left out.");
        }
        sound.settle();
        if (sound.size() > 0) {
            sound.emit(context, HEART_RATE, 1, sound.millis(0), "monitoring");
        }
    }

    /// Highest count of either kind in one local day.
    ///
    /// @param until time of the day's last count, at most its last second
    private record DaySteps(double walked, double run, Instant until) {}

    private static void collect(
            SampleTrack counts, ZoneOffset offset, SortedMap<LocalDate, DaySteps> days, boolean walking) {
        for (int i = 0; i < counts.size(); i++) {
            // A count at midnight closes the day before.
            Instant at = FitTime.instant(counts.millis(i) / 1000 - 1);
            double count = counts.value(i);
            DaySteps found = new DaySteps(walking ? count : 0, walking ? 0 : count, at);
            days.merge(at.atOffset(offset).toLocalDate(), found, MonitoringValues::higher);
        }
    }

    private static DaySteps higher(DaySteps a, DaySteps b) {
        return new DaySteps(
                Math.max(a.walked(), b.walked()),
                Math.max(a.run(), b.run()),
                a.until().isAfter(b.until()) ? a.until() : b.until());
    }
}
