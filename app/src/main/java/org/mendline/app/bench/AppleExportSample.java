package org.mendline.app.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes an export of Apple Health as large as wanted, of nobody: the same bytes on every machine. As in real exports,
/// the memory address in each device's text changes from record to record, phone and watch count the same steps, and
/// 1 % of the records stand there twice.
final class AppleExportSample {
    private static final long SEED = 20261121L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);
    private static final int SECONDS_BETWEEN = 20;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private long second = Instant.parse("2021-01-01T00:00:00Z").getEpochSecond();

    private AppleExportSample() {}

    /// @param megabytes about how large, 10^6 bytes each
    static void write(Path file, int megabytes) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            new AppleExportSample().write(out, megabytes * 1_000_000L);
        }
    }

    private void write(Writer out, long most) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <HealthData locale="de_DE">
                 <ExportDate value="2026-11-20 08:00:00 +0100"/>
                 <Me HKCharacteristicTypeIdentifierDateOfBirth="1980-05-05" HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale"/>
                """);
        long written = 300;
        while (written < most) {
            String record = record();
            boolean twice = random.nextInt(100) == 0;
            for (int i = 0; i < (twice ? 2 : 1); i++) {
                out.write(record);
                written += record.length();
            }
        }
        out.write("</HealthData>\n");
    }

    private String record() {
        second += 1 + random.nextInt(2 * SECONDS_BETWEEN);
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> record("HKQuantityTypeIdentifierStepCount", "count", 5 + random.nextInt(60), 60);
            case 3, 4 -> record("HKQuantityTypeIdentifierActiveEnergyBurned", "kcal", 1 + random.nextInt(9), 60);
            case 5 -> record("HKQuantityTypeIdentifierDistanceWalkingRunning", "km", 0.01 * random.nextInt(1, 9), 60);
            case 6 ->
                random.nextInt(40) == 0
                        ? record("HKQuantityTypeIdentifierRestingHeartRate", "count/min", 50 + random.nextInt(15), 0)
                        : record("HKQuantityTypeIdentifierAppleExerciseTime", "min", 1, 60);
            default -> record("HKQuantityTypeIdentifierHeartRate", "count/min", 55 + random.nextInt(90), 0);
        };
    }

    private String record(String type, String unit, double value, int seconds) {
        boolean watch = random.nextInt(3) > 0;
        String device = "&lt;&lt;HKDevice: 0x" + Long.toHexString(random.nextLong() >>> 16) + "&gt;, name:"
                + (watch ? "Apple Watch" : "iPhone") + ", manufacturer:Apple Inc., model:"
                + (watch ? "Watch" : "iPhone") + ", hardware:" + (watch ? "Watch6,2" : "iPhone13,2")
                + ", software:10.1&gt;";
        String start = time(second);
        return " <Record type=\"" + type + "\" sourceName=\"" + (watch ? "Anna\u2019s Apple\u00a0Watch" : "iPhone")
                + "\" sourceVersion=\"10.1\" device=\"" + device + "\" unit=\"" + unit + "\" creationDate=\"" + start
                + "\" startDate=\"" + start + "\" endDate=\"" + (seconds == 0 ? start : time(second + seconds))
                + "\" value=\"" + (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value))
                + "\"/>\n";
    }

    private static String time(long second) {
        return TIME.format(Instant.ofEpochSecond(second).atZone(ZONE));
    }
}
