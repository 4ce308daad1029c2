package org.mendline.storage.importing.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.signal.emg.EmgTableReader;

/// Damaged recordings, by seed: sound items or a sentence, no crash, no hang, no series whose times run
/// backwards.
class EdfFuzzTest {
    private static final int ROUNDS = 30;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final FormatReader EDF = new EdfReader(BERLIN);
    private static final FormatReader TABLE = new EmgTableReader(BERLIN);
    private static final List<String> NASTY = List.of(
            "-1      ",
            "0       ",
            "99999999",
            "1E308   ",
            "NaN     ",
            "-99999.9",
            "        ",
            "EDF+D",
            "EDF+C",
            "24BIT",
            "+9E8\u0014\u0014\0",
            "-5\u0014\u0014\0",
            "+1\u00159E8\u0014Sleep stage N2\u0014\0",
            "\u0014\u0014\u0014",
            "\0\0\0\0",
            "\u00ff\u00ff",
            "31-FEB-2026",
            "99.99.99",
            "EMG",
            "HR",
            "SpO2",
            "Hypnogram",
            "mV",
            ",",
            "\n",
            "1e999",
            ";");

    private final Set<String> seen = new HashSet<>();

    private static byte[] night(boolean bdf) {
        EdfFile file = new EdfFile();
        file.bdf = bdf;
        file.reserved = bdf ? "BDF+C" : "EDF+D";
        file.patient = "P-1 F 02-MAY-1951 Haagse_Harry";
        file.signal("EEG Fpz-Cz", "uV", "-100", "100", "-2048", "2047", "64")
                .signal("EMG chin", "mV", "-5", "5", "-2048", "2047", "256")
                .signal("SpO2", "%", 0, 200, 1)
                .signal("Hypnogram", "", 0, 9, 1)
                .annotations(40);
        for (int second = 0; second < 6; second++) {
            int at = second;
            file.samples(i -> (i * 37 + at) % 500, 64)
                    .samples(i -> (i * i * 31) % 900 - 450, 256)
                    .samples(i -> 95 + at % 3, 1)
                    .samples(i -> at % 6, 1)
                    .tal(
                            "+" + (second < 3 ? second : second + 60) + "||~+" + second * 30 + "^30|Sleep stage N"
                                    + (second % 3 + 1) + "|note|~",
                            40)
                    .next();
        }
        return file.bytes();
    }

    private static byte[] table() {
        StringBuilder text = new StringBuilder("Time (s),EMG a (mV),EMG b (mV)\n");
        for (int i = 0; i < 400; i++) {
            text.append(i / 1000.0)
                    .append(',')
                    .append(i * 37 % 11 - 5)
                    .append(',')
                    .append(i % 7 - 3)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static IntStream seeds() {
        // Seed 39 once overflowed an envelope.
        return IntStream.range(30, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noDamageBreaksTheReaders(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (byte[] whole : List.of(night(false), night(true), table())) {
            FormatReader reader = whole[0] == 'T' ? TABLE : EDF;
            String name = "2026-03-01_07-30-00";
            assertThat(reader.accepts(ReadCase.source(name, whole))).isTrue();
            for (int i = 0; i < ROUNDS; i++) {
                Source mutant = ReadCase.source(name, mutant(whole, random));
                EDF.accepts(mutant);
                TABLE.accepts(mutant);
                read(reader, mutant, "seed " + seed + ", mutant " + i);
            }
        }
        assertThat(seen).as("seed %d", seed).contains("Value", "Series", "Note", "Damaged", "PersonSeen", "refusal");
    }

    private void read(FormatReader reader, Source source, String what) throws IOException {
        try {
            reader.read(source, item -> check(item, what));
        } catch (UnreadableFileException e) {
            seen.add("refusal");
            assertThat(e.getMessage()).as(what).endsWith(".");
        }
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
                assertThat(series.resolution()).as(what).isPositive().isFinite();
            }
            case ReadItem.Rejected rejected -> {
                assertThat(rejected.raw().length()).as(what).isLessThanOrEqualTo(20_000);
                assertThat(rejected.reason()).as(what).endsWith(".");
            }
            case ReadItem.Note note -> assertThat(note.reason()).as(what).endsWith(".");
            case ReadItem.Damaged damaged ->
                assertThat(damaged.reason()).as(what).endsWith(".");
            case ReadItem.PersonSeen person ->
                assertThat(person.record()).as(what).isEqualTo("header");
            case ReadItem.Asked asked -> throw new AssertionError("recordings ask nothing: " + what);
            case ReadItem.EpisodeSeen episode -> throw new AssertionError("recordings know no episodes: " + what);
        }
    }

    /// Mostly strikes the header, where layout and scale are.
    private static byte[] mutant(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int n = random.nextInt(1, 5); n > 0 && bytes.length > 16; n--) {
            int reach = random.nextBoolean() ? Math.min(bytes.length, 1800) : bytes.length;
            int at = random.nextInt(reach);
            byte[] nasty = NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.ISO_8859_1);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(1, bytes.length));
                case 2 -> bytes = joined(bytes, at, Math.min(bytes.length, at + random.nextInt(12)), new byte[0]);
                case 3 -> bytes = joined(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 60)));
                default -> {
                    // Header fields lie at multiples of eight: overwriting keeps the layout and changes its meaning.
                    int field = at / 8 * 8;
                    bytes = joined(bytes, field, Math.min(bytes.length, field + nasty.length), nasty);
                }
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
