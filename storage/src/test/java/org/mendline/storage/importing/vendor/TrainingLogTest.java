package org.mendline.storage.importing.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.observation.CuratedMeasures;

/// Lists of sessions exported by training apps, and the lesser files of Samsung and Withings: hand-made after the
/// makers'
/// headings, since no real ones are at hand.
class TrainingLogTest {
    private static final List<FormatReader> READERS =
            StandardReaders.all(ZoneId.of("Europe/Berlin"), new CuratedMeasures(), CsvMapping.USUAL);
    private static final String STRAVA =
            "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Max Heart Rate,Relative Effort,"
                    + "Elapsed Time,Moving Time,Distance,Average Heart Rate,Calories,Perceived Exertion\n"
                    + "1,\"Mar 1, 2026, 7:30:05 AM\",Easy,Run,1800,5.01,161,22,1800.0,1790.0,5010.5,142.5,350,4\n";
    private static final String PEAKS =
            "Title,WorkoutType,WorkoutDay,DistanceInMeters,TimeTotalInHours,HeartRateAverage,HeartRateMax,TSS,Rpe\n"
                    + "A,Run,2026-03-01,10000,1.5,140,171,88.5,6\nB,Bike,2026-03-02,,,,,,\n";
    private static final String GARMIN =
            "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Training Stress Score®\n"
                    + "Running,2026-03-01 07:30:05,false,Lauf,5.01,350,00:30:10,142,161,0.0\n"
                    + "Lap Swimming,2026-03-02 07:30:05,false,Swim,\"1,000\",\"1,024\",45:10,--,--,--\n";
    private static final String STRONG =
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
                    + "2026-03-01 18:05:33,Legs,1h 5m,Squat (Barbell),1,60.0,5,0,0,,,\n"
                    + "2026-03-01 18:05:33,Legs,1h 5m,Squat (Barbell),2,60.0,5,0,0,,,8\n";
    private static final String HEVY =
            "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"set_index\",\"weight_kg\",\"reps\","
                    + "\"rpe\"\n\"Legs\",\"1 Mar 2026, 18:05\",\"1 Mar 2026, 19:10\",\"\",\"Squat\",0,60,5,8\n"
                    + "\"Legs\",\"1 Mar 2026, 18:05\",\"1 Mar 2026, 19:10\",\"\",\"Squat\",1,60,5,8\n";

    private static FormatReader reader(Source source) {
        List<FormatReader> willing =
                READERS.stream().filter(reader -> reader.accepts(source)).toList();
        assertThat(willing).as(source.name()).hasSize(1);
        return willing.getFirst();
    }

    private static List<String> lines(String name, String text) {
        Source source = ReadCase.source(name, text.getBytes(StandardCharsets.UTF_8));
        return ReadCase.lines(reader(source), source);
    }

    @Test
    void stravaWritesUtcAndTheDistanceTwice() {
        String at = " @ 2026-03-01T07:30:05Z | Training log";
        assertThat(lines("activities.csv", STRAVA))
                .contains(
                        "mendline:session-duration 1800 s" + at,
                        "mendline:session-distance 5010.5 m" + at,
                        "mendline:session-mean-heart-rate 142.5 /min" + at,
                        "mendline:session-rpe 4 1" + at,
                        "mendline:session-load 120 1" + at);
    }

    @Test
    void trainingPeaksPlansThatWereNotDoneAreNoSessions() {
        String at = " @ 2026-03-01T11:00:00Z | Training log";
        assertThat(lines("workouts.csv", PEAKS))
                .contains(
                        "mendline:session-duration 1.5 h" + at,
                        "mendline:training-stress-score 88.5 1" + at,
                        "mendline:session-load 540 1" + at)
                .noneMatch(line -> line.contains("2026-03-02"));
    }

    @Test
    void garminConnectDurationsAreReadAndDistancesOfUnknownUnitAreNot() {
        assertThat(lines("Activities.csv", GARMIN))
                .contains(
                        "mendline:session-duration 1810 s @ 2026-03-01T06:30:05Z | Training log",
                        "mendline:session-duration 2710 s @ 2026-03-02T06:30:05Z | Training log")
                .noneMatch(line -> line.contains("session-distance") || line.contains("stress-score 0"))
                .anyMatch(line -> line.startsWith("rejected line 3, Lap Swimming") && line.contains("1,024"))
                .anyMatch(line -> line.startsWith("note header") && line.contains("Distance"));
    }

    @Test
    void aSessionOfManySetsIsCountedOnce() {
        assertThat(lines("strong.csv", STRONG).stream().filter(line -> line.startsWith("mendline:")))
                .containsExactly("mendline:session-duration 3900 s @ 2026-03-01T17:05:33Z | Training log");
        assertThat(lines("hevy.csv", HEVY).stream().filter(line -> line.startsWith("mendline:")))
                .containsExactly("mendline:session-duration 3900 s @ 2026-03-01T17:05:00Z | Training log");
    }

    @Test
    void samsungBinsAndTheRealDailyTotalAreRead() {
        assertThat(lines(
                        "a.binning_data.json",
                        "[{\"heart_rate\":72.0,\"heart_rate_max\":75.0,\"heart_rate_min\":70.0,\"start_time\":1772350200000,"
                                + "\"end_time\":1772350259000},{\"heart_rate\":74.0,\"heart_rate_max\":75.0,"
                                + "\"start_time\":1772350260000,\"end_time\":1772350319000}]"))
                .contains("8867-4 [2: 72 .. 74] /min @ 2026-03-01T07:30:00Z +60000 ms | Samsung Health");
        assertThat(lines(
                        "b.binning_data.json",
                        "[{\"start_time\":1772350200000,\"end_time\":1772350259000,\"sdnn\":45.5,\"rmssd\":38.25}]"))
                .contains("mendline:rmssd-recording 38.25 ms @ 2026-03-01T07:30:00Z | Samsung Health");
        assertThat(lines(
                        "com.samsung.shealth.step_daily_trend.20260303.csv",
                        "com.samsung.shealth.step_daily_trend,6303000,8\nbinning_data,source_type,count,speed,distance,"
                                + "calorie,day_time\nx.json,0,4000,1.5,3000,150,1772323200000\n"
                                + "x.json,-2,4600,1.5,3400,170,1772323200000\n"))
                .contains("55423-8 4600 1 @ 2026-03-01T11:00:00Z | Samsung Health")
                .noneMatch(line -> line.contains("4000"));
        assertThat(lines(
                        "com.samsung.shealth.tracker.heart_rate.20260303.csv",
                        "com.samsung.shealth.tracker.heart_rate,1,2\ncom.samsung.health.heart_rate.start_time,"
                                + "com.samsung.health.heart_rate.heart_rate,com.samsung.health.heart_rate.time_offset\n"
                                + "2026-03-01 08:30:00.000,71.0,UTC+0200\n"))
                .contains("8867-4 [1: 71 .. 71] /min @ 2026-03-01T06:30:00Z +0 ms | Samsung Health");
        assertThat(lines(
                        "com.samsung.health.weight.20260303.csv",
                        "com.samsung.health.weight,1,2\nstart_time,weight,height,body_fat,time_offset\n"
                                + "2026-03-01 08:30:00.000,71.5,180.0,18.5,UTC+0100\n"))
                .contains("29463-7 71.5 kg @ 2026-03-01T07:30:00Z +01:00 | Samsung Health");
    }

    @Test
    void withingsDaySumsAreToldApartByTheirFile() {
        assertThat(lines("withings/aggregates_steps.csv", "date,value\n2026-03-01,9123\n"))
                .contains("55423-8 9123 1 @ 2026-03-01T11:00:00Z | Withings");
        assertThat(lines("aggregates_distance.csv", "date,value\n2026-03-01,6123.5\n"))
                .contains("mendline:day-distance 6123.5 m @ 2026-03-01T11:00:00Z | Withings");
    }

    @ParameterizedTest
    @CsvSource({"1:02:33,3753", "45:10,2710", "00:00:07.5,7", "1h 5m,3900", "45m,2700", "3601s,3601", "1h,3600"})
    void durationsAreReadAsApplicationsWriteThem(String text, double seconds) {
        assertThat(WrittenTime.seconds(text)).hasValue(seconds);
    }

    @ParameterizedTest
    @CsvSource({"''", "12", "x", "1:2", "-1:00:00"})
    void whatIsNoDurationIsNone(String text) {
        assertThat(WrittenTime.seconds(text)).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedLogsYieldItemsOrSentences(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (String whole : List.of(STRAVA, PEAKS, GARMIN, STRONG, HEVY)) {
            FormatReader reader = reader(ReadCase.source("a.csv", whole.getBytes(StandardCharsets.UTF_8)));
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(1, 9); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                reader.read(ReadCase.source("a.csv", bytes), item -> {
                    if (item instanceof ReadItem.Value value) {
                        assertThat(value.value()).isFinite();
                    } else if (item instanceof ReadItem.Rejected rejected) {
                        assertThat(rejected.reason()).endsWith(".");
                    }
                });
            } catch (UnreadableFileException e) {
                assertThat(e.getMessage()).as("seed %d", seed).endsWith(".");
            }
        }
    }
}
