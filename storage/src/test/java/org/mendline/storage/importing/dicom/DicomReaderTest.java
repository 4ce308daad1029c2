package org.mendline.storage.importing.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.ReadCase;

/// Headers and structured reports in every transfer syntax, and what breaks them.
class DicomReaderTest {
    private static final DicomReader READER = new DicomReader(ZoneId.of("Europe/Berlin"));
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";

    private static DicomBytes explicit() {
        return new DicomBytes(true, ByteOrder.LITTLE_ENDIAN, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(byte[] file) {
        return ReadCase.lines(READER, ReadCase.source("a.dcm", file));
    }

    static Stream<Arguments> syntaxes() {
        Charset utf8 = StandardCharsets.UTF_8;
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        return Stream.of(true, false)
                .flatMap(undefined -> Stream.of(
                        Arguments.of("1.2.840.10008.1.2", new DicomBytes(false, little, undefined, utf8)),
                        Arguments.of(EXPLICIT, new DicomBytes(true, little, undefined, utf8)),
                        Arguments.of(
                                "1.2.840.10008.1.2.2", new DicomBytes(true, ByteOrder.BIG_ENDIAN, undefined, utf8)),
                        Arguments.of("1.2.840.10008.1.2.1.99", new DicomBytes(true, little, undefined, utf8)),
                        Arguments.of("1.2.840.10008.1.2.4.50", new DicomBytes(true, little, undefined, utf8)),
                        // Headers that name the wrong syntax.
                        Arguments.of("1.2.840.10008.1.2", new DicomBytes(true, little, undefined, utf8)),
                        Arguments.of(EXPLICIT, new DicomBytes(false, little, undefined, utf8))));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void theHeaderIsReadInEverySyntax(String uid, DicomBytes writer) {
        byte[] file = DicomFiles.header(writer.inner())
                .bytes(0x7FE00010, "OW", new byte[500])
                .file(uid);
        List<String> lines = lines(file);
        assertThat(READER.accepts(ReadCase.source("a", file))).isTrue();
        assertThat(lines)
                .contains(
                        "person OptionalInt[1961] Optional[FEMALE]",
                        "mendline:imaging/MR 1 1 @ 2026-03-02T06:15:00Z +02:00 | Maker",
                        "29463-7 64.5 kg @ 2026-03-02T06:15:00Z +02:00 | Maker",
                        "8302-2 1.7 m @ 2026-03-02T06:15:00Z +02:00 | Maker")
                .noneMatch(line -> line.startsWith("damaged") || line.startsWith("rejected"));
    }

    @ParameterizedTest
    @MethodSource("syntaxes")
    void measurementsOfAReportBecomeValuesAndWordsBecomeNotes(String uid, DicomBytes writer) {
        assertThat(lines(DicomFiles.report(writer.inner()).file(uid)))
                .contains(
                        "mendline:imaging/SR 1 1 @ 2026-03-03T09:00:00Z",
                        "8867-4 72 /min @ 2026-03-03T09:00:00Z",
                        "local:SRT:G-0364 4.5 mm @ 2026-03-03T09:00:00Z",
                        "note report item 2.2: The report says under \"Finding\": \"No effusion seen\".")
                .anyMatch(line -> line.contains("Nobody has verified"));
    }

    @Test
    void whatCannotBeAMeasurementIsSetAside() {
        DicomBytes data = explicit();
        DicomBytes unitless = data.inner().text(Tag.VALUE_TYPE, "CS", "NUM");
        DicomFiles.code(unitless, Tag.CONCEPT_NAME, "1", "X", "Length")
                .sequence(Tag.MEASURED_VALUE, data.inner().text(Tag.NUMERIC_VALUE, "DS", "5"));
        DicomBytes empty = data.inner().text(Tag.VALUE_TYPE, "CS", "NUM");
        DicomFiles.code(empty, Tag.CONCEPT_NAME, "1", "X", "Length").sequence(Tag.MEASURED_VALUE);
        data.text(Tag.SOP_CLASS, "UI", DicomFiles.REPORT_CLASS)
                .text(Tag.CONTENT_DATE, "DA", "20260303")
                .text(Tag.MODALITY, "CS", "SR")
                .sequence(Tag.CONTENT, DicomFiles.measurement(data, "8867-4", "LN", "1.2.3", "/min"), unitless, empty);
        assertThat(lines(data.file(EXPLICIT)))
                .anyMatch(line -> line.startsWith("rejected report item 1: ") && line.contains("not a number"))
                .anyMatch(line -> line.startsWith("rejected report item 2: ") && line.contains("no unit"))
                .anyMatch(line -> line.startsWith("note report item 3: ") && line.contains("no value"))
                .anyMatch(line -> line.startsWith("note patient: ") && line.contains("no patient number"));
    }

    @Test
    void aFileWithoutPreambleIsReadAndSaysSo() {
        byte[] bare = DicomFiles.header(explicit()).data();
        assertThat(READER.accepts(ReadCase.source("a", bare))).isTrue();
        assertThat(lines(bare))
                .contains("mendline:imaging/MR 1 1 @ 2026-03-02T06:15:00Z +02:00 | Maker")
                .anyMatch(line -> line.contains("lacks the beginning"));
        byte[] implicit = DicomFiles.header(
                        new DicomBytes(false, ByteOrder.LITTLE_ENDIAN, false, StandardCharsets.UTF_8))
                .data();
        assertThat(READER.accepts(ReadCase.source("a", implicit))).isTrue();
        assertThat(lines(implicit)).contains("mendline:imaging/MR 1 1 @ 2026-03-02T06:15:00Z +02:00 | Maker");
    }

    @Test
    void aHeaderThatIsCutOffYieldsWhatStandsBefore() {
        byte[] file = DicomFiles.header(explicit()).file(EXPLICIT);
        assertThat(lines(Arrays.copyOf(file, file.length - 3)))
                .contains("person OptionalInt[1961] Optional[FEMALE]")
                .anyMatch(line -> line.startsWith("damaged file: ") && line.contains("(0010,1030)"));
    }

    @Test
    void zeroWeightAndTwoInstitutionsAreNotTakenForData() {
        DicomBytes data = explicit()
                .text(Tag.STUDY_DATE, "DA", "2026.03.02")
                .text(Tag.MODALITY, "CS", "US")
                .text(Tag.INSTITUTION, "LO", "Clinic B")
                .text(Tag.PATIENT_ID, "LO", "P-7")
                .text(Tag.PATIENT_WEIGHT, "DS", "0");
        List<ReadItem> items = ReadCase.items(READER, ReadCase.source("a", data.file(EXPLICIT)));
        assertThat(items)
                .noneMatch(item ->
                        item instanceof ReadItem.Value value && value.code().equals("29463-7"));
        assertThat(items.toString()).contains("system=dicom:Clinic B, value=P-7");
    }

    @Test
    void aDirectoryOfAMediumIsDeclined() {
        byte[] file = explicit()
                .text(Tag.MEDIA_CLASS, "UI", "1.2.840.10008.1.3.10")
                .text(Tag.TRANSFER_SYNTAX, "UI", EXPLICIT)
                .data();
        assertThat(lines(file))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("DICOMDIR");
    }

    @Test
    void aDeflatedHeaderThatNeverEndsIsLeftAfterItsLimit() {
        byte[] file = DicomBytes.bomb(DicomFiles.header(explicit()), 300 << 20);
        assertThat(file.length).isLessThan(1 << 20);
        assertThat(lines(file)).anyMatch(line -> line.startsWith("damaged file: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // PS3.5 annexes H, I and J: Japanese, Korean; PS3.5 annex K: Chinese
                "\\ISO 2022 IR 87 | 1b 24 42 3b 33 45 44 1b 28 42 5e 1b 24 42 42 40 4f 3a 1b 28 42 | 山田^太郎",
                "ISO 2022 IR 13\\ISO 2022 IR 87 | d4 cf c0 de 5e c0 db b3 | ﾔﾏﾀﾞ^ﾀﾛｳ",
                "\\ISO 2022 IR 149 | 1b 24 29 43 fb f3 5e 1b 24 29 43 d1 ce d4 d7 | 洪^吉洞",
                "\\ISO 2022 IR 58 | 1b 24 29 41 d0 a1 b6 ab | 小东",
                "ISO_IR 192 | e7 8e 8b | 王",
                "GB18030 | cd f5 5e d0 a1 | 王^小",
                "ISO_IR 144 | bb ee da 63 65 | Люкce",
                "ISO_IR 126 | c4 e9 | Δι",
                " | 4d fc 6c 6c 65 72 | Müller",
            })
    void charactersOfManyScriptsAreRead(String names, String hex, String expected) {
        List<String> values =
                names == null ? List.of("") : Arrays.asList(names.strip().split("\\\\", -1));
        byte[] bytes = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(CharacterSet.of(values).decode(bytes)).isEqualTo(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void damagedFilesYieldItemsOrSentences(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Arguments> syntaxes = syntaxes().toList();
        Object[] syntax = syntaxes.get(random.nextInt(syntaxes.size())).get();
        DicomBytes writer = ((DicomBytes) syntax[1]).inner();
        byte[] file =
                (random.nextBoolean() ? DicomFiles.report(writer) : DicomFiles.header(writer)).file((String) syntax[0]);
        for (int n = random.nextInt(1, 12); n > 0; n--) {
            file[random.nextInt(132, file.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = random.nextInt(3) == 0 ? Arrays.copyOf(file, random.nextInt(140, file.length)) : file;
        try {
            READER.read(ReadCase.source("a", cut), item -> {
                switch (item) {
                    case ReadItem.Value value -> assertThat(value.value()).isFinite();
                    case ReadItem.Note note -> assertThat(note.reason()).endsWith(".");
                    case ReadItem.Rejected rejected ->
                        assertThat(rejected.reason()).endsWith(".");
                    case ReadItem.Damaged damaged ->
                        assertThat(damaged.reason()).endsWith(".");
                    case ReadItem.PersonSeen seen -> assertThat(seen.record()).isNotBlank();
                    default -> throw new AssertionError("DICOM has neither series nor episodes: " + item);
                }
            });
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).as("seed %d", seed).endsWith(".");
        }
    }
}
