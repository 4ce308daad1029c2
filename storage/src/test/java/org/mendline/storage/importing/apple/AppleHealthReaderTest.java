package org.mendline.storage.importing.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.formats.ReadCase.lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.packed.Content;

class AppleHealthReaderTest {
    private static final AppleHealthReader READER = new AppleHealthReader(ZoneOffset.UTC);
    private static final String WATCH =
            "device=\"&lt;&lt;HKDevice: 0x28%04d10&gt;, name:Apple Watch, manufacturer:Apple,"
                    + " model:Watch, hardware:Watch2,4, software:4.3.1&gt;\"";
    private static int address;

    private static String export(String... elements) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"en_GB\">\n"
                + "<ExportDate value=\"2026-03-20 12:00:00 +0100\"/>\n" + String.join("\n", elements)
                + "\n</HealthData>";
    }

    private static String record(String type, String source, String unit, String start, String end, String value) {
        address++;
        return "<Record type=\"" + type + "\" sourceName=\"" + source + "\" "
                + (source.contains("Watch") ? String.format(WATCH, address) : "") + " unit=\"" + unit
                + "\" startDate=\"" + start + "\" endDate=\"" + end + "\" value=\"" + value + "\"/>";
    }

    private static String steps(String source, String start, String end, int count) {
        return record("HKQuantityTypeIdentifierStepCount", source, "count", start, end, String.valueOf(count));
    }

    @Test
    void phoneAndWatchCountTheSameStepsAndAreNotAdded() {
        assertThat(lines(
                        READER,
                        export(
                                steps("Ann’s iPhone", "2026-03-01 08:00:00 +0100", "2026-03-01 08:10:00 +0100", 900),
                                steps("Watch", "2026-03-01 08:00:00 +0100", "2026-03-01 08:05:00 +0100", 500),
                                steps("Watch", "2026-03-01 08:05:00 +0100", "2026-03-01 08:10:00 +0100", 480),
                                steps("Watch", "2026-03-01 08:05:00 +0100", "2026-03-01 08:10:00 +0100", 480))))
                .containsExactly(
                        "55423-8 900 1 @ 2026-03-01T07:10:00Z +01:00 | Ann’s iPhone",
                        "55423-8 980 1 @ 2026-03-01T07:10:00Z +01:00 | Watch (Watch2,4)",
                        "note file: 1 records stand in the export more than once; each was counted once.");
    }

    @Test
    void theUnfinishedDayOfTheExportIsLeftOut() {
        assertThat(lines(READER, export(steps("P", "2026-03-20 08:00:00 +0100", "2026-03-20 08:10:00 +0100", 9))))
                .singleElement()
                .asString()
                .startsWith("note ")
                .contains("not over");
    }

    @Test
    void daysAreThoseOfTheWrittenOffsetAlsoAcrossASummerTimeChange() {
        assertThat(lines(
                        READER,
                        export(
                                steps("P", "2025-03-29 23:50:00 +0100", "2025-03-29 23:59:00 +0100", 1),
                                steps("P", "2025-03-30 00:10:00 +0100", "2025-03-30 00:20:00 +0100", 2),
                                steps("P", "2025-03-30 23:50:00 +0200", "2025-03-30 23:55:00 +0200", 4))))
                .containsExactly(
                        "55423-8 1 1 @ 2025-03-29T22:59:00Z +01:00 | P",
                        "55423-8 6 1 @ 2025-03-30T21:55:00Z +02:00 | P");
    }

    @Test
    void unitsAreUcumAndPercentagesNoFractions() {
        assertThat(lines(
                        READER,
                        export(
                                spot("OxygenSaturation", "%", "0.97"),
                                spot("BodyMass", "lb", "180"),
                                spot("BodyTemperature", "degF", "98.6"),
                                spot("BodyMassIndex", "count", "22.5"),
                                spot("BloodGlucose", "mmol&lt;180.1558800000541&gt;/L", "5.5"),
                                spot("VO2Max", "mL/min·kg", "41.2"),
                                spot("DietaryFatTotal", "g", "20"),
                                spot("RestingHeartRate", "count/min", "fifty"))))
                .containsExactly(
                        "59408-5 97 % @ 2026-03-01T07:00:00Z +01:00 | Ring",
                        "29463-7 180 [lb_av] @ 2026-03-01T07:00:00Z +01:00 | Ring",
                        "8310-5 98.6 [degF] @ 2026-03-01T07:00:00Z +01:00 | Ring",
                        "39156-5 22.5 kg/m2 @ 2026-03-01T07:00:00Z +01:00 | Ring",
                        "2339-0 5.5 mmol/L @ 2026-03-01T07:00:00Z +01:00 | Ring",
                        "mendline:vo2max 41.2 mL/(kg.min) @ 2026-03-01T07:00:00Z +01:00 | Ring",
                        "rejected record 8: The value \"fifty\" is not a number.",
                        "note file: Records of kinds that Mendline does not use were not read:"
                                + " HKQuantityTypeIdentifierDietaryFatTotal (1).");
    }

    private static String spot(String type, String unit, String value) {
        return record(
                "HKQuantityTypeIdentifier" + type,
                "Ring",
                unit,
                "2026-03-01 08:00:00 +0100",
                "2026-03-01 08:00:00 +0100",
                value);
    }

    @Test
    void nightsOfTwoDevicesAreTwoAccountsAndANapIsNoNight() {
        assertThat(lines(
                        READER,
                        export(
                                sleep("iPhone", "2026-02-28 22:45:00 +0100", "2026-03-01 07:00:00 +0100", "InBed"),
                                sleep("Watch", "2026-02-28 23:00:00 +0100", "2026-03-01 01:00:00 +0100", "AsleepCore"),
                                sleep("Watch", "2026-03-01 00:30:00 +0100", "2026-03-01 02:00:00 +0100", "AsleepDeep"),
                                sleep("Watch", "2026-03-01 02:00:00 +0100", "2026-03-01 02:15:00 +0100", "Awake"),
                                sleep("Watch", "2026-03-01 02:15:00 +0100", "2026-03-01 06:15:00 +0100", "AsleepREM"),
                                sleep("Watch", "2026-03-01 14:00:00 +0100", "2026-03-01 14:30:00 +0100", "AsleepCore"),
                                sleep(
                                        "Watch",
                                        "2026-03-01 15:00:00 +0100",
                                        "2026-03-01 15:30:00 +0100",
                                        "Levitating"))))
                .containsExactly(
                        "rejected record 7: The sleep stage \"HKCategoryValueSleepAnalysisLevitating\" is not known.",
                        "93832-4 7 h @ 2026-03-01T05:15:00Z +01:00 | Watch (Watch2,4)",
                        "93831-6 1.5 h @ 2026-03-01T05:15:00Z +01:00 | Watch (Watch2,4)",
                        "93830-8 2 h @ 2026-03-01T05:15:00Z +01:00 | Watch (Watch2,4)",
                        "93829-0 4 h @ 2026-03-01T05:15:00Z +01:00 | Watch (Watch2,4)",
                        "mendline:awake-duration 0.25 h @ 2026-03-01T05:15:00Z +01:00 | Watch (Watch2,4)",
                        "mendline:nap-duration 0.5 h @ 2026-03-01T13:30:00Z +01:00 | Watch (Watch2,4)",
                        "mendline:time-in-bed 8.25 h @ 2026-03-01T06:00:00Z +01:00 | iPhone");
    }

    private static String sleep(String source, String start, String end, String stage) {
        return record(
                "HKCategoryTypeIdentifierSleepAnalysis",
                source,
                "",
                start,
                end,
                "HKCategoryValueSleepAnalysis" + stage);
    }

    @Test
    void beatsBehindAnSdnnBecomeAnRrSeriesInAnyLanguagesClock() {
        String sdnn =
                "<Record type=\"HKQuantityTypeIdentifierHeartRateVariabilitySDNN\" sourceName=\"Watch\" unit=\"ms\""
                        + " startDate=\"2026-03-01 11:59:30 +0100\" endDate=\"2026-03-01 12:00:31 +0100\" value=\"42.5\">"
                        + "<MetadataEntry key=\"HKTimeZone\" value=\"America/New_York\"/><HeartRateVariabilityMetadataList>"
                        + "<InstantaneousBeatsPerMinute bpm=\"60\" time=\"11:59:31.50 AM\"/>"
                        + "<InstantaneousBeatsPerMinute bpm=\"58\" time=\"12:00:30,52 PM\"/>"
                        + "<InstantaneousBeatsPerMinute bpm=\"75\" time=\"上午1:00:30,52\"/>"
                        + "</HeartRateVariabilityMetadataList></Record>";
        assertThat(lines(READER, export(sdnn)))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("80404-7 42.5 ms @ 2026-03-01T10:59:30Z -05:00 | Watch"),
                        line -> assertThat(line)
                                .isEqualTo("mendline:rr-interval [2: 1000 .. 1034] ms @ 2026-03-01T10:59:30Z +59020 ms"
                                        + " | Watch"),
                        line -> assertThat(line).contains("too coarse for rMSSD"));
    }

    @Test
    void workoutsKeepWhatWasMeasuredAndTheirOwnZone() {
        String workout = "<Workout workoutActivityType=\"HKWorkoutActivityTypeWalking\" duration=\"31.5\""
                + " durationUnit=\"min\" sourceName=\"Watch\" startDate=\"2026-03-01 08:00:00 +0100\""
                + " endDate=\"2026-03-01 08:31:30 +0100\"><MetadataEntry key=\"HKTimeZone\" value=\"Asia/Tokyo\"/>"
                + "<WorkoutStatistics type=\"HKQuantityTypeIdentifierHeartRate\" average=\"98.2\" minimum=\"70\""
                + " maximum=\"121\" unit=\"count/min\"/>"
                + "<WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"1.25\" unit=\"mi\"/>"
                + "<WorkoutStatistics type=\"HKQuantityTypeIdentifierActiveEnergyBurned\" sum=\"0\" unit=\"kcal\"/>"
                + "</Workout>";
        assertThat(lines(READER, export(workout)))
                .containsExactly(
                        "mendline:session-duration 31.5 min @ 2026-03-01T07:00:00Z +09:00 | Watch",
                        "mendline:session-distance 1.25 [mi_i] @ 2026-03-01T07:00:00Z +09:00 | Watch",
                        "mendline:session-mean-heart-rate 98.2 /min @ 2026-03-01T07:00:00Z +09:00 | Watch",
                        "mendline:session-max-heart-rate 121 /min @ 2026-03-01T07:00:00Z +09:00 | Watch");
    }

    /// One birthday is not one person: whose export it is, its content decides, or the user.
    @Test
    void theOwnerIsDescribedAndNotFoundByTheirBirthday() {
        String me = "<Me HKCharacteristicTypeIdentifierDateOfBirth=\"1990-02-02\""
                + " HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSexFemale\"/>";
        List<ReadItem> items = ReadCase.items(READER, ReadCase.source(export(me, spot("BodyMass", "kg", "60"))));
        assertThat(items.getFirst()).isInstanceOfSatisfying(ReadItem.PersonSeen.class, seen -> {
            assertThat(seen.birthYear()).hasValue(1990);
            assertThat(seen.subject()).isEqualTo(new Subject.FileOwner("Apple Health"));
        });
        assertThat(((ReadItem.Value) items.getLast()).subject()).isEqualTo(new Subject.FileOwner("Apple Health"));
    }

    @Test
    void recordsInsideACorrelationStandInTheFileTwiceAndCountOnce() {
        String pressure = spot("BloodPressureSystolic", "mmHg", "121");
        assertThat(lines(
                        READER, export("<Correlation type=\"BloodPressure\">" + pressure + "</Correlation>", pressure)))
                .containsExactly("8480-6 121 mm[Hg] @ 2026-03-01T07:00:00Z +01:00 | Ring");
    }

    @Test
    void whatIsWrongWithTheXmlIsForgivenOrSaid() {
        String record = spot("BodyMass", "kg", "60");
        String line = "29463-7 60 kg @ 2026-03-01T07:00:00Z +01:00 | Ring";
        assertThat(lines(READER, "          " + export(record))).containsExactly(line);
        assertThat(lines(READER, export(record.replace("Ring", "Ri\u000bng"))))
                .containsExactly(line.replace("Ring", "Ri ng"));
        assertThat(lines(READER, export(record.replace(" +0100\" value", "\" value"))))
                .singleElement()
                .asString()
                .startsWith("rejected record 1: The record states no valid start and end");
        String whole = export(record, record);
        assertThat(lines(READER, whole.substring(0, whole.length() - 40)))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(line),
                        damage -> assertThat(damage)
                                .startsWith("damaged record 1: The XML is broken or cut off at line"));
        assertThat(lines(READER, "<HealthData><Record"))
                .singleElement()
                .asString()
                .startsWith("refused: ");
    }

    @Test
    void entitiesOfADocumentTypeAreNeverExpanded() {
        String bomb = "<!DOCTYPE HealthData [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        for (String entity : List.of("&b;", "&x;")) {
            assertThat(lines(
                            READER,
                            bomb + "<HealthData>" + spot("BodyMass", "kg", "60").replace("Ring", entity)
                                    + "</HealthData>"))
                    .noneMatch(line -> line.contains("aaaa") || line.contains("29463-7"));
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endlessNestingAndEndlessTagsAreStopped() {
        assertThat(lines(READER, endless("<HealthData>", "<Record>")).getFirst())
                .startsWith("damaged record 99: The XML is broken");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> READER.read(endless("<HealthData><Record type=\"", "aaaaaaaa"), item -> {})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no tag ends");
    }

    private static Source endless(String begin, String repeated) {
        byte[] block = repeated.repeat(8192).getBytes(StandardCharsets.US_ASCII);
        try {
            return Source.of("endless.xml", new Content() {
                @Override
                public InputStream open() {
                    Stream<InputStream> blocks =
                            IntStream.range(0, 10_000).mapToObj(i -> new ByteArrayInputStream(block));
                    return new SequenceInputStream(Collections.enumeration(Stream.concat(
                                    Stream.of(new ByteArrayInputStream(begin.getBytes(StandardCharsets.US_ASCII))),
                                    blocks)
                            .toList()));
                }

                @Override
                public long bytes() {
                    return Long.MAX_VALUE;
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
