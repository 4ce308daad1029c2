package org.mendline.storage.importing.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.observation.MeasureCodes;
import tools.jackson.databind.JsonNode;

/// What the reader makes of every real file, against truth. Where the two differ, the table says why.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FitSamplesReaderTest {
    /// Files without anything that has a place on the time line, and what their refusal says.
    private static final Map<String, String> UNREADABLE = Map.of(
            "fit/DeveloperData.fit", "3 records tell no time",
            "fit/compressed-speed-distance.fit", "clock was not set",
            "fit/WorkoutIndividualSteps.fit", "planned workout");

    /// Heart rates in the series where they differ from those in the raw records.
    private static final Map<String, Explained> HEART_RATES = Map.of(
            "fit/14582164182.fit.gz", new Explained(2760 - 451, "451 zeros mean no contact"),
            "fit/2013-02-06-12-11-14.fit", new Explained(590 - 7, "7 share their time with a later record"),
            "fit/2013-04-11-17-32-50.fit", new Explained(1816 - 14 - 19, "14 in 2015 are rejected, 19 share a time"),
            "fit/IpBike-HRV-Data.fit", new Explained(2763 - 1, "1 shares its time with a later record"),
            "fit/activity-large-fenxi2-multisport.fit", new Explained(24227 - 7, "7 share their time with another"),
            "fit/garmin-edge-500-activity.fit", new Explained(10686 - 15, "15 share their time with a later record"),
            "fit/sample_mulitple_header.fit", new Explained(8950, "a strap stored the swim's beats in hr messages"),
            "fit/GarminHRMswim.FIT", new Explained(6140, "a strap stored the swim's beats in hr messages"),
            "fit/event_timestamp.fit", new Explained(11286, "a strap stored the swim's beats in hr messages"));

    private static final Set<String> STRAP_BEATS =
            Set.of("fit/sample_mulitple_header.fit", "fit/GarminHRMswim.FIT", "fit/event_timestamp.fit");

    private record Explained(int count, String why) {}

    Stream<String> readable() throws IOException {
        return FitSamples.truth().stream()
                .map(entry -> entry.path("file").asString())
                .filter(file -> !UNREADABLE.containsKey(file));
    }

    Stream<Map.Entry<String, String>> unreadable() {
        FitSamples.requireFolder();
        return UNREADABLE.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void heartRatesAgreeOrTheirDifferenceIsExplained(String file) throws Exception {
        JsonNode truth = truth(file).path("structural").path("hr");
        Explained expected =
                HEART_RATES.getOrDefault(file, new Explained(truth.path("n").asInt(0), "agrees"));

        Optional<ReadItem.Series> series = FitSamples.series(MeasureCodes.HEART_RATE, items(file));

        assertThat(series.map(found -> found.values().length).orElse(0))
                .as(expected.why())
                .isEqualTo(expected.count());
        if (series.isPresent()) {
            assertThat(Arrays.stream(series.get().values()).min().orElseThrow()).isPositive();
        }
        if (series.isPresent() && expected.why().equals("agrees")) {
            assertThat(Arrays.stream(series.get().values()).average().orElseThrow())
                    .isCloseTo(truth.path("mean").asDouble(), within(0.0006));
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void everyRrIntervalIsKept(String file) throws Exception {
        JsonNode truth = truth(file).path("structural").path("hrv_rr");

        Optional<ReadItem.Series> series = FitSamples.series(MeasureCodes.RR_INTERVAL, items(file));

        if (STRAP_BEATS.contains(file)) {
            assertThat(series).isPresent();
        } else {
            assertThat(series.map(found -> found.values().length).orElse(0))
                    .isEqualTo(truth.path("n").asInt(0));
            assertThat(series.map(found -> Arrays.stream(found.values()).sum()).orElse(0.0))
                    .isEqualTo(truth.path("sum_ms").asDouble(0));
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void sessionsAgree(String file) throws Exception {
        JsonNode sessions = truth(file).path("fitparse").path("sessions");
        List<ReadItem> items = items(file);

        agrees(items, "mendline:session-duration", sessions, file);
        agrees(items, "mendline:session-distance", sessions, file);
        agrees(items, "mendline:session-energy", sessions, file);
        agrees(items, "mendline:session-mean-heart-rate", sessions, file);
        agrees(items, "mendline:session-max-heart-rate", sessions, file);
    }

    private static void agrees(List<ReadItem> items, String code, JsonNode sessions, String file) {
        List<String> expected = sessions.valueStream()
                .filter(session -> told(session, code) > 0)
                .map(session -> session.path("start_time").asString() + " " + told(session, code))
                .toList();
        assertThat(FitSamples.values(code, items).stream()
                        .map(value -> value.instant() + " " + value.value())
                        .toList())
                .as(code + " of " + file)
                .isEqualTo(expected);
    }

    private static double told(JsonNode session, String code) {
        return switch (code) {
            case "mendline:session-duration" ->
                session.path("total_timer_time")
                        .asDouble(session.path("total_elapsed_time").asDouble(0));
            case "mendline:session-distance" -> session.path("total_distance").asDouble(0);
            case "mendline:session-energy" -> session.path("total_calories").asDouble(0);
            case "mendline:session-mean-heart-rate" ->
                session.path("avg_heart_rate").asDouble(0);
            default -> session.path("max_heart_rate").asDouble(0);
        };
    }

    @ParameterizedTest
    @MethodSource("readable")
    void channelsAgreeInCountAndRange(String file) throws Exception {
        JsonNode fields = truth(file).path("fitparse").path("record_fields");
        List<ReadItem> items = items(file);
        // Files whose records share times or lie years away are compared by count of heart rates above; in the swims
        // some records have no time.
        if (!HEART_RATES.containsKey(file) && !file.contains("strava")) {
            channelAgrees(items, RecordChannel.SPEED, fields.path("enhanced_speed"));
            channelAgrees(items, RecordChannel.ALTITUDE, fields.path("enhanced_altitude"));
            channelAgrees(items, RecordChannel.DISTANCE, fields.path("distance"));
            channelAgrees(items, RecordChannel.DEVICE_TEMPERATURE, fields.path("temperature"));
        }
    }

    private static void channelAgrees(List<ReadItem> items, RecordChannel channel, JsonNode field) {
        Optional<ReadItem.Series> series = FitSamples.series(channel.code(), items);
        if (FitSamples.of(ReadItem.Note.class, items).stream()
                .anyMatch(note -> note.reason().contains("tell no time"))) {
            return;
        }
        assertThat(series.map(found -> found.values().length).orElse(0))
                .as(channel.displayName())
                .isEqualTo(field.path("n").asInt(0));
        if (series.isPresent()) {
            assertThat(Arrays.stream(series.get().values()).min().orElseThrow())
                    .isCloseTo(field.path("min").asDouble(), within(1e-9));
            assertThat(Arrays.stream(series.get().values()).max().orElseThrow())
                    .isCloseTo(field.path("max").asDouble(), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("readable")
    void believesOnlyOffsetsThatExist(String file) throws Exception {
        JsonNode told = truth(file).path("fitparse").path("activity").path(0).path("utc_offset_s");
        // The cut goes through the one message that tells the offset; truth guessed at the rest of it.
        boolean cut = file.equals("fit/activity-unexpected-eof.fit");
        double seconds = cut ? Double.NaN : told.asDouble(Double.NaN);
        boolean exists = Math.abs(seconds) <= 14 * 3600 && seconds % 900 == 0;
        Optional<ZoneOffset> expected =
                exists ? Optional.of(ZoneOffset.ofTotalSeconds((int) seconds)) : Optional.empty();

        // All-day monitoring tells its offset elsewhere.
        assertThat(FitSamples.of(ReadItem.Value.class, items(file)).stream()
                        .filter(value -> !value.code().equals(MeasureCodes.STEPS))
                        .map(ReadItem.Value::offset)
                        .distinct()
                        .toList())
                .isSubsetOf(List.of(expected));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesFilesWithoutDatedValuesWithASentence(Map.Entry<String, String> file) throws IOException {
        try {
            List<ReadItem> items = items(file.getKey());
            assertThat(items).as(file.getKey()).isEmpty();
        } catch (UnreadableFileException refused) {
            assertThat(refused).hasMessageContaining(file.getValue()).message().endsWith(".");
        }
    }

    private static JsonNode truth(String file) throws IOException {
        return FitSamples.truth().stream()
                .filter(entry -> entry.path("file").asString().equals(file))
                .findFirst()
                .orElseThrow()
                .path("truth");
    }

    private static List<ReadItem> items(String file) throws IOException, UnreadableFileException {
        return FitSamples.read(FitSamples.sample(file.substring("fit/".length())));
    }
}
