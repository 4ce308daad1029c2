package org.mendline.storage.importing.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.UnreadableFileException;

/// Broken in a thousand ways, a file still ends in items or in a sentence. The time limit is a guard against
/// hanging, nothing more.
@Timeout(240)
class FitFuzzTest {
    private static final int MUTATIONS_PER_SEED = 800;
    private static final Instant START = Instant.parse("2026-03-01T07:00:00Z");
    private static final FitEncoder.FitDevice DEVICE = new FitEncoder.FitDevice(1, 3121, 12345);
    private static final List<String> REAL =
            List.of("garmin-fenix-5-walk.fit", "MonitoringFile.fit", "GarminHRMswim.FIT", "activity-settings.fit");
    /// Column starts and small objects, then a multiple of the file: never what a length in the file claims.
    private static final long FIXED_BYTES = 16L << 20;

    private static final long BYTES_PER_FILE_BYTE = 2000;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void brokenFilesNeverThrowHangOrSwell(long seed) throws IOException {
        Random random = new Random(seed);
        List<byte[]> seeds = seeds();
        for (int i = 0; i < MUTATIONS_PER_SEED; i++) {
            byte[] file = mutate(seeds.get(random.nextInt(seeds.size())), seeds, random);
            assertSound(file, "seed " + seed + ", mutation " + i);
        }
    }

    @Test
    void aMegabyteOfTheSameMessageCostsNoMoreThanAnyOther() {
        FitBytes definitions = new FitBytes();
        FitBytes identities = new FitBytes().define(0, false, FitProfile.FILE_ID, 0, 1, 0);
        FitBytes hollow = new FitBytes()
                .define(0, false, FitProfile.RECORD, 253, 4, 0x86)
                .add(0, 0, 0, 0, 0x40)
                .define(1, false, FitProfile.RECORD);
        FitBytes beats = new FitBytes().define(0, false, FitProfile.HRV, 0, 1, 0x02);
        for (int i = 0; i < 1 << 19; i++) {
            if (i % 3 == 0) {
                definitions.define(i & 15, false, 20);
            }
            identities.add(0, 4);
            hollow.add(0xa0 | i & 31, 0xa0 | i & 31);
            beats.add(0, 100);
        }
        for (FitBytes bytes : List.of(definitions, identities, hollow, beats)) {
            assertSound(bytes.file(), "repetition");
        }
    }

    private static void assertSound(byte[] file, String where) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        List<ReadItem> items = new ArrayList<>();
        try {
            FitReader.read(file, items);
        } catch (UnreadableFileException refused) {
            assertThat(refused.getMessage()).as(where).endsWith(".");
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).as(where).isLessThan(FIXED_BYTES + BYTES_PER_FILE_BYTE * file.length);
        for (ReadItem item : items) {
            if (item instanceof ReadItem.Series series) {
                assertSound(series, where);
            } else if (item instanceof ReadItem.Value value) {
                assertThat(value.value()).as(where).isFinite();
            }
        }
    }

    private static void assertSound(ReadItem.Series series, String where) {
        boolean sound = series.values().length > 0
                && series.values().length == series.timeMillis().length
                && series.timeMillis()[0] >= 0
                && Arrays.stream(series.values()).allMatch(Double::isFinite);
        for (int i = 1; i < series.timeMillis().length; i++) {
            sound &= series.timeMillis()[i - 1] <= series.timeMillis()[i];
        }
        assertThat(sound).as(where + " " + series.code()).isTrue();
    }

    private static byte[] mutate(byte[] original, List<byte[]> seeds, Random random) {
        byte[] file = original.clone();
        int rounds = 1 + random.nextInt(4);
        for (int round = 0; round < rounds; round++) {
            file = switch (random.nextInt(5)) {
                case 0 -> flip(file, random);
                case 1 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
                case 2 -> insert(file, random);
                case 3 -> splice(file, seeds.get(random.nextInt(seeds.size())), random);
                default -> overwriteWithExtremes(file, random);
            };
        }
        return file;
    }

    private static byte[] flip(byte[] file, Random random) {
        for (int i = 0; i < 1 + random.nextInt(20) && file.length > 0; i++) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    private static byte[] insert(byte[] file, Random random) {
        byte[] extra = new byte[1 + random.nextInt(40)];
        random.nextBytes(extra);
        int at = random.nextInt(file.length + 1);
        return FitBytes.join(FitBytes.join(Arrays.copyOf(file, at), extra), Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] splice(byte[] file, byte[] other, Random random) {
        return FitBytes.join(
                Arrays.copyOf(file, random.nextInt(file.length + 1)),
                Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
    }

    private static byte[] overwriteWithExtremes(byte[] file, Random random) {
        int at = random.nextInt(file.length + 1);
        int to = Math.min(file.length, at + 1 + random.nextInt(12));
        Arrays.fill(file, at, to, random.nextBoolean() ? (byte) 0xff : (byte) 0x80);
        return file;
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>(List.of(run(), day(), FitBytes.join(run(), day())));
        Optional<Path> folder = FitSamples.folder();
        if (folder.isPresent()) {
            for (String name : REAL) {
                seeds.add(FitSamples.bytes(folder.get().resolve(name)));
            }
        }
        return seeds;
    }

    private static byte[] run() {
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

    private static byte[] day() {
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
