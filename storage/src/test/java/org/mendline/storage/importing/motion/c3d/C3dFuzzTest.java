package org.mendline.storage.importing.motion.c3d;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.ReadCase;

/// Damaged C3D files, by seed: the reader emits sound items or refuses with a sentence, whatever the file
/// declares.
class C3dFuzzTest {
    private static final C3dReader READER = new C3dReader(ZoneOffset.UTC);
    private static final int ROUNDS = 25;
    private static final int HEADER = 24;

    private final Set<String> seen = new HashSet<>();

    private static byte[] whole(Processor processor, boolean integers) {
        C3dBytes file = new C3dBytes(processor, integers)
                .layout(2, 9, 2)
                .texts("POINT", "LABELS", "LKneeAngles", "RHipAngles")
                .ints("POINT", "FRAMES", new int[0], 20)
                .texts("ANALOG", "LABELS", "Fx1", "Fy1", "Fz1", "Mx1", "My1", "Mz1", "accel.x", "accel.y", "accel.z")
                .texts("ANALOG", "UNITS", "N", "N", "N", "Nmm", "Nmm", "Nmm", "g", "g", "g")
                .floats("ANALOG", "SCALE", new int[] {9}, -1, -1, -1, -1, -1, -1, 1, 1, 1)
                .ints("FORCE_PLATFORM", "USED", new int[0], 1)
                .ints("FORCE_PLATFORM", "TYPE", new int[] {1}, 2)
                .ints("FORCE_PLATFORM", "ZERO", new int[] {2}, 1, 3)
                .ints("FORCE_PLATFORM", "CHANNEL", new int[] {6, 1}, 1, 2, 3, 4, 5, 6);
        for (int i = 0; i < 20; i++) {
            double[] frame = new double[8 + 18];
            frame[0] = 3 * i;
            frame[4] = 2 * i;
            frame[3] = i == 5 ? -1 : 0;
            frame[8 + 2] = i > 5 && i < 15 ? 700 : 0;
            frame[8 + 9 + 2] = frame[8 + 2];
            frame[8 + 8] = 1;
            frame[8 + 17] = 1;
            file.frame(frame);
        }
        return file.bytes();
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noDamageBreaksTheReader(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = whole(Processor.values()[seed % 3], seed % 2 == 0);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] mutant = mutant(whole, random);
            var source = ReadCase.source("2026-03-01_07-30-00_a.c3d", mutant);
            READER.accepts(source);
            String what = "seed " + seed + ", mutant " + i;
            try {
                READER.read(source, item -> check(item, what));
            } catch (UnreadableFileException e) {
                assertThat(e.getMessage()).as(what).endsWith(".");
            }
        }
        assertThat(seen).as("seed %d", seed).contains("Value", "Series", "Note");
    }

    private void check(ReadItem item, String what) {
        seen.add(item.getClass().getSimpleName());
        switch (item) {
            case ReadItem.Value value -> assertThat(value.value()).as(what).isFinite();
            case ReadItem.Series series -> {
                assertThat(series.values()).as(what).isNotEmpty().hasSameSizeAs(series.timeMillis());
                assertThat(Arrays.stream(series.values()).allMatch(Double::isFinite))
                        .as(what)
                        .isTrue();
                assertThat(series.timeMillis()[0]).as(what).isZero();
                assertThat(IntStream.range(1, series.timeMillis().length)
                                .allMatch(i -> series.timeMillis()[i] > series.timeMillis()[i - 1]))
                        .as(what)
                        .isTrue();
            }
            case ReadItem.Rejected rejected ->
                assertThat(rejected.reason()).as(what).endsWith(".");
            case ReadItem.Damaged damaged ->
                assertThat(damaged.reason()).as(what).endsWith(".");
            case ReadItem.Note note -> assertThat(note.reason()).as(what).endsWith(".");
            case ReadItem.Asked asked -> throw new AssertionError(what);
            case ReadItem.PersonSeen person -> throw new AssertionError(what);
            case ReadItem.EpisodeSeen episode -> throw new AssertionError(what);
        }
    }

    private static byte[] mutant(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int n = random.nextInt(1, 6); n > 0; n--) {
            int within = random.nextInt(3) == 0 ? HEADER : bytes.length;
            int at = random.nextInt(2, within);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) 0xff;
                case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 3 ->
                    Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) (random.nextBoolean() ? 0x7f : 0));
                default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, Math.max(at, HEADER + 1)) : bytes;
            }
        }
        return bytes;
    }

    /// Every count at its largest: 65,535 points, 65,535 analog numbers and as many frames, in a file of 3 KB.
    @Test
    void hugeDeclaredCountsSetNoMemoryAside() throws IOException {
        byte[] bytes = whole(Processor.INTEL, false);
        Arrays.fill(bytes, 2, 10, (byte) 0xff);
        List<String> lines = ReadCase.lines(READER, ReadCase.source("2026-03-01_07-30-00_a.c3d", bytes));
        assertThat(lines).noneMatch(line -> line.startsWith("mendline:"));
        assertThat(lines).isNotEmpty();
    }
}
