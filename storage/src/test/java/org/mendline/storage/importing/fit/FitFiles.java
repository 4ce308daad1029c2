package org.mendline.storage.importing.fit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// Small FIT files: a run with heart rates and intervals, and a day of monitoring.
public final class FitFiles {
    private static final Instant START = Instant.parse("2026-03-01T07:00:00Z");
    private static final FitEncoder.FitDevice DEVICE = new FitEncoder.FitDevice(1, 3121, 12345);

    private FitFiles() {}

    /// Two minutes.
    public static byte[] run() {
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START);
        for (int second = 0; second < 120; second++) {
            encoder.record(
                            START.plusSeconds(second),
                            Map.of(RecordChannel.HEART_RATE, 100.0 + second % 50, RecordChannel.SPEED, 2.5))
                    .beats(500, 510);
        }
        return encoder.session(FitSession.of(START, Duration.ofMinutes(2), FitSession.RUNNING)
                        .withHeartRates(120, 149))
                .activity(START.plusSeconds(120), Duration.ofMinutes(2), ZoneOffset.ofHours(1))
                .toBytes();
    }

    /// Two hours of steps, pulse and sleep, with the day's spot measures.
    public static byte[] day() {
        FitEncoder encoder =
                new FitEncoder(FitEncoder.MONITORING_FILE, DEVICE, START).monitoringInfo(START, ZoneOffset.UTC);
        for (int minute = 0; minute < 120; minute++) {
            Instant at = START.plusSeconds(60L * minute);
            encoder.monitoringHeartRate(at, 60).stepsSinceMidnight(at, minute).sleepLevel(at, 2);
        }
        return encoder.restingHeartRate(START, 50)
                .nightRmssd(START, 40)
                .weight(START, 80)
                .toBytes();
    }
}
