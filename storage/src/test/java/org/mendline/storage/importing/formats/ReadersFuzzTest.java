package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CaseloadCsvWriter;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.csv.OutcomesCsvWriter;
import org.mendline.storage.importing.csv.WellnessCsvWriter;
import org.mendline.storage.importing.fhir.FhirLabWriter;
import org.mendline.storage.importing.hl7.Hl7LabWriter;
import org.mendline.storage.importing.lab.LabPatient;
import org.mendline.storage.importing.lab.LabResult;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.person.Sex;

/// Damaged files, by seed: whatever happens to a file, a reader emits items or refuses it with a sentence,
/// and does neither hang nor fail otherwise. Every mutant is read by every reader, whether it accepts it or
/// not.
class ReadersFuzzTest {
    private static final int MUTANTS_PER_SEED = 75;
    private static final List<FormatReader> READERS =
            StandardReaders.all(ZoneOffset.UTC, new CuratedMeasures(), CsvMapping.USUAL);
    private static final List<byte[]> WHOLE = wholeFiles();
    private static final List<String> NASTY = List.of(
            "\"",
            "|",
            "^",
            "\\X41",
            "\\XZZ\\",
            "\\",
            "~",
            "&",
            "\r",
            "\n",
            "\u0000",
            ",",
            ";",
            "1e999",
            "-1E-400",
            "9".repeat(400),
            "{",
            "[[[[[[[[",
            "}",
            "]",
            "null",
            "\uFEFF",
            "ä",
            "\uD83D\uDE00",
            "<",
            "<!DOCTYPE a>",
            "MSH|",
            "MSH|^~\\&|",
            "PID|1||",
            "OBX|1|SN|a^b^LN||<^5|",
            "99/99/9999",
            "2026-02-30",
            "+9999",
            "\"resourceType\":\"Bundle\"",
            "{}");

    @TempDir
    Path folder;

    private final Set<String> seen = new HashSet<>();

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noDamageBreaksAReader(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path file = folder.resolve("mutant");
        for (int i = 0; i < MUTANTS_PER_SEED; i++) {
            Files.write(file, mutant(WHOLE.get(i % WHOLE.size()), random));
            Source source = Source.of(file);
            for (FormatReader reader : READERS) {
                reader.accepts(source);
                read(reader, source, seed, i);
            }
        }
        assertThat(seen)
                .as("the mutants of seed %d still hold something of every kind", seed)
                .contains("Value", "Rejected", "Note", "PersonSeen", "refusal");
    }

    private void read(FormatReader reader, Source source, int seed, int i) throws IOException {
        try {
            reader.read(source, this::check);
        } catch (UnreadableFileException e) {
            seen.add("refusal");
            assertThat(e.getMessage())
                    .as("seed %d, mutant %d", seed, i)
                    .isNotBlank()
                    .endsWith(".");
        }
    }

    private void check(ReadItem item) {
        seen.add(item.getClass().getSimpleName());
        switch (item) {
            case ReadItem.Value value -> assertThat(value.value()).isFinite();
            case ReadItem.Rejected rejected -> {
                assertThat(rejected.raw().length()).isLessThanOrEqualTo(20_000);
                assertThat(rejected.reason()).endsWith(".");
            }
            case ReadItem.Note note -> assertThat(note.reason()).endsWith(".");
            case ReadItem.Damaged damaged -> assertThat(damaged.reason()).endsWith(".");
            case ReadItem.PersonSeen person -> assertThat(person.record()).isNotBlank();
            case ReadItem.EpisodeSeen episode -> assertThat(episode.record()).isNotBlank();
            case ReadItem.Asked asked -> assertThat(asked.question().sentence()).endsWith(".");
            case ReadItem.Series series -> throw new AssertionError("text formats hold no series");
        }
    }

    private static byte[] mutant(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        for (int n = random.nextInt(1, 6); n > 0 && bytes.length > 4; n--) {
            bytes = switch (random.nextInt(5)) {
                case 0 -> flipped(bytes, random);
                case 1 -> spliced(bytes, random, new byte[0]);
                case 2 ->
                    spliced(
                            bytes,
                            random,
                            NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
                case 3 -> java.util.Arrays.copyOf(bytes, random.nextInt(1, bytes.length));
                default -> repeated(bytes, random);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, SplittableRandom random, byte[] inserted) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(12));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(inserted);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, random.nextInt(1, 60));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        for (int n = random.nextInt(1, 40); n > 0; n--) {
            out.write(bytes, from, length);
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static List<byte[]> wholeFiles() {
        OffsetDateTime taken = OffsetDateTime.parse("2026-03-01T08:30:00+01:00");
        LocalDate day = LocalDate.of(2026, 3, 1);
        LabPatient patient = new LabPatient(
                "P-1", "mendline", Optional.of("Doe"), Optional.of("Zoë"), OptionalInt.of(1961), Sex.FEMALE);
        List<LabResult> results = List.of(
                new LabResult("1988-5", "CRP", 12.5, "mg/L", taken), new LabResult("2157-6", "CK", 200, "U/L", taken));
        String hl7 = Hl7LabWriter.message("LAB", "1", taken, patient, results);
        String xml =
                "<?xml version=\"1.0\"?><Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><Observation><status value=\"final\"/>"
                        + "<code><coding><system value=\"http://loinc.org\"/><code value=\"1988-5\"/></coding></code><subject><reference value=\"Patient/1\"/>"
                        + "</subject><effectiveDateTime value=\"2026-03-01\"/><valueQuantity><value value=\"5\"/><code value=\"mg/L\"/></valueQuantity>"
                        + "</Observation></resource></entry></Bundle>";
        return java.util.stream.Stream.of(
                        hl7,
                        hl7 + hl7,
                        FhirLabWriter.bundle(patient, results),
                        xml,
                        WellnessCsvWriter.table(List.of(
                                new WellnessCsvWriter.Day("P-1", day, Map.of("sleep_h", 7.5, "soreness", 3.0)))),
                        OutcomesCsvWriter.table(
                                List.of(new OutcomesCsvWriter.Visit("P-1", day, "mendline:fma-ue", 40, "1"))),
                        CaseloadCsvWriter.table(List.of(new CaseloadCsvWriter.Case(
                                "P-1",
                                Optional.empty(),
                                OptionalInt.empty(),
                                Sex.MALE,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                true,
                                "stroke-upper-limb",
                                Optional.empty(),
                                day,
                                "mendline:fma-ue",
                                OptionalDouble.of(60),
                                OptionalDouble.empty()))))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
