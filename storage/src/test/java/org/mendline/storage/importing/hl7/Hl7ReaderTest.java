package org.mendline.storage.importing.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Note;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Rejected;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.ReadItem.Withdrawn;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.observation.Quality;

class Hl7ReaderTest {
    private static final String MSH = "MSH|^~\\&|LIS|CITYLAB|APP|CLINIC|20260301120000||ORU^R01|1|P|2.3\r";
    private static final String PID = "PID|1||4711^^^CITY^MR||Doe^Jane||19800202|F\r";
    private static final String OBR = "OBR|1|||CRP^CRP^L|||20260301083000\r";

    @TempDir
    Path folder;

    private final Hl7Reader reader = new Hl7Reader(ZoneId.of("Europe/Berlin"));

    private List<ReadItem> read(String text) throws Exception {
        return SharedSamples.read(reader, file(text));
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("x.hl7"), text, StandardCharsets.UTF_8);
    }

    private List<ReadItem> result(String obx) throws Exception {
        return read(MSH + PID + OBR + obx);
    }

    @Test
    void readsAPlainResultAndItsPatient() throws Exception {
        List<ReadItem> items = result("OBX|1|NM|1988-5^CRP^LN||012.50|mg/L|||||F");
        Value value = SharedSamples.of(Value.class, items).getFirst();
        assertThat(value.value()).isEqualTo(12.5);
        assertThat(value.code()).isEqualTo("1988-5");
        assertThat(value.instant()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
        assertThat(value.offset()).isEmpty();
        assertThat(value.subject()).isEqualTo(new Subject.Named("hl7:CITY", "4711"));
        PersonSeen person = SharedSamples.of(PersonSeen.class, items).getFirst();
        assertThat(person.displayName()).contains("Jane Doe");
        assertThat(person.birthYear()).hasValue(1980);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\n\n", "  \r\n"})
    void lineEndsDoNotMatter(String end) throws Exception {
        String text = (MSH + PID + OBR + "OBX|1|NM|1988-5^CRP^LN||12|mg/L|||||F\r").replace("\r", end);
        assertThat(SharedSamples.of(Value.class, read("\uFEFF \n\u000b" + text + "\u001c\r")))
                .hasSize(1);
    }

    @Test
    void severalMessagesAndGroupsKeepTheirPatientsApart() throws Exception {
        String first = MSH + PID + OBR + "OBX|1|NM|1988-5^CRP^LN||1|mg/L|||||F\r" + "OBR|2|||X|||20260302083000\r"
                + "OBX|1|NM|2157-6^CK^LN||200|U/L|||||F\r";
        String second = MSH + PID.replace("4711", "4712") + OBR + "OBX|1|NM|1988-5^CRP^LN||2|mg/L|||||F\r";
        List<Value> values = SharedSamples.of(Value.class, read("FHS|^~\\&\r" + first + second + "FTS|1\r"));
        assertThat(values)
                .extracting(v -> ((Subject.Named) v.subject()).value())
                .containsExactly("4711", "4711", "4712");
        assertThat(values)
                .extracting(Value::record)
                .containsExactly("message 1, OBX 1", "message 1, OBX 2", "message 2, OBX 1");
        assertThat(values.get(1).instant()).isEqualTo(Instant.parse("2026-03-02T07:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "NM, 12, F, VALID",
        "ST, 12, F, VALID",
        "'', 12, F, VALID",
        "SN, ^12, F, VALID",
        "SN, =^12, F, VALID",
        "NM, 12, C, CORRECTED",
        "NM, 12, P, PRELIMINARY",
        "NM, 12, I, PRELIMINARY",
        "NM, 12, '', VALID",
    })
    void numbersBecomeValues(String type, String value, String status, Quality quality) throws Exception {
        List<Value> values = SharedSamples.of(
                Value.class, result("OBX|1|" + type + "|1988-5^CRP^LN||" + value + "|mg/L|||||" + status));
        assertThat(values).singleElement().satisfies(v -> {
            assertThat(v.value()).isEqualTo(12);
            assertThat(v.quality()).isEqualTo(quality);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "NM, <5, F, censored",
        "SN, <^5, F, censored",
        "ST, > 5, F, censored",
        "SN, ^1^:^128, F, range",
        "NM, '5,2', F, not a number",
        "NM, 1e999, F, not a number",
        "NM, NaN, F, not a number",
        "NM, 27~25, F, 2 values",
        "NM, 5, Q, status",
    })
    void unusableNumbersAreSetAsideWithTheReason(String type, String value, String status, String reason)
            throws Exception {
        List<ReadItem> items = result("OBX|1|" + type + "|1988-5^CRP^LN||" + value + "|mg/L|||||" + status);
        assertThat(SharedSamples.of(Value.class, items)).isEmpty();
        assertThat(SharedSamples.of(Rejected.class, items)).singleElement().satisfies(r -> {
            assertThat(r.reason()).contains(reason).endsWith(".");
            assertThat(r.record()).isEqualTo("message 1, OBX 1");
            assertThat(r.raw()).startsWith("OBX|1|");
        });
    }

    @ParameterizedTest
    @CsvSource({"NM, '', F", "NM, '\"\"', F", "TX, 12, F", "ST, seen, F", "ED, ^IM^JPEG, F", "NM, 5, X", "NM, '', I"})
    void whatIsNoResultIsOnlyNoted(String type, String value, String status) throws Exception {
        List<ReadItem> items = result("OBX|1|" + type + "|1988-5^CRP^LN||" + value + "|mg/L|||||" + status);
        assertThat(SharedSamples.of(Value.class, items)).isEmpty();
        assertThat(SharedSamples.of(Rejected.class, items)).isEmpty();
        assertThat(SharedSamples.of(Note.class, items)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"NM, 12, D, 12", "NM, 12, W, 12", "NM, '', D, ", "TX, wrong patient, W, "})
    void whatTheSenderTakesBackIsWithdrawnAndNotStored(String type, String value, String status, Double repeated)
            throws Exception {
        List<ReadItem> items = result("OBX|1|" + type + "|1988-5^CRP^LN||" + value + "|mg/L|||||" + status);
        assertThat(SharedSamples.of(Value.class, items)).isEmpty();
        assertThat(SharedSamples.of(Withdrawn.class, items)).singleElement().satisfies(item -> {
            assertThat(item.code()).isEqualTo("1988-5");
            assertThat(item.subject()).isEqualTo(new Subject.Named("hl7:CITY", "4711"));
            assertThat(item.instant()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
            assertThat(item.value()).isEqualTo(repeated == null ? OptionalDouble.empty() : OptionalDouble.of(repeated));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1988-5^CRP^LN, 1988-5",
        "77^C-react^99LAB^1988-5^CRP^LN, 1988-5",
        "77^C-react^99LAB, local:99LAB:77",
        "77^C-react, local:CITYLAB:77",
        "mendline:fma-ue^FM^99M, mendline:fma-ue",
        "^^^77^x^L, local:L:77",
    })
    void codesAreLoincOrTheSendersOwn(String field, String code) throws Exception {
        assertThat(SharedSamples.of(Value.class, result("OBX|1|NM|" + field + "||1|mg/L|||||F")))
                .singleElement()
                .extracting(Value::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "20260301120000+0100, 20260301, 2026-03-01T11:00:00Z",
        "20260301120000+0100, 20260301080000, 2026-03-01T07:00:00Z",
        "20260301120000+0100, 20260301080000-0500, 2026-03-01T13:00:00Z",
        "20260301120000+0100, 202603010800, 2026-03-01T07:00:00Z",
        "20260301120000, 2026030108, 2026-03-01T07:00:00Z",
        "20260301120000+0100, '', 2026-03-01T11:00:00Z",
    })
    void timesTakeTheNearestOffset(String sent, String own, Instant instant) throws Exception {
        String text =
                MSH.replace("20260301120000", sent) + PID + "OBR|1|||X\rOBX|1|NM|1988-5^CRP^LN||1|mg/L|||||F|||" + own;
        assertThat(SharedSamples.of(Value.class, read(text)))
                .singleElement()
                .extracting(Value::instant)
                .isEqualTo(instant);
    }

    @Test
    void aWrongTimeIsNotReplacedByAnother() throws Exception {
        List<ReadItem> items = result("OBX|1|NM|1988-5^CRP^LN||1|mg/L|||||F|||20261301");
        assertThat(SharedSamples.of(Rejected.class, items)).hasSize(1);
    }

    @Test
    void aResultWithoutPatientOrCodeIsSetAside() throws Exception {
        List<ReadItem> nobody = read(MSH + OBR + "OBX|1|NM|1988-5^CRP^LN||1|mg/L|||||F");
        assertThat(SharedSamples.of(Rejected.class, nobody).getFirst().reason()).contains("no patient");
        assertThat(SharedSamples.of(Rejected.class, result("OBX|1|NM|||1|mg/L|||||F"))
                        .getFirst()
                        .reason())
                .contains("OBX-3");
    }

    @Test
    void brokenLinesGoToQuarantineAndTheRestIsRead() throws Exception {
        List<ReadItem> items = result("rubbish in between\rOBX|1|NM|1988-5^CRP^LN||1|mg/L|||||F\rZZZ|local\r");
        assertThat(SharedSamples.of(Rejected.class, items)).singleElement().satisfies(r -> {
            assertThat(r.record()).isEqualTo("message 1, line 4");
            assertThat(r.raw()).isEqualTo("rubbish in between");
        });
        assertThat(SharedSamples.of(Value.class, items)).hasSize(1);
    }

    @Test
    void latinOneIsReadWhereUtf8CannotBe() throws Exception {
        Path file = folder.resolve("latin.hl7");
        Files.write(file, (MSH + PID.replace("Doe", "Müller") + OBR).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(SharedSamples.of(PersonSeen.class, SharedSamples.read(reader, file))
                        .getFirst()
                        .displayName())
                .contains("Jane Müller");
    }

    @Test
    void otherContentIsNotAccepted() throws Exception {
        assertThat(reader.accepts(Source.of(file("MSHA,b,c\n1,2,3")))).isFalse();
        assertThat(reader.accepts(Source.of(file("")))).isFalse();
        assertThatThrownBy(() -> read("FHS|^~\\&\r"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void writtenOffsetsAreKept() throws Exception {
        Value value = SharedSamples.of(
                        Value.class, result("OBX|1|NM|1988-5^CRP^LN||1|mg/L|||||F|||20260301080000-0330"))
                .getFirst();
        assertThat(value.offset()).contains(ZoneOffset.ofHoursMinutes(-3, -30));
    }

    @Test
    void anEndlessSegmentIsCutAndTheFileCalledDamaged() throws Exception {
        List<ReadItem> items = result(
                "OBX|1|NM|1988-5^CRP^LN||5|mg/L|||||F\rNTE|1||" + "x".repeat(9_000_000) + "\r" + MSH + PID + OBR);
        assertThat(SharedSamples.of(Value.class, items)).hasSize(1);
        assertThat(SharedSamples.of(ReadItem.Damaged.class, items)).hasSize(1);
        assertThat(SharedSamples.of(PersonSeen.class, items)).hasSize(2);
    }
}
