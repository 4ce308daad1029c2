package org.mendline.storage.importing.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.observation.MeasureCodes;

/// What the encoder writes, the reader reads back.
class FitEncoderTest {
    private static final Instant START = Instant.parse("2026-03-01T07:00:00Z");
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(1);
    private static final FitEncoder.FitDevice DEVICE = new FitEncoder.FitDevice(1, 3121, 12345);

    @TempDir
    Path folder;

    @Test
    void aRunComesBack() throws Exception {
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START);
        for (int second = 0; second < 600; second++) {
            encoder.record(
                    START.plusSeconds(second),
                    Map.of(
                            RecordChannel.HEART_RATE, 120.0 + second % 30,
                            RecordChannel.SPEED, 2.5 + second % 7 / 1000.0,
                            RecordChannel.DISTANCE, second * 2.5,
                            RecordChannel.ALTITUDE, 100 + second % 10 / 5.0,
                            RecordChannel.DEVICE_TEMPERATURE, -3.0));
        }
        encoder.session(FitSession.of(START, Duration.ofSeconds(600), FitSession.RUNNING)
                        .withHeartRates(134, 149)
                        .withWork(1497.5, 120)
                        .withExertion(6))
                .activity(START.plusSeconds(600), Duration.ofSeconds(600), OFFSET);
        List<ReadItem> items = read(encoder);

        ReadItem.Series heartRate =
                FitSamples.series(MeasureCodes.HEART_RATE, items).orElseThrow();
        assertThat(heartRate.start()).isEqualTo(START);
        assertThat(heartRate.timeMillis()).hasSize(600).endsWith(599_000);
        assertThat(heartRate.values()[31]).isEqualTo(121);
        assertThat(heartRate.resolution()).isEqualTo(1);
        assertThat(heartRate.subject()).isEqualTo(new Subject.DeviceOwner("garmin 3121 12345"));
        assertThat(FitSamples.series("mendline:speed", items).orElseThrow().values()[5])
                .isEqualTo(2.505);
        assertThat(FitSamples.series("mendline:altitude", items).orElseThrow().values()[7])
                .isEqualTo(101.4);
        assertThat(FitSamples.series("mendline:device-temperature", items)
                        .orElseThrow()
                        .values())
                .containsOnly(-3.0);
        assertThat(only("mendline:session-duration", items).value()).isEqualTo(600);
        assertThat(only("mendline:session-mean-heart-rate", items).value()).isEqualTo(134);
        assertThat(only("mendline:session-energy", items).value()).isEqualTo(120);
        assertThat(only("mendline:session-distance", items).value()).isEqualTo(1497.5);
        assertThat(only(MeasureCodes.SESSION_LOAD, items).value()).isEqualTo(60);
        assertThat(only(MeasureCodes.SESSION_LOAD, items).instant()).isEqualTo(START);
        assertThat(only(MeasureCodes.SESSION_LOAD, items).offset()).isEqualTo(Optional.of(OFFSET));
    }

    @Test
    void aMeasurementAtRestGivesRmssdAndExerciseDoesNot() throws Exception {
        int[] intervals = new int[300];
        Arrays.setAll(intervals, i -> 900 + (i % 2 == 0 ? 20 : -20));
        FitEncoder rest = beats(intervals, FitSession.GENERIC, Map.of(RecordChannel.HEART_RATE, 67.0));
        FitEncoder run =
                beats(intervals, FitSession.RUNNING, Map.of(RecordChannel.HEART_RATE, 67.0, RecordChannel.SPEED, 2.5));

        assertThat(only(MeasureCodes.RMSSD, read(rest)).value()).isEqualTo(40);
        assertThat(FitSamples.values(MeasureCodes.RMSSD, read(run))).isEmpty();
        assertThat(only("mendline:rmssd-recording", read(run)).value()).isEqualTo(40);
        ReadItem.Series series =
                FitSamples.series(MeasureCodes.RR_INTERVAL, read(rest)).orElseThrow();
        assertThat(series.values()).hasSize(300).containsOnly(880, 920);
        assertThat(series.start()).isEqualTo(START);
        assertThat(series.timeMillis()[1]).isEqualTo(1800);
    }

    @Test
    void missedAndExtraBeatsDoNotCountIntoRmssd() throws Exception {
        int[] intervals = new int[200];
        Arrays.setAll(intervals, i -> i % 23 == 11 ? 1800 : i % 31 == 7 ? 400 : 900 + (i % 2 == 0 ? 20 : -20));

        assertThat(only("mendline:rmssd", read(beats(intervals, FitSession.GENERIC, Map.of())))
                        .value())
                .isEqualTo(40);
    }

    @Test
    void fewerThanSixtyCleanBeatsGiveNoRmssd() throws Exception {
        int[] intervals = new int[59];
        Arrays.fill(intervals, 900);
        List<ReadItem> items = read(beats(intervals, FitSession.GENERIC, Map.of()));

        assertThat(FitSamples.of(ReadItem.Value.class, items))
                .noneMatch(value -> value.code().contains("rmssd"));
        assertThat(FitSamples.series(MeasureCodes.RR_INTERVAL, items)).isPresent();
    }

    private static FitEncoder beats(int[] intervals, int sport, Map<RecordChannel, Double> values) {
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START).record(START, values);
        int second = 0;
        int elapsed = 0;
        for (int interval : intervals) {
            encoder.beats(interval);
            elapsed += interval;
            while (elapsed / 1000 > second) {
                encoder.record(START.plusSeconds(++second), values);
            }
        }
        Duration duration = Duration.ofSeconds(second);
        return encoder.session(FitSession.of(START, duration, sport)).activity(START.plus(duration), duration, OFFSET);
    }

    @Test
    void aDayOfMonitoringComesBack() throws Exception {
        Instant midnight = Instant.parse("2026-02-28T23:00:00Z");
        FitEncoder encoder =
                new FitEncoder(FitEncoder.MONITORING_FILE, DEVICE, midnight).monitoringInfo(midnight, OFFSET);
        for (int hour = 0; hour <= 24; hour++) {
            Instant at = midnight.plus(Duration.ofHours(hour));
            encoder.monitoringHeartRate(at, 55 + hour).stepsSinceMidnight(at, hour * 400);
        }
        encoder.restingHeartRate(midnight.plus(Duration.ofHours(7)), 52)
                .nightRmssd(midnight.plus(Duration.ofHours(7)), 48.25);
        List<ReadItem> items = read(encoder);

        ReadItem.Value steps = only(MeasureCodes.STEPS, items);
        assertThat(steps.value()).isEqualTo(9600);
        assertThat(steps.instant()).isEqualTo("2026-03-01T22:59:59Z");
        assertThat(steps.offset()).isEqualTo(Optional.of(OFFSET));
        assertThat(only(MeasureCodes.RESTING_HEART_RATE, items).value()).isEqualTo(52);
        assertThat(only(MeasureCodes.RMSSD, items).value()).isEqualTo(48.25);
        assertThat(FitSamples.series(MeasureCodes.HEART_RATE, items)
                        .orElseThrow()
                        .values())
                .hasSize(25);
    }

    @Test
    void sleepIsToldOnlyWhenItsMeaningIsClear() throws Exception {
        FitEncoder clear = new FitEncoder(FitEncoder.MONITORING_FILE, DEVICE, START);
        FitEncoder unclear = new FitEncoder(FitEncoder.MONITORING_FILE, DEVICE, START).weight(START, 80);
        for (int minute = 0; minute <= 480; minute++) {
            clear.sleepLevel(START.plusSeconds(60L * minute), minute == 0 || minute == 480 ? 1 : 2 + minute / 60 % 3);
        }
        unclear.sleepLevel(START, 2).sleepLevel(START.plusSeconds(3 * 3600), 1);

        assertThat(only(MeasureCodes.SLEEP_DURATION, read(clear)).value()).isCloseTo(7 + 59 / 60.0, within(1e-9));
        assertThat(FitSamples.values(MeasureCodes.SLEEP_DURATION, read(unclear)))
                .isEmpty();
        assertThat(FitSamples.of(ReadItem.Note.class, read(unclear)))
                .anyMatch(note -> note.reason().contains("begins or ends"));
    }

    @Test
    void zeroHeartRatesAreNoValues() throws Exception {
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START)
                .record(START, Map.of(RecordChannel.HEART_RATE, 0.0))
                .record(START.plusSeconds(1), Map.of(RecordChannel.HEART_RATE, 61.0));
        List<ReadItem> items = read(encoder);

        assertThat(FitSamples.series(MeasureCodes.HEART_RATE, items)
                        .orElseThrow()
                        .values())
                .containsExactly(61);
        assertThat(FitSamples.of(ReadItem.Note.class, items))
                .anyMatch(note -> note.reason().startsWith("1 heart rates of 0"));
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START);

        assertThatThrownBy(() -> encoder.record(START, Map.of(RecordChannel.HEART_RATE, 300.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Heart rate of 300.0 /min");
    }

    @Test
    void aFileWithoutMeasurementsIsRefusedWithASentence() {
        FitEncoder settings = new FitEncoder(2, DEVICE, START);

        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("device settings, no measurements");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomSeriesComeBackAtTheirResolution(long seed) throws Exception {
        Random random = new Random(seed);
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START);
        RecordChannel[] channels = RecordChannel.values();
        double[][] written = new double[channels.length][50];
        for (int i = 0; i < 50; i++) {
            Map<RecordChannel, Double> values = new java.util.EnumMap<>(RecordChannel.class);
            for (RecordChannel channel : channels) {
                written[channel.ordinal()][i] = 1 + random.nextDouble() * 100;
                values.put(channel, written[channel.ordinal()][i]);
            }
            encoder.record(START.plusSeconds(i), values);
        }
        List<ReadItem> items = read(encoder);

        for (RecordChannel channel : channels) {
            double[] found =
                    FitSamples.series(channel.code(), items).orElseThrow().values();
            assertThat(found).hasSize(50);
            for (int i = 0; i < 50; i++) {
                assertThat(found[i])
                        .as(channel + ", seed " + seed)
                        .isCloseTo(written[channel.ordinal()][i], within(channel.resolution() / 2 + 1e-9));
            }
        }
    }

    @Test
    void aCutCompressedFileKeepsWhatCouldBeUnpacked() throws Exception {
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START);
        Random random = new Random(3);
        for (int second = 0; second < 8000; second++) {
            encoder.record(START.plusSeconds(second), Map.of(RecordChannel.HEART_RATE, 60.0 + random.nextInt(100)));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(encoder.toBytes());
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() * 3 / 4);
        List<ReadItem> items = FitSamples.read(Files.write(folder.resolve("run.fit.gz"), cut));

        assertThat(FitSamples.of(ReadItem.Damaged.class, items))
                .extracting(ReadItem.Damaged::reason)
                .anyMatch(reason -> reason.startsWith("The compressed file is damaged or cut short"));
        assertThat(FitSamples.series(MeasureCodes.HEART_RATE, items)
                        .orElseThrow()
                        .values())
                .hasSizeBetween(4000, 7999);
    }

    @Test
    void beatsBetweenSparseRecordsAreNotHeldBack() throws Exception {
        int[] intervals = new int[100];
        Arrays.fill(intervals, 1000);
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START)
                .record(START, Map.of(RecordChannel.HEART_RATE, 60.0))
                .beats(intervals)
                .record(START.plusSeconds(100), Map.of(RecordChannel.HEART_RATE, 60.0));
        ReadItem.Series series =
                FitSamples.series(MeasureCodes.RR_INTERVAL, read(encoder)).orElseThrow();

        assertThat(series.timeMillis()[99]).isEqualTo(100_000);
    }

    @Test
    void beatsAfterAPauseAreSetOnToTheRecordsClock() throws Exception {
        FitEncoder encoder = new FitEncoder(FitEncoder.ACTIVITY_FILE, DEVICE, START)
                .record(START, Map.of(RecordChannel.HEART_RATE, 60.0))
                .beats(1000, 1000)
                .record(START.plusSeconds(600), Map.of(RecordChannel.HEART_RATE, 60.0))
                .beats(1000);
        ReadItem.Series series =
                FitSamples.series(MeasureCodes.RR_INTERVAL, read(encoder)).orElseThrow();

        assertThat(series.timeMillis()).containsExactly(1000, 2000, 601_000);
    }

    @Test
    void isRecognisedByContentNotByName() throws Exception {
        Path file = Files.write(folder.resolve("run.dat"), new FitEncoder(4, DEVICE, START).toBytes());

        assertThat(new FitReader().accepts(Source.of(file))).isTrue();
        assertThat(new FitReader().accepts(Source.of(Files.write(folder.resolve("a.fit"), new byte[20]))))
                .isFalse();
        assertThat(new FitReader().accepts(Source.of(Files.write(folder.resolve("b.fit"), new byte[0]))))
                .isFalse();
    }

    private List<ReadItem> read(FitEncoder encoder) throws Exception {
        return FitSamples.read(Files.write(folder.resolve("file.fit"), encoder.toBytes()));
    }

    private static ReadItem.Value only(String code, List<ReadItem> items) {
        List<ReadItem.Value> values = FitSamples.values(code, items);
        assertThat(values).as(code).hasSize(1);
        return values.getFirst();
    }
}
