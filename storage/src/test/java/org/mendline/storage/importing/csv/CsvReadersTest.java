package org.mendline.storage.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Damaged;
import org.mendline.storage.importing.ReadItem.EpisodeSeen;
import org.mendline.storage.importing.ReadItem.Note;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Rejected;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping.Role;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Sex;

class CsvReadersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<FormatReader> READERS =
            StandardReaders.all(ZONE, new CuratedMeasures(), CsvMapping.USUAL);

    @TempDir
    Path folder;

    private Path file(String text, Charset charset) throws Exception {
        return Files.write(folder.resolve("x.csv"), text.getBytes(charset));
    }

    private static FormatReader readerOf(Path file) throws Exception {
        Source source = Source.of(file);
        List<FormatReader> willing =
                READERS.stream().filter(r -> r.accepts(source)).toList();
        assertThat(willing).hasSize(1);
        return willing.getFirst();
    }

    private List<ReadItem> read(String text) throws Exception {
        Path file = file(text, StandardCharsets.UTF_8);
        return SharedSamples.read(readerOf(file), file);
    }

    private List<Value> values(String text) throws Exception {
        return SharedSamples.of(Value.class, read(text));
    }

    private List<Rejected> rejected(String text) throws Exception {
        return SharedSamples.of(Rejected.class, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "date,person,measure,value,unit!csv-generic",
                "Timestamp;Patient ID;LOINC;Result;Units!csv-generic",
                "person,date,measure,value!csv-generic",
                "date,person,sleep_h,soreness,session_load!csv-wellness",
                "date,resting_hr,rmssd,steps!csv-wellness",
                "effective_time_frame,fatigue,mood,readiness,sleep_duration_h,sleep_quality,soreness,soreness_area,stress!csv-wellness",
                "end_date_time,activity_names,perceived_exertion,duration_min!csv-wellness",
                "person,date,fma_ue,tug_s!csv-outcomes",
                "person,onset,visit_day,knee_flexion_deg!csv-outcomes",
                "person,date,pain!csv-outcomes",
                "person,name,birth_year,sex,condition,onset,outcome,goal!csv-caseload",
                "a,b,c!none",
                "date,value!none",
                "person,sleep_h!none",
                "just one!none",
            })
    void tablesAreRecognisedByTheirHeadings(String header, String format) throws Exception {
        Source source = Source.of(file(header + "\n", StandardCharsets.UTF_8));
        assertThat(READERS.stream().filter(r -> r.accepts(source)).map(FormatReader::format))
                .isEqualTo(format.equals("none") ? List.of() : List.of(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorsLineEndsAndByteOrderMarksDoNotMatter(String separator) throws Exception {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = "\uFEFF# remark\ndate,person,measure,value,unit\n2026-03-01,P-1,CRP,12.5,mg/L\n\n"
                    .replace(",", separator)
                    .replace("\n", end);
            assertThat(values(text)).singleElement().satisfies(v -> {
                assertThat(v.code()).isEqualTo("1988-5");
                assertThat(v.value()).isEqualTo(12.5);
                assertThat(v.unit()).isEqualTo("mg/L");
                assertThat(v.subject()).isEqualTo(new Subject.Named("mendline", "P-1"));
                assertThat(v.instant()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
            });
        }
    }

    @Test
    void theLineThatTellsSpreadsheetsTheSeparatorIsNoHeading() throws Exception {
        assertThat(values("sep=;\r\ndate;person;measure;value;unit\r\n2026-03-01;P-1;CRP;12,5;mg/L\r\n"))
                .singleElement()
                .satisfies(v -> assertThat(v.value()).isEqualTo(12.5));
    }

    @Test
    void columnsOfALongTableThatAreNotReadAreNamed() throws Exception {
        assertThat(read("date,person,name,measure,value,unit\n2026-03-01,P-1,Anna Meier,CRP,3,mg/L\n"))
                .filteredOn(ReadItem.Note.class::isInstance)
                .singleElement()
                .isEqualTo(new ReadItem.Note("header", "Columns that Mendline does not use were not read: name."));
    }

    @Test
    void latinOneAndUtf16AreRead() throws Exception {
        String text = "date;person;measure;value;unit\n2026-03-01;Jürgen;CRP;12;mg/L\n";
        for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
            Path file = file(text, charset);
            assertThat(SharedSamples.of(Value.class, SharedSamples.read(readerOf(file), file))
                            .getFirst()
                            .subject())
                    .isEqualTo(new Subject.Named("mendline", "Jürgen"));
        }
        Path wide = file("\uFEFF" + text, StandardCharsets.UTF_16LE);
        assertThat(SharedSamples.of(Value.class, SharedSamples.read(readerOf(wide), wide)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1988-5, mg/L, 1988-5",
        "99999-9, mg/L, 99999-9",
        "mendline:fma-ue, '', mendline:fma-ue",
        "Creatine kinase, U/L, 2157-6",
        "fma_ue, '', mendline:fma-ue",
        "TUG, s, mendline:tug",
        "6MWT, m, 64098-7",
    })
    void measuresAreFoundByCodeNameOrWord(String word, String unit, String code) throws Exception {
        assertThat(values("date,measure,value,unit\n2026-03-01," + word + ",5," + unit))
                .singleElement()
                .extracting(Value::code)
                .isEqualTo(code);
    }

    @Test
    void withoutPersonColumnTheOwnerOfTheFileIsMeant() throws Exception {
        assertThat(values("date,sleep_h\n2026-03-01,7").getFirst().subject())
                .isEqualTo(new Subject.FileOwner("CSV file"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "2026-03-01,P-1,Fugl Mayer,5,1!not known",
                "2026-03-01,P-1,CRP,abc,mg/L!not a number",
                "2026-03-01,P-1,CRP,<0.3,mg/L!censored",
                "2026-03-01,P-1,CRP,\"1,234\",mg/L!thousands",
                "2026-03-01,P-1,CRP,1e999,mg/L!not a number",
                "2026-03-01,P-1,CRP,5,!no unit",
                "2026-13-01,P-1,CRP,5,mg/L!not a date",
                ",P-1,CRP,5,mg/L!not a date",
                "2026-03-01,,CRP,5,mg/L!no person",
            })
    void rowsThatCannotBeUsedAreSetAsideWithTheReason(String row, String reason) throws Exception {
        List<ReadItem> items = read("date,person,measure,value,unit\n2026-03-01,P-1,CRP,5,mg/L\n" + row);
        assertThat(SharedSamples.of(Value.class, items)).hasSize(1);
        assertThat(SharedSamples.of(Rejected.class, items)).singleElement().satisfies(r -> {
            assertThat(r.reason()).contains(reason).endsWith(".");
            assertThat(r.record()).isEqualTo("line 3");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NA", "n/a", "NaN", "null", "-"})
    void emptyIsMissingAndNeverZero(String nothing) throws Exception {
        assertThat(read("date,measure,value,unit\n2026-03-01,CRP," + nothing + ",mg/L"))
                .isEmpty();
        assertThat(values("date,sleep_h,steps\n2026-03-01," + nothing + ",5000"))
                .extracting(Value::code)
                .containsExactly("55423-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "13/04/2026!04/05/2026!2026-05-04",
                "04/13/2026!04/05/2026!2026-04-05",
                "01.02.2026!04.05.2026!2026-05-04",
                "2026/02/01!2026/05/04!2026-05-04",
                "01/01/2026!03/03/2026!2026-03-03",
                "13/04/2026 10:15!04/05/2026 9:30 PM!2026-05-04",
            })
    void theWholeFileDecidesTheOrderOfDayAndMonth(String other, String shown, String day) throws Exception {
        List<Value> values = values("date,sleep_h\n" + other + ",7\n" + shown + ",8\n");
        assertThat(values.get(1).instant().atZone(ZONE).toLocalDate()).hasToString(day);
    }

    @Test
    void contradictoryDatesAreRefused() {
        assertThatThrownBy(() -> read("date,sleep_h\n13/04/2026,7\n04/13/2026,8\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("contradict")
                .hasMessageContaining("YYYY-MM-DD");
    }

    @Test
    void ambiguousDatesAreAskedAndNothingIsRead() throws Exception {
        assertThat(read("date,sleep_h\n03/04/2026,7\n05/06/2026,8\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReadItem.Asked.class,
                        asked -> assertThat(asked.question().sentence())
                                .contains("2026-04-03")
                                .contains("2026-03-04")
                                .contains("YYYY-MM-DD"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T08:31:40.751Z, 2026-03-01T08:31:40Z",
        "2026-03-01 08:31, 2026-03-01T07:31:00Z",
        "2026-03-01T08:31:40+05:30, 2026-03-01T03:01:40Z",
    })
    void timesOfDayAreKept(String written, Instant instant) throws Exception {
        assertThat(values("date,sleep_h\n" + written + ",7"))
                .singleElement()
                .extracting(Value::instant)
                .isEqualTo(instant);
    }

    @Test
    void aDecimalCommaIsUsedWhereTheFileProvesIt() throws Exception {
        assertThat(values("date;sleep_h;steps\n2026-03-01;7,5;1\n2026-03-02;7,125;2\n"))
                .extracting(Value::value)
                .contains(7.5, 7.125);
        assertThat(rejected("date;sleep_h;rmssd\n2026-03-01;7,5;40.25\n2026-03-02;7,125;2\n"))
                .hasSize(2);
    }

    @Test
    void aWideJournalGivesOneValueACellInItsUnit() throws Exception {
        List<ReadItem> items = read(
                "date,person,sleep_h,sleep_min,soreness,session_rpe,session_min,comment\n2026-03-01,P-1,7.5,450,3,6,40,ok\n");
        assertThat(SharedSamples.of(Value.class, items))
                .extracting(Value::code, Value::value, Value::unit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("93832-4", 7.5, "h"),
                        org.assertj.core.groups.Tuple.tuple("93832-4", 450.0, "min"),
                        org.assertj.core.groups.Tuple.tuple("mendline:soreness", 3.0, "1"),
                        org.assertj.core.groups.Tuple.tuple("mendline:session-rpe", 6.0, "1"),
                        org.assertj.core.groups.Tuple.tuple("mendline:session-duration", 40.0, "min"),
                        org.assertj.core.groups.Tuple.tuple("mendline:session-load", 240.0, "1"));
        assertThat(SharedSamples.of(Note.class, items))
                .singleElement()
                .satisfies(n -> assertThat(n.reason()).contains("comment"));
    }

    @Test
    void visitDaysCountFromTheOnset() throws Exception {
        List<Value> values = values("person,onset,visit_day,fma_ue\nP-1,2026-03-01,14,40\n");
        assertThat(values.getFirst().instant().atZone(ZONE).toLocalDate()).hasToString("2026-03-15");
        assertThat(rejected("person,onset,visit_day,fma_ue\nP-1,2026-03-01,x,40\n"))
                .hasSize(1);
    }

    @Test
    void anUnclearRangeOfMotionIsNotGuessed() throws Exception {
        List<ReadItem> items = read("person,date,rom,tug_s\nP-1,2026-03-01,90,12\n");
        assertThat(SharedSamples.of(Value.class, items)).hasSize(1);
        assertThat(SharedSamples.of(Note.class, items).getFirst().reason()).contains("which joint");
    }

    @Test
    void caseloadsAnnouncePersonsAndEpisodes() throws Exception {
        List<ReadItem> items = read(
                "person,name,birth_year,sex,height_cm,mass_kg,simulated,condition,body_site,onset,outcome,goal,baseline\n"
                        + "P-1,\"Doe, Jane\",1961,f,168,70.5,true,knee-arthroplasty,left knee,2026-03-01,knee_flexion,120,\n"
                        + "P-2,,,,,,,tennis-elbow,,2026-03-01,tug,,\n"
                        + "P-3,,,m,,,,,,,,,\n");
        assertThat(SharedSamples.of(PersonSeen.class, items)).hasSize(3).first().satisfies(p -> {
            assertThat(p.displayName()).contains("Doe, Jane");
            assertThat(p.sex()).contains(Sex.FEMALE);
            assertThat(p.massKg()).hasValue(70.5);
            assertThat(p.simulated()).isTrue();
        });
        assertThat(SharedSamples.of(EpisodeSeen.class, items)).singleElement().satisfies(e -> {
            assertThat(e.outcomeCode()).isEqualTo("mendline:knee-flexion");
            assertThat(e.goal()).hasValue(120);
            assertThat(e.baseline()).isEmpty();
        });
        assertThat(SharedSamples.of(Rejected.class, items))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("tennis-elbow"));
    }

    @Test
    void aMappingReadsUnusualTables() throws Exception {
        CsvMapping mapping = new CsvMapping(
                Map.of(Role.DATE, "Wann", Role.MEASURE, "Was", Role.VALUE, "Wie viel", Role.UNIT, "In"),
                Map.of("Entzündung", "1988-5"));
        Path file = file("Wann;Was;Wie viel;In\n01.03.2026;Entzündung;12,5;mg/L\n", StandardCharsets.UTF_8);
        FormatReader reader = new GenericCsvReader(ZONE, new CuratedMeasures(), new UcumConversion(), mapping);
        assertThat(reader.accepts(Source.of(file))).isTrue();
        assertThat(SharedSamples.of(Value.class, SharedSamples.read(reader, file)))
                .singleElement()
                .extracting(Value::code, Value::value)
                .containsExactly("1988-5", 12.5);
    }

    @Test
    void aMissingQuotationMarkDamagesTheFileButNotTheRowsBefore() throws Exception {
        List<ReadItem> items = read("date,sleep_h,note\n2026-03-01,7,ok\n2026-03-02,8,\"open\n2026-03-03,9,ok\n");
        assertThat(SharedSamples.of(Value.class, items)).hasSize(1);
        assertThat(SharedSamples.of(Damaged.class, items)).hasSize(1);
    }

    @Test
    void shortAndLongRowsAreRead() throws Exception {
        assertThat(values("date,sleep_h,steps\n2026-03-01,7\n2026-03-02,8,100,extra\n"))
                .hasSize(3);
    }

    @Test
    void realJournalsOfAMonitoringSystemAreRead() throws Exception {
        Path raw = SharedSamples.folder().resolve("recovery/pmdata_raw_p01");
        List<Value> wellness = SharedSamples.of(
                Value.class, SharedSamples.read(readerOf(raw.resolve("wellness.csv")), raw.resolve("wellness.csv")));
        long rows = Files.lines(raw.resolve("wellness.csv")).count() - 1;
        assertThat(wellness).hasSize((int) rows * 7);
        assertThat(wellness)
                .extracting(Value::code)
                .contains("mendline:soreness-wellness")
                .doesNotContain("mendline:soreness");
        List<Value> load = SharedSamples.of(
                Value.class, SharedSamples.read(readerOf(raw.resolve("srpe.csv")), raw.resolve("srpe.csv")));
        assertThat(load.stream()
                        .filter(v -> v.code().equals("mendline:session-load"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .isEqualTo(210);
    }
}
