package org.mendline.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.storage.importing.fit.FitEncoder;
import org.mendline.storage.importing.fit.FitEncoder.FitDevice;
import org.mendline.storage.importing.fit.FitSession;
import org.mendline.storage.importing.fit.RecordChannel;

/// The FIT files of a simulated person's watch: a night summary a day, and a recorded run on training days.
final class DemoFitFiles {
    /// FIT's number for devices under development: no maker's name is borrowed.
    private static final int DEVELOPMENT = 255;

    private static final int RUNS_OF_LAST_DAYS = 14;
    private static final ZoneOffset CLOCK = ZoneOffset.ofHours(1);

    private final DemoPerson person;
    private final FeatureDays days;
    private final LocalDate onset;
    private final Path folder;
    private final SplittableRandom random;

    DemoFitFiles(DemoPerson person, FeatureDays days, LocalDate onset, Path folder) {
        this.person = person;
        this.days = days;
        this.onset = onset;
        this.folder = folder;
        this.random = new SplittableRandom(person.seed());
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        for (int day = 0; day < days.days(); day++) {
            night(day);
            OptionalDouble load = days.value(day, DayFeature.LOAD);
            if (load.isPresent() && load.getAsDouble() > 0 && day >= days.days() - RUNS_OF_LAST_DAYS) {
                session(day, load.getAsDouble());
            }
        }
    }

    private void night(int day) throws IOException {
        OptionalDouble rmssd = days.value(day, DayFeature.LN_RMSSD);
        OptionalDouble resting = days.value(day, DayFeature.RESTING_HEART_RATE);
        if (rmssd.isEmpty() && resting.isEmpty()) {
            return;
        }
        Instant waking = at(day, LocalTime.of(6, 45));
        FitEncoder file = new FitEncoder(FitEncoder.MONITORING_FILE, device(), waking)
                .monitoringInfo(at(day, LocalTime.MIDNIGHT), CLOCK);
        rmssd.ifPresent(ln -> file.nightRmssd(waking, Math.exp(ln)));
        resting.ifPresent(beats -> file.restingHeartRate(waking, (int) Math.round(beats)));
        Files.write(folder.resolve("night-" + onset.plusDays(day) + ".fit"), file.toBytes());
    }

    /// A session whose length follows the day's load at a rating of 5.
    private void session(int day, double loadAu) throws IOException {
        int seconds = Math.clamp(Math.round(60 * loadAu / 5), 300, 3 * 3600);
        Instant start = at(day, LocalTime.of(17, 30));
        FitEncoder file = new FitEncoder(FitEncoder.ACTIVITY_FILE, device(), start);
        double heartRate = 80;
        double sum = 0;
        double max = 0;
        for (int s = 0; s < seconds; s++) {
            double effort = 132 + 18 * Math.sin(s / 400.0);
            heartRate += 0.02 * (effort - heartRate) + 0.6 * random.nextGaussian();
            double shown = Math.rint(heartRate);
            file.record(
                    start.plusSeconds(s),
                    Map.of(RecordChannel.HEART_RATE, shown, RecordChannel.SPEED, 2.2 + 0.05 * random.nextGaussian()));
            sum += shown;
            max = Math.max(max, shown);
        }
        Duration length = Duration.ofSeconds(seconds);
        file.session(FitSession.of(start, length, FitSession.RUNNING)
                .withHeartRates((int) Math.round(sum / seconds), (int) max)
                .withWork(2.2 * seconds, (int) Math.round(seconds * 0.17)));
        file.activity(start.plus(length), length, CLOCK);
        Files.write(folder.resolve("session-" + onset.plusDays(day) + ".fit"), file.toBytes());
    }

    private FitDevice device() {
        return new FitDevice(DEVELOPMENT, 1, 1000 + person.seed());
    }

    private Instant at(int day, LocalTime time) {
        return onset.plusDays(day).atTime(time).toInstant(CLOCK);
    }
}
