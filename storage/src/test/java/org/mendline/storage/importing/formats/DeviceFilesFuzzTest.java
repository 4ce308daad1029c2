package org.mendline.storage.importing.formats;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.observation.CuratedMeasures;

/// Damaged files of devices, apps and makers, by seed: a reader emits sound items or refuses with a sentence, and does
/// neither hang nor fail otherwise. Every mutant is read by the reader that took the whole file, accepted or not.
class DeviceFilesFuzzTest {
    private static final int ROUNDS = 12;
    private static final List<FormatReader> READERS =
            StandardReaders.all(ZoneId.of("Europe/Berlin"), new CuratedMeasures(), CsvMapping.USUAL);
    private static final List<String> NASTY = List.of(
            "\"",
            "<",
            ">",
            "&",
            "&a;",
            "&#0;",
            "&#x110000;",
            "]]>",
            "<!--",
            "<![CDATA[",
            "<!DOCTYPE a [<!ENTITY a 'b'>]>",
            "\u0000",
            "\u000b",
            "1e999",
            "-1E-400",
            "9".repeat(400),
            "NaN",
            "Infinity",
            "-",
            "{",
            "[[[[[[[[",
            "}",
            "]",
            "null",
            "\uFEFF",
            "ä",
            "\uD83D\uDE00",
            "99/99/9999",
            "2026-02-30",
            "1901-12-13T20:45:52Z",
            "+9999999999",
            "UTC+99",
            ";",
            "\t",
            "\r",
            "\n\n",
            "Low",
            "12,5",
            "0x1F",
            "<Record>",
            "</Record>",
            "<a:b>");

    private static final List<Source> WHOLE = List.of(
            file(
                    "export.xml",
                    "<?xml version=\"1.0\"?><!DOCTYPE HealthData [<!ELEMENT x (y*)>]><HealthData><ExportDate"
                            + " value=\"2026-03-20 12:00:00 +0100\"/><Me HKCharacteristicTypeIdentifierDateOfBirth=\"1980-01-01\"/>"
                            + "<Record type=\"HKQuantityTypeIdentifierStepCount\" sourceName=\"W\" unit=\"count\" startDate=\""
                            + "2026-03-01 08:00:00 +0100\" endDate=\"2026-03-01 08:05:00 +0100\" value=\"5\"/><Record type=\""
                            + "HKQuantityTypeIdentifierHeartRateVariabilitySDNN\" sourceName=\"W\" device=\"&lt;&lt;HKDevice: 0x1&gt;,"
                            + " hardware:Watch2,4, software:4&gt;\" unit=\"ms\" startDate=\"2026-03-01 08:00:00 +0100\" endDate=\""
                            + "2026-03-01 08:05:00 +0100\" value=\"45\"><InstantaneousBeatsPerMinute bpm=\"60\" time=\"8:00:01.5\"/>"
                            + "</Record><Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"W\" startDate=\""
                            + "2026-03-01 00:00:00 +0100\" endDate=\"2026-03-01 07:05:00 +0100\" value=\""
                            + "HKCategoryValueSleepAnalysisAsleepREM\"/><Workout duration=\"5\" durationUnit=\"min\" sourceName=\"W\""
                            + " startDate=\"2026-03-01 08:00:00 +0100\"/><ActivitySummary dateComponents=\"2026-03-01\""
                            + " activeEnergyBurned=\"500\" activeEnergyBurnedUnit=\"kcal\"/></HealthData>"),
            file(
                    "a.tcx",
                    "<TrainingCenterDatabase><Activities><Activity><Id>2026-03-01T07:00:00Z</Id><Lap StartTime=\""
                            + "2026-03-01T07:00:00Z\"><TotalTimeSeconds>60</TotalTimeSeconds><Track><Trackpoint><Time>"
                            + "2026-03-01T07:00:00Z</Time><HeartRateBpm><Value>99</Value></HeartRateBpm><Cadence>80</Cadence>"
                            + "</Trackpoint><Trackpoint><Time>2026-03-01T07:00:09Z</Time></Trackpoint></Track></Lap><Creator><Name>F"
                            + "</Name><UnitId>1</UnitId></Creator></Activity></Activities></TrainingCenterDatabase>"),
            file(
                    "a.gpx",
                    "<gpx creator=\"x\"><trk><trkseg><trkpt lat=\"1\" lon=\"2\"><ele>5</ele><time>"
                            + "2026-03-01T07:00:00Z</time><hr>88</hr></trkpt><trkpt lat=\"1.1\" lon=\"2\"><time>"
                            + "2026-03-01T08:00:00+01:00</time><speed>2</speed></trkpt></trkseg></trk></gpx>"),
            file(
                    "a.hrm",
                    "[Params]\nVersion=106\nMonitor=22\nSMode=111000000\nDate=20260301\nStartTime=08:00:00\nLength="
                            + "00:00:10\nInterval=5\n\n[HRData]\n80\t36\t70\t100\n81\t36\t70\t100\n"),
            file("rr_2026-03-01_07-30-00.txt", "800\n810\n805\n790\n800\n"),
            file("rr_2026-03-01_07-30-00.txt", "0.0 0.8\n0.81 0.81\n1.61 0.8\n2.41 0.8\n3.2 0.79\n"),
            file(
                    "whoop.csv",
                    "Cycle start time,Cycle end time,Cycle timezone,Recovery score %,Day Strain,Wake onset,Asleep"
                            + " duration (min)\n2026-01-04 06:00:00,2026-01-05 06:00:00,UTC+03:00,71,12.5,2026-01-04 06:12:00,391\n"),
            file(
                    "oura.csv",
                    "date,Bedtime End,Total Sleep Duration,Readiness Score,Temperature Deviation (°C),Type\n"
                            + "2025-04-01,2025-04-01T06:10:00,23400,74,-0.25,long_sleep\n2025-04-01,2025-04-01T16:10:00,900,,,nap\n"),
            file(
                    "cgm.csv",
                    "Glucose Data,x\nDevice;Serial Number;Device Timestamp;Record Type;Historic Glucose mmol/L;Scan"
                            + " Glucose mmol/L\nL;1;13-04-2026 08:00;0;5,4;\nL;1;13-04-2026 08:05;1;;6,1\n"),
            file(
                    "stages.csv",
                    "com.samsung.health.sleep_stage,1,2\nstart_time,end_time,stage,source_name\n"
                            + "2026-05-03T00:00:00-03:00,2026-05-03T01:00:00-03:00,40003,W\n"),
            file(
                    "2026-03-01_07-30_walk.mot",
                    "Coordinates\nversion=1\nnRows=3\nnColumns=3\ninDegrees=yes\nendheader\ntime\tknee_angle_r\thip_flexion_l\n"
                            + "0.0\t5.5\t-3\n0.01\t61.2\t20\n0.02\t8\t21.5\n"),
            file(
                    "2026-03-01_07-30_grf.mot",
                    "name grf\ndatacolumns 3\ndatarows 4\nendheader\n\ntime  R_ground_force_vy  L_ground_force_vy\n0 0 0\n"
                            + "0.1 800 0\n0.2 790 700\n0.3 0 650\n"),
            file(
                    "2026-03-01_07-30_walk.trc",
                    "PathFileType\t4\t(X/Y/Z)\ta.trc\nDataRate\tUnits\n150.00\tmm\nFrame#\tTime\tA\t\t\n\t\tX1\tY1\tZ1\n\n"
                            + "1\t0.000\t1\t2\t3\n2\t0.007\t1\t\t3\n"),
            file(
                    "2026-03-01_07-30_nexus.csv",
                    "Model Outputs\n100\n,,Ann:LKneeAngles,,,Ann:RHipAngles,,\nFrame,Sub Frame,X,Y,Z,X,Y,Z\n,,deg,deg,deg,deg,deg,deg\n"
                            + "1,0,5,1,1,2,3,4\n2,0,60,1,1,30,3,4\n\nTrajectories\n100\n,,Ann:LASI,,\nFrame,Sub Frame,X,Y,Z\n,,mm,mm,mm\n1,0,1,2,3\n"),
            file(
                    "2026-03-01_07-30_jump.txt",
                    "Time (s)\tLeft (N)\tRight (N)\n0\t350\t352\n0.5\t350\t351\n1.0\t349\t351\n1.5\t20\t700\n1.6\t0\t0\n1.9\t0\t0\n2\t1e3\t900\n2.1\t0\t350\n"),
            file(
                    "2026-03-01_07-30_walk.forces",
                    "[Force Data]\nNumberOfForcePlates=1\nSampleRate=450.0\nNumberOfSamples=4\n#Sample\tFX1\tFY1\tFZ1\tX1\n"
                            + "1\t0\t0\t0\t5\n2\t3\t700\t1\t5\n3\t-3\t710\t1\t5\n4\t0\t0\t0\t5\n"),
            file(
                    "2026-03-01_07-30_imu.csv",
                    "Timestamp (us),Gyroscope X (deg/s),Gyroscope Y (deg/s),Gyroscope Z (deg/s),Accelerometer X (g),Accelerometer Y"
                            + " (g),Accelerometer Z (g)\n1000,1,2,3,0,0,1\n21000,2,2,3,0,0.1,1\n41000,3,2,3,0,0,0.9\n"),
            file(
                    "2026-03-01_07-30_xsens.txt",
                    "// Start Time: 0\n// Sample rate: 50.0Hz\nCounter\tAcc_X\tAcc_Y\tAcc_Z\tGyr_X\tGyr_Y\tGyr_Z\n 65535\t0\t0\t9.8\t1\t1\t1\n"
                            + " 0\t0\t0.1\t9.8\t1\t1\t1\n 1\t0\t0\t9.7\t1\t1\t1\n"),
            file(
                    "2026-03-01_07-30.vo2",
                    "secs, rf, rmv, vo2, vco2, hr\n2, 20, 60, 1000, 0, 120\n12, 21, 61, 1100, 0, 125\n22, 22, 62, 1200, 0, 130\n40, 22, 62, 1300, 0, 135\n"),
            file("elite.csv", "Member,Datetime,Type,lnRmssd,Rmssd,HR\nAnn,2026-03-01 07:00:00,readiness,3.7,40.5,55\n"),
            file(
                    "steps-2026.json",
                    "[{\"dateTime\":\"04/01/25 00:01:00\",\"value\":\"120\"},{\"dateTime\":\"04/01/25"
                            + " 00:02:00\",\"value\":\"80\"}]"),
            file(
                    "sleep.json",
                    "[{\"logId\":1,\"endTime\":\"2025-04-01T06:45:00.000\",\"minutesAsleep\":402,\"mainSleep\":true,"
                            + "\"levels\":{\"summary\":{\"deep\":{\"minutes\":70}},\"data\":[{\"level\":\"light\"}]}}]"),
            file(
                    "uds.json",
                    "{\"days\":[{\"calendarDate\":\"2026-03-01\",\"totalSteps\":9000,\"restingHeartRate\":52}]}"));

    private final Set<String> seen = new HashSet<>();

    private static Source file(String name, String text) {
        return ReadCase.source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noDamageBreaksAReader(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (Source whole : WHOLE) {
            FormatReader reader = READERS.stream()
                    .filter(candidate -> candidate.accepts(whole))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(whole.name()));
            byte[] bytes = whole.content().head(Integer.MAX_VALUE);
            for (int i = 0; i < ROUNDS; i++) {
                Source mutant = ReadCase.source(whole.name(), mutant(bytes, random));
                READERS.forEach(candidate -> candidate.accepts(mutant));
                read(reader, mutant, seed + ", mutant " + i + " of " + whole.name());
            }
        }
        assertThat(seen)
                .as("the mutants of seed %d still hold something of every kind", seed)
                .contains("Value", "Series", "Rejected", "Damaged", "Note", "refusal");
    }

    private void read(FormatReader reader, Source source, String what) throws IOException {
        try {
            reader.read(source, item -> check(item, what));
        } catch (UnreadableFileException e) {
            seen.add("refusal");
            assertThat(e.getMessage()).as(what).isNotBlank().endsWith(".");
        }
    }

    private void check(ReadItem item, String what) {
        seen.add(item.getClass().getSimpleName());
        switch (item) {
            case ReadItem.Value value -> assertThat(value.value()).as(what).isFinite();
            case ReadItem.Series series -> checkSeries(series, what);
            case ReadItem.Rejected rejected -> {
                assertThat(rejected.raw().length()).as(what).isLessThanOrEqualTo(20_000);
                assertThat(rejected.reason()).as(what).endsWith(".");
            }
            case ReadItem.Note note -> assertThat(note.reason()).as(what).endsWith(".");
            case ReadItem.Damaged damaged ->
                assertThat(damaged.reason()).as(what).endsWith(".");
            case ReadItem.PersonSeen person ->
                assertThat(person.record()).as(what).isNotBlank();
            case ReadItem.Asked asked ->
                assertThat(asked.question().sentence()).as(what).endsWith(".");
            case ReadItem.EpisodeSeen episode -> throw new AssertionError("devices know no episodes: " + what);
        }
    }

    private static void checkSeries(ReadItem.Series series, String what) {
        assertThat(series.values()).as(what).isNotEmpty().hasSameSizeAs(series.timeMillis());
        assertThat(Arrays.stream(series.values()).allMatch(Double::isFinite))
                .as(what)
                .isTrue();
        assertThat(IntStream.range(1, series.timeMillis().length)
                        .allMatch(i -> series.timeMillis()[i] > series.timeMillis()[i - 1]))
                .as(what)
                .isTrue();
        assertThat(series.timeMillis()[0]).as(what).isZero();
    }

    private static byte[] mutant(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int n = random.nextInt(1, 5); n > 0 && bytes.length > 4; n--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(12));
            bytes = switch (random.nextInt(6)) {
                case 0 -> joined(bytes, from, from + 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> joined(bytes, from, to, new byte[0]);
                case 2 -> Arrays.copyOf(bytes, random.nextInt(1, bytes.length));
                case 3 -> joined(bytes, from, from, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 60)));
                default ->
                    joined(
                            bytes,
                            from,
                            to,
                            NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
            };
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

    static Stream<Source> whole() {
        return WHOLE.stream();
    }

    @ParameterizedTest
    @MethodSource("whole")
    void everyWholeFileIsTakenByOneReaderAlone(Source whole) {
        assertThat(READERS.stream().filter(reader -> reader.accepts(whole)))
                .as(whole.name())
                .hasSize(1);
    }
}
