package org.mendline.storage.importing.signal.emg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.Truth;
import tools.jackson.databind.JsonNode;

class EmgTest {
    private static final EmgTableReader TABLE = new EmgTableReader(ZoneOffset.UTC);

    private static List<ReadItem> recorded(double rateHz, int samples, IntToDoubleFunction microvolts) {
        List<ReadItem> items = new ArrayList<>();
        Emission emission = new Emission(new Subject.DeviceOwner("d"), Optional.of("d"), items::add);
        EmgRecording recording = new EmgRecording(emission, "signal 1", rateHz);
        recording.begin(1_772_000_000_123_456_789L);
        for (int i = 0; i < samples; i++) {
            recording.add(microvolts.applyAsDouble(i));
        }
        recording.finish();
        return items;
    }

    private static double value(List<ReadItem> items, String code) {
        return SharedSamples.of(Value.class, items).stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /// Gain of a Butterworth filter of second order, measured on the second half of a long sine.
    private static double gain(Biquad filter, double hz, double rateHz) {
        double most = 0;
        for (int i = 0; i < 4 * rateHz; i++) {
            double y = filter.filter(Math.sin(2 * Math.PI * hz * i / rateHz));
            most = i > 2 * rateHz ? Math.max(most, Math.abs(y)) : most;
        }
        return most;
    }

    @Test
    void theFiltersHaveTheirCornersAndTwelveDecibelsPerOctave() {
        assertThat(gain(Biquad.highPass(20, 1000), 20, 1000)).isCloseTo(Math.sqrt(0.5), within(1e-3));
        assertThat(gain(Biquad.highPass(20, 1000), 5, 1000)).isCloseTo(1 / 16.0, within(1e-3));
        assertThat(gain(Biquad.highPass(20, 1000), 100, 1000)).isCloseTo(1, within(2e-3));
        assertThat(gain(Biquad.lowPass(500, 4000), 500, 4000)).isCloseTo(Math.sqrt(0.5), within(1e-3));
        assertThat(gain(Biquad.lowPass(500, 4000), 50, 4000)).isCloseTo(1, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 200, 256, 512, 999, 1000, 1926, 2048, 4000, 10000})
    void theEnvelopeOfASineIsItsRootMeanSquareWhateverTheRate(double rateHz) {
        List<ReadItem> items =
                recorded(rateHz, (int) (10 * rateHz), i -> 300 + 100 * Math.sin(2 * Math.PI * 40 * i / rateHz));
        Series envelope = SharedSamples.of(Series.class, items).getFirst();
        assertThat(envelope.values().length).isBetween(198, 199);
        assertThat(envelope.start()).isEqualTo(Instant.ofEpochMilli(1_772_000_000_173L));
        assertThat(envelope.timeMillis()[100]).isEqualTo(5000);
        double passed = 1 / Math.sqrt(1 + Math.pow(20 / 40.0, 4));
        assertThat(envelope.values()[100]).isCloseTo(100 * Math.sqrt(0.5) * passed, within(2.5));
        assertThat(value(items, "mendline:emg-mean-envelope")).isCloseTo(100 * Math.sqrt(0.5) * passed, within(2.5));
    }

    @ParameterizedTest
    @CsvSource({"50, 1000", "120, 1000", "120, 2048", "333, 4000"})
    void theMedianFrequencyOfANarrowBandIsItsFrequency(double hz, double rateHz) {
        List<ReadItem> items = recorded(rateHz, (int) (5 * rateHz), i -> 100 * Math.sin(2 * Math.PI * hz * i / rateHz));
        assertThat(value(items, "mendline:emg-median-frequency")).isCloseTo(hz, within(2.0));
    }

    @Test
    void whiteNoiseHasItsMedianInTheMiddleOfTheBand() {
        SplittableRandom random = new SplittableRandom(7);
        List<ReadItem> items = recorded(1000, 60_000, i -> random.nextGaussian() * 50);
        // The high pass takes a little of the low end of 20 to 500 Hz.
        assertThat(value(items, "mendline:emg-median-frequency")).isBetween(255.0, 272.0);
        assertThat(value(items, "mendline:emg-mean-envelope")).isCloseTo(49, within(1.5));
    }

    @Test
    void belowAThousandSamplesASecondThereIsNoMedianFrequency() {
        List<ReadItem> items = recorded(999, 5000, i -> 100 * Math.sin(i));
        assertThat(SharedSamples.of(Value.class, items))
                .extracting(Value::code)
                .containsExactly("mendline:emg-mean-envelope", "mendline:emg-peak-envelope");
    }

    @Test
    void anElectrodeThatIsOffIsNotAMuscleAtRest() {
        assertThat(recorded(1000, 5000, i -> -1234.5))
                .extracting(item -> item.getClass().getSimpleName())
                .containsExactly("Note", "Note");
        assertThat(recorded(1000, 99, i -> Math.sin(i))).singleElement().isInstanceOf(ReadItem.Note.class);
    }

    @Test
    void aGapStartsTheFiltersAnew() {
        List<ReadItem> items = new ArrayList<>();
        EmgRecording recording = new EmgRecording(
                new Emission(new Subject.DeviceOwner("d"), Optional.of("d"), items::add), "signal 1", 1000);
        for (int stretch = 0; stretch < 2; stretch++) {
            recording.begin(stretch * 60_000_000_000L);
            for (int i = 0; i < 1000; i++) {
                // A step of 5 mV between the stretches would ring through a filter that remembered.
                recording.add(5000 * stretch + 10 * Math.sin(2 * Math.PI * 100 * i / 1000));
            }
        }
        recording.finish();
        List<Series> series = SharedSamples.of(Series.class, items);
        assertThat(series).hasSize(2);
        assertThat(series.getLast().start()).isEqualTo(Instant.parse("1970-01-01T00:01:00.050Z"));
        assertThat(Arrays.stream(series.getLast().values()).max().orElseThrow()).isLessThan(8);
    }

    private static String table(String header, String delimiter, boolean comma, double perSample) {
        StringBuilder text = new StringBuilder(header);
        for (int i = 0; i < 1500; i++) {
            String row = String.format(
                    Locale.ROOT,
                    "%.3f" + delimiter + "%.7f",
                    i * 0.001,
                    perSample * Math.sin(2 * Math.PI * 100 * i / 1000) + perSample * 0.001);
            text.append(comma ? row.replace('.', ',') : row).append("\r\n");
        }
        return text.toString();
    }

    private static List<ReadItem> read(String name, String text) {
        return ReadCase.items(TABLE, ReadCase.source(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tablesAreReadInTheirUnit() {
        for (String text : List.of(
                table("Time (s),EMG biceps (mV)\r\n", ",", false, 1),
                table("\uFEFFTime [s];\"EMG biceps [µV]\"\n", ";", true, 1000),
                table("any words\nt\tEMG biceps (V)\n", "\t", false, 0.001),
                table("", ",", false, 1))) {
            Source source = ReadCase.source("emg_2026-03-01_07-30-00.csv", text.getBytes(StandardCharsets.UTF_8));
            assertThat(TABLE.accepts(source)).as(text.substring(0, 40)).isTrue();
            List<ReadItem> items = ReadCase.items(TABLE, source);
            Series series = SharedSamples.of(Series.class, items).getFirst();
            assertThat(series.start()).isEqualTo(Instant.parse("2026-03-01T07:30:00.050Z"));
            assertThat(series.values()).hasSize(29);
            assertThat(value(items, "mendline:emg-mean-envelope")).isCloseTo(707, within(20.0));
        }
    }

    @Test
    void otherTablesAreLeftToOtherReaders() {
        for (String text : List.of(
                table("Time (s),Fz (N)\n", ",", false, 1),
                table("Time (s),EMG (mV)\n", ",", false, 1).replace("\r\n", ",5\r\n"),
                table("Time (s),EMG (mV),Fz (N)\n", ",", false, 1).replace("\r\n", ",5\r\n"),
                table("", ",", false, 1000),
                "800\n810\n820\n".repeat(20))) {
            assertThat(TABLE.accepts(ReadCase.source("a", text.getBytes(StandardCharsets.UTF_8))))
                    .isFalse();
        }
    }

    @Test
    void badRowsAreSetAsideAndInterrupt() {
        String text = table("Time (s),EMG (mV)\n", ",", false, 1).replace("0.700,0.0010000", "0.700,n/a");
        List<ReadItem> items = read("emg_2026-03-01_07-30-00.csv", text);
        assertThat(SharedSamples.of(ReadItem.Rejected.class, items))
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(rejected.record()).isEqualTo("line 702");
                    assertThat(rejected.raw()).isEqualTo("0.700,n/a");
                });
        assertThat(SharedSamples.of(Series.class, items)).hasSize(2);
    }

    @Test
    void tablesWithoutDateOrWithForeignValuesAreRefused() {
        assertThat(ReadCase.lines(TABLE, table("", ",", false, 1)))
                .singleElement()
                .asString()
                .contains("put date and time into its name");
        String loud = table("Time (s),EMG\n", ",", false, 1) + "1.500,4000\n";
        assertThat(ReadCase.lines(TABLE, ReadCase.source("2026-03-01_07-30-00", loud.getBytes(StandardCharsets.UTF_8))))
                .singleElement()
                .asString()
                .contains("states no unit", "4000");
    }

    /// The only EMG among the force and EMG samples; mean, peak and median frequency by SciPy 1.17:
    /// `butter(2, 20)` as high pass, `lfilter` from `lfilter_zi` times the first sample, RMS of halves of
    /// 50 ms, `welch` of 512 samples.
    @Test
    void theRealRecordingAgreesWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("force_emg");
        for (String name : samples.keySet()) {
            Source source = Source.of(Truth.file("force_emg", name));
            assertThat(TABLE.accepts(source)).as(name).isEqualTo(name.equals("emg.csv"));
        }
        byte[] bytes = Files.readAllBytes(Truth.file("force_emg", "emg.csv"));
        EmgLayout layout = EmgLayout.of(new String(bytes, StandardCharsets.UTF_8).substring(0, 8000))
                .orElseThrow();
        JsonNode truth = samples.get("emg.csv");
        List<double[]> rows = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(layout::numbers)
                .toList();
        assertThat(rows).hasSize(truth.path("data_rows").asInt());
        assertThat(rows.stream().mapToDouble(row -> row[1]).average().orElseThrow())
                .isCloseTo(truth.path("col_mean").get(1).asDouble(), within(1e-6));
        List<ReadItem> items = ReadCase.items(TABLE, ReadCase.source("emg_2018-03-01_07-30-00.csv", bytes));
        Series envelope = SharedSamples.of(Series.class, items).getFirst();
        assertThat(envelope.values()).hasSize(66);
        assertThat(envelope.values()[0]).isCloseTo(5.3870819, within(1e-6));
        assertThat(value(items, "mendline:emg-mean-envelope")).isCloseTo(16.8466337, within(1e-6));
        assertThat(value(items, "mendline:emg-peak-envelope")).isCloseTo(44.3149459, within(1e-6));
        assertThat(value(items, "mendline:emg-median-frequency")).isCloseTo(166.0, within(1000 / 512.0));
        assertThat(SharedSamples.of(ReadItem.Rejected.class, items)).isEmpty();
    }
}
