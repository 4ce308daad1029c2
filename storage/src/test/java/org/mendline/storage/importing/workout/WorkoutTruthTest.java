package org.mendline.storage.importing.workout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.Truth;
import tools.jackson.databind.JsonNode;

/// The readers against counts, means and spans of real files, computed by other means.
class WorkoutTruthTest {
    /// Files without a recorded track that has times: refused with a sentence.
    private static final Set<String> WITHOUT_RECORDING =
            Set.of("MetadataOnly.gpx", "Mojstrovka.gpx", "route.gpx", "unicode.gpx", "unicode_with_bom.gpx");

    /// A single waypoint with a heart rate.
    private static final String WAYPOINT = "gpx_with_garmin_extension.gpx";

    /// Tracks and points without times cannot be placed; the truth counts their length and height too.
    private static final Set<String> PARTLY_UNDATED = Set.of("cerknicko-without-times.gpx", "korita-zbevnica.gpx");

    @Test
    void tcxActivitiesAgreeWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("tcx");
        assertThat(samples).hasSize(7);
        for (Map.Entry<String, JsonNode> sample : samples.entrySet()) {
            String name = sample.getKey();
            List<ReadItem> items = SharedSamples.read(new TcxReader(), Truth.file("tcx", name));
            int number = 0;
            for (JsonNode activity : sample.getValue().path("activities")) {
                number++;
                checkActivity(name, activity, of("activity " + number, items));
            }
            assertThat(SharedSamples.of(ReadItem.Rejected.class, items))
                    .as(name)
                    .isEmpty();
        }
    }

    private static List<ReadItem> of(String record, List<ReadItem> items) {
        return items.stream()
                .filter(item -> switch (item) {
                    case Value value -> value.record().equals(record);
                    case Series series -> series.record().equals(record);
                    default -> false;
                })
                .toList();
    }

    private static void checkActivity(String name, JsonNode truth, List<ReadItem> items) {
        checkSamples(name, "8867-4", truth.path("hr_n").asInt(), truth.path("hr_mean"), 0.001, items);
        checkSamples(name, "mendline:power", truth.path("watts_n").asInt(), truth.path("watts_mean"), 0.001, items);
        checkSamples(name, "mendline:cadence", truth.path("cadence_n").asInt(), truth.path("none"), 0, items);
        checkTotal(
                name,
                "mendline:session-duration",
                truth.path("lap_total_time_s").asDouble(),
                items);
        checkTotal(
                name,
                "mendline:session-distance",
                truth.path("lap_total_distance_m").asDouble(),
                items);
        checkTotal(
                name,
                "mendline:session-energy",
                truth.path("lap_total_calories").asDouble(),
                items);
        Instant start = Instant.parse(truth.path("id").asString());
        assertThat(SharedSamples.of(Value.class, items))
                .as(name)
                .allSatisfy(value -> assertThat(value.instant()).isEqualTo(start));
        for (Series series : SharedSamples.of(Series.class, items)) {
            assertThat(series.start())
                    .as(name)
                    .isAfterOrEqualTo(Instant.parse(truth.path("first").asString()));
            assertThat(end(series))
                    .as(name)
                    .isBeforeOrEqualTo(Instant.parse(truth.path("last").asString()));
        }
    }

    private static Instant end(Series series) {
        return series.start().plusMillis(series.timeMillis()[series.timeMillis().length - 1]);
    }

    /// @param mean left out of the check where the truth has none
    private static void checkSamples(
            String name, String code, int count, JsonNode mean, double tolerance, List<ReadItem> items) {
        List<Double> values = new ArrayList<>();
        for (Series series : SharedSamples.of(Series.class, items)) {
            if (series.code().equals(code)) {
                Arrays.stream(series.values()).forEach(values::add);
            }
        }
        assertThat(values).as(name + " " + code).hasSize(count);
        if (mean.isNumber()) {
            assertThat(values.stream().mapToDouble(value -> value).average().orElseThrow())
                    .as(name + " " + code)
                    .isCloseTo(mean.asDouble(), within(tolerance));
        }
    }

    /// A total of 0 means that nothing was measured; there is no value for it.
    private static void checkTotal(String name, String code, double total, List<ReadItem> items) {
        double found = SharedSamples.of(Value.class, items).stream()
                .filter(value -> value.code().equals(code))
                .mapToDouble(Value::value)
                .sum();
        assertThat(found).as(name + " " + code).isCloseTo(total, within(0.001));
    }

    @Test
    void gpxTracksAgreeWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("gpx");
        assertThat(samples).hasSize(17);
        for (Map.Entry<String, JsonNode> sample : samples.entrySet()) {
            String name = sample.getKey();
            List<ReadItem> items = new ArrayList<>();
            boolean refused = refused(new GpxReader(), name, items);
            assertThat(refused).as(name).isEqualTo(WITHOUT_RECORDING.contains(name));
            if (!refused && !name.equals(WAYPOINT)) {
                checkTrack(name, sample.getValue(), items);
            }
        }
    }

    private static boolean refused(FormatReader reader, String name, List<ReadItem> items) throws Exception {
        try {
            reader.read(Source.of(Truth.file("gpx", name)), items::add);
            return false;
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).endsWith(".");
            return true;
        }
    }

    private static void checkTrack(String name, JsonNode truth, List<ReadItem> items) {
        checkSamples(name, "8867-4", truth.path("hr_n").asInt(), truth.path("hr_mean"), 0.001, items);
        if (!PARTLY_UNDATED.contains(name)) {
            checkSamples(name, "mendline:altitude", truth.path("ele_n").asInt(), truth.path("none"), 0, items);
            double length = truth.path("length_2d_haversine_m_R6371000").asDouble();
            double found = SharedSamples.of(Value.class, items).stream()
                    .filter(value -> value.code().equals("mendline:session-distance"))
                    .mapToDouble(Value::value)
                    .sum();
            assertThat(found).as(name).isCloseTo(length, within(0.02));
        }
        for (Series series : SharedSamples.of(Series.class, items)) {
            assertThat(series.start())
                    .as(name)
                    .isAfterOrEqualTo(instant(truth.path("first").asString()));
            assertThat(end(series))
                    .as(name)
                    .isBeforeOrEqualTo(instant(truth.path("last").asString()));
        }
    }

    private static Instant instant(String text) {
        return text.matches(".*(?:Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(text).toInstant()
                : Instant.parse(text + "Z");
    }
}
