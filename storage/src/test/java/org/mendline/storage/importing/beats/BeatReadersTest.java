package org.mendline.storage.importing.beats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mendline.storage.importing.formats.ReadCase.lines;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.Truth;
import tools.jackson.databind.JsonNode;

class BeatReadersTest {
    private static final HrmReader HRM = new HrmReader(ZoneId.of("Europe/Berlin"));
    private static final RrTextReader RR = new RrTextReader(ZoneOffset.UTC);

    private static String hrm(String smode, int interval, String... rows) {
        return "[Params]\r\nVersion=106\r\nMonitor=22\r\nSMode=" + smode
                + "\r\nDate=20260301\r\nStartTime=08:00:00.5\r\n" + "Length=00:00:15.0\r\nInterval=" + interval
                + "\r\n\r\n[HRData]\r\n" + String.join("\r\n", rows);
    }

    @Test
    void columnsFollowTheModeAndZeroIsNoHeartRate() {
        assertThat(lines(HRM, hrm("111100000", 5, "80\t36\t0\t100\t0", "0\t72\t0\t-5\t0", "x", "82\t0\t0\t90\t0")))
                .containsExactly(
                        "rejected line 13: The row \"x\" is no number.",
                        "note file: 1 heart rates of 0 were left out: the sensor had no contact, it did not measure 0.",
                        "mendline:session-duration 15 s @ 2026-03-01T07:00:00.500Z | Polar monitor 22",
                        "mendline:session-mean-heart-rate 81 /min @ 2026-03-01T07:00:00.500Z | Polar monitor 22",
                        "mendline:session-max-heart-rate 82 /min @ 2026-03-01T07:00:00.500Z | Polar monitor 22",
                        "8867-4 [2: 80 .. 82] /min @ 2026-03-01T07:00:00.500Z +15000 ms | Polar monitor 22",
                        "mendline:speed [3: 1 .. 0] m/s @ 2026-03-01T07:00:00.500Z +15000 ms | Polar monitor 22",
                        "note HRData: Cadence is 0 throughout: no sensor was there, it was left out.",
                        "mendline:altitude [3: 100 .. 90] m @ 2026-03-01T07:00:00.500Z +15000 ms | Polar monitor 22",
                        "note HRData: Mechanical power is 0 throughout: no sensor was there, it was left out.");
    }

    @Test
    void hrmFilesWithoutDateOrDataAreRefused() {
        assertThat(lines(HRM, hrm("0", 5, "80").replace("20260301", "20261301")))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("no valid date");
        assertThat(lines(HRM, hrm("0", 5))).singleElement().asString().contains("no heart-rate data");
    }

    @Test
    void aListOfIntervalsIsPlacedByTheDateInItsName() {
        assertThat(lines(RR, named("rr_2026-03-01_07-30-00.txt", "800\n810\n\n0\nbad\n815\n")))
                .isEqualTo(List.of("refused: The file is no list of RR intervals."));
        assertThat(lines(RR, named("rr_2026-03-01_07-30-00.txt", "rri;time\n800;1\n810;2\n815;3\n")))
                .containsExactly(
                        "note file: A list of RR intervals tells no date; 2026-03-01T07:30:00Z was taken from the file's name.",
                        "mendline:rr-interval [3: 800 .. 815] ms @ 2026-03-01T07:30:00.800Z +1625 ms | RR interval list");
        assertThat(lines(RR, named("rr.txt", "800\n810\n815\n")))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("put date and time into its name");
    }

    private static Source named(String name, String text) {
        return ReadCase.source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hrmFilesAgreeWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("polar_hrm");
        assertThat(samples).hasSize(5);
        for (Map.Entry<String, JsonNode> sample : samples.entrySet()) {
            List<ReadItem> items = SharedSamples.read(HRM, Truth.file("polar_hrm", sample.getKey()));
            JsonNode rr = sample.getValue().path("rr_ms");
            if (rr.isMissingNode()) {
                check(sample.getKey(), "8867-4", sample.getValue().path("hr"), 1, items);
            } else {
                check(sample.getKey(), "mendline:rr-interval", rr, 1, items);
            }
        }
    }

    /// Differences, all meant: `empty.txt` has nothing to recognise; in `rri_semicolon.csv` the intervals stand in
    /// the first column, the truth took the other on purpose. Files whose name tells no date are refused as they
    /// are, and agree under a name with a date.
    @Test
    void listsOfIntervalsAgreeWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("hrv_rr");
        assertThat(samples).hasSize(8);
        Set<String> unrecognised = Set.of("empty.txt");
        for (Map.Entry<String, JsonNode> sample : samples.entrySet()) {
            String name = sample.getKey();
            byte[] bytes = Files.readAllBytes(Truth.file("hrv_rr", name));
            Source source = ReadCase.source("2026-03-01_07-30-00_" + name, bytes);
            assertThat(RR.accepts(source)).as(name).isEqualTo(!unrecognised.contains(name));
            if (name.equals("rri_semicolon.csv")) {
                assertThat(lines(RR, source)).anyMatch(line -> line.contains("[4: 790 .. 795]"));
            } else if (RR.accepts(source)) {
                JsonNode truth = sample.getValue();
                List<ReadItem> items = ReadCase.items(RR, source);
                Series series = SharedSamples.of(Series.class, items).getFirst();
                assertThat(series.values()).as(name).hasSize(truth.path("rr_n").asInt());
                assertThat(Arrays.stream(series.values()).sum())
                        .as(name)
                        .isCloseTo(truth.path("sum_ms").asDouble(), within(1e-6 * series.values().length));
            }
        }
    }

    private static void check(String name, String code, JsonNode truth, double factor, List<ReadItem> items) {
        Series series = SharedSamples.of(Series.class, items).stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(series.values()).as(name).hasSize(truth.path("n").asInt());
        assertThat(Arrays.stream(series.values()).average().orElseThrow() * factor)
                .as(name)
                .isCloseTo(truth.path("mean").asDouble(), within(0.001));
        assertThat(Arrays.stream(series.values()).max().orElseThrow())
                .as(name)
                .isEqualTo(truth.path("max").asDouble());
    }
}
