package org.mendline.storage.importing.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.formats.ReadCase.lines;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.formats.ReadCase;

class VendorReaderTest {
    private static final List<VendorReader> READERS = VendorReader.all(ZoneId.of("Europe/Berlin"));
    private static final String LIBRE = "Glucose Data,Generated on,x\n"
            + "Device,Serial Number,Device Timestamp,Record Type,Historic Glucose mmol/L,Scan Glucose mmol/L\n";

    private static FormatReader reader(String text) {
        return READERS.stream()
                .filter(reader -> reader.accepts(ReadCase.source(text)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> read(String text) {
        return lines(reader(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void decimalCommaSemicolonBomAndLineEndsAreUnderstood(String end) {
        String text = "\uFEFF" + LIBRE.replace(',', ';') + "Libre 3;S1;13-04-2026 08:00;0;5,4;\n"
                + "Libre 3;S1;13-04-2026 08:05;0;12,8;\nLibre 3;S1;13-04-2026 08:06;1;;Low\n";
        assertThat(read(text.replace("\n", end)))
                .containsExactly(
                        "rejected line 5, scan_glucose_mmol_l: The value \"Low\" says only that it lies beyond the"
                                + " sensor's range (a censored value). It is kept here and not used in models.",
                        "99504-3 [2: 5.4 .. 12.8] mmol/L @ 2026-04-13T06:00:00Z +300000 ms | Glucose sensor Libre 3 S1");
    }

    @Test
    void datesThatNothingDecidesAreRefusedNotGuessed() {
        assertThat(read(LIBRE + "L,S,03/04/2026 08:00,0,5.4,\n"))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("day/month or as month/day");
        assertThat(read("date,time,rMSSD,HRV4T_Recovery_Points\n2026-03-04,07:00,50,8\n"))
                .singleElement()
                .asString()
                .contains("year-day-month");
    }

    @Test
    void glucoseWhoseUnitNothingDecidesIsRefusedNotGuessed() {
        String head = "date,time,glucose,type,comments\n";
        assertThat(read(head + "2026-03-01,08:00,5.5,cgm,\n2026-03-01,08:05,60,cgm,\n"))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("mg/dL or mmol/L");
        assertThat(read(head + "2026-03-01,08:00,99,cgm,\n"))
                .containsExactly(
                        "99504-3 [1: 99 .. 99] mg/dL @ 2026-03-01T07:00:00Z +0 ms | Glucose sensor cgm",
                        "note header: Columns that Mendline does not use were not read: comments.");
    }

    @Test
    void latinLettersAreRead() {
        String text = "Member;Datetime;Type;lnRmssd;Rmssd\nJürgen;2026-03-01 07:00:00;readiness;3,7;40,5\n"
                + ";2026-03-02 07:00:00;readiness;3,7;41,5\nJürgen;2026-03-02 07:00:00;exercise;3,7;11,5\n";
        Source source = ReadCase.source(text, Charset.forName("windows-1252"));
        assertThat(lines(reader(text), source))
                .contains(
                        "mendline:rmssd 40.5 ms @ 2026-03-01T06:00:00Z | HRV app",
                        "rejected line 3: The row names no person. Fill in the person's name.",
                        "note file: 1 rows of other kinds, such as alerts and notes, were not read.");
    }

    @Test
    void aBrokenJsonKeepsWhatStandsBeforeAndSaysSo() {
        String day = "{\"calendarDate\":\"2026-03-01\",\"totalSteps\":9000,\"other\":{\"list\":[1,2,3,4,5,6,[7]]}}";
        assertThat(read("[" + day + ",{\"calendarDate\":\"2026-03-02\",\"totalSte"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("55423-8 9000 1 @ 2026-03-01T11:00:00Z | Garmin"),
                        line -> assertThat(line).startsWith("note header: "),
                        line -> assertThat(line).startsWith("damaged file: The JSON is broken or cut off at line 1"));
        assertThat(read("{\"days\":[" + day + "]}")).contains("55423-8 9000 1 @ 2026-03-01T11:00:00Z | Garmin");
        assertThat(read(day)).contains("55423-8 9000 1 @ 2026-03-01T11:00:00Z | Garmin");
    }

    @Test
    void zeroIsNotMeasuredAndImpossibleOffsetsAreNotBelieved() {
        String head = "Cycle start time,Wake onset,Cycle timezone,Recovery score %,Resting heart rate (bpm)\n";
        assertThat(read(head + "2026-01-04 06:00:00,2026-01-04 06:00:00,UTC+99:00,0,52\n"))
                .contains("40443-4 52 /min @ 2026-01-04T05:00:00Z | WHOOP")
                .noneMatch(line -> line.startsWith("mendline:whoop-recovery"));
    }

    @Test
    void onlyTheNameTellsStepsFromOtherMinutesSoOthersAreLeftAlone() {
        byte[] json = "[{\"dateTime\":\"04/01/25 00:01:00\",\"value\":\"120\"}]".getBytes(StandardCharsets.UTF_8);
        assertThat(READERS).noneMatch(reader -> reader.accepts(ReadCase.source("calories-2025-04-01.json", json)));
        assertThat(READERS)
                .filteredOn(reader -> reader.accepts(ReadCase.source("takeout.zip/Fitbit/steps-2025-04-01.json", json)))
                .singleElement()
                .satisfies(reader -> assertThat(reader.format()).isEqualTo("fitbit"));
    }
}
