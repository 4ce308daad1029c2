package org.mendline.storage.importing.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Note;
import org.mendline.storage.importing.ReadItem.Rejected;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.Truth;
import tools.jackson.databind.JsonNode;

/// The reader against sums and counts of real exports, computed by other means.
///
/// Differences, all meant: `DietaryFatTotal` is not used and said so in a note; the workout of `export6s3sample.xml`
/// has a distance of 0, which means not measured; distances come in metres where the truth has km.
class AppleTruthTest {
    private static final Map<String, String> CODES = Map.of(
            "HKQuantityTypeIdentifierStepCount", "55423-8",
            "HKQuantityTypeIdentifierDistanceWalkingRunning", "mendline:day-distance",
            "HKQuantityTypeIdentifierBodyMassIndex", "39156-5",
            "HKQuantityTypeIdentifierHeartRate", "8867-4");

    @Test
    void sumsAndWorkoutsAgreeWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("apple_health");
        assertThat(samples).hasSize(3);
        for (Map.Entry<String, JsonNode> sample : samples.entrySet()) {
            List<ReadItem> items = SharedSamples.read(
                    new AppleHealthReader(ZoneOffset.UTC), Truth.file("apple_health", sample.getKey()));
            check(sample.getKey(), sample.getValue(), items);
        }
    }

    private static void check(String name, JsonNode truth, List<ReadItem> items) {
        assertThat(SharedSamples.of(Rejected.class, items)).as(name).isEmpty();
        Map<String, Double> sums = new HashMap<>();
        SharedSamples.of(Value.class, items).forEach(value -> sums.merge(value.code(), value.value(), Double::sum));
        for (Series series : SharedSamples.of(Series.class, items)) {
            for (double value : series.values()) {
                sums.merge(series.code(), value, Double::sum);
            }
        }
        int unread = 0;
        for (JsonNode sum : truth.path("sum_by_type_source_unit")) {
            Optional<String> code =
                    Optional.ofNullable(CODES.get(sum.path("type").asString()));
            double factor = sum.path("unit").asString().equals("km") ? 1000 : 1;
            if (code.isPresent()) {
                assertThat(sums.get(code.get()))
                        .as(name + " " + code.get())
                        .isCloseTo(sum.path("sum").asDouble() * factor, within(1e-6));
            } else {
                unread++;
            }
        }
        assertThat(SharedSamples.of(Note.class, items)).as(name).hasSize(unread);
        JsonNode workout = truth.path("workouts").get(0);
        assertThat(sums.get("mendline:session-duration"))
                .isEqualTo(Double.parseDouble(workout.path("duration").asString()));
        assertThat(sums.get("mendline:session-energy"))
                .isEqualTo(Double.parseDouble(workout.path("totalEnergy").asString()));
        double distance = Double.parseDouble(workout.path("totalDistance").asString());
        assertThat(sums.getOrDefault("mendline:session-distance", 0.0)).isEqualTo(distance);
        double active = 0;
        for (JsonNode day : truth.path("activity_summaries")) {
            active += Double.parseDouble(day.path("activeEnergyBurned").asString());
        }
        assertThat(sums.get("mendline:active-energy")).as(name).isCloseTo(active, within(1e-9));
    }
}
