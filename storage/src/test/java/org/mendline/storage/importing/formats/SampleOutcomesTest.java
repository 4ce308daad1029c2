package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ImportOutcome;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.fit.FitReader;
import org.mendline.storage.importing.question.Answers;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.RecordedAt;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every real file, dropped as a user drops it: it agrees with what other programs found in it, or
/// `sample-outcomes.csv` says by name why not. The figures themselves are compared by the test each row names.
class SampleOutcomesTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final ZoneId ZONE = ZoneOffset.UTC;
    /// Beside the samples, and no samples.
    private static final Set<String> ABOUT = Set.of("NOTES.md", "SOURCES.md", "truth.json");

    @TempDir
    Path folder;

    private static Path samples() {
        return SharedSamples.folder().resolve("samples");
    }

    /// As the program reads: see `Readers` of the application.
    private static List<FormatReader> readers() {
        CuratedMeasures measures = new CuratedMeasures();
        List<FormatReader> readers = new ArrayList<>(List.of(new FitReader()));
        readers.addAll(StandardReaders.all(ZONE, measures, CsvMapping.USUAL));
        readers.add(StandardReaders.lastResort(ZONE, measures, new UcumConversion()));
        return readers;
    }

    private interface Use {
        void with(Importer importer) throws IOException;
    }

    private void imports(Use use) throws IOException {
        try (ClinicStore store =
                ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray())) {
            store.persons().save(Person.named(ANN));
            use.with(new Importer(
                    store,
                    readers(),
                    new UcumConversion(),
                    new CuratedMeasures(),
                    Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC)));
        }
    }

    /// Previews, so that no file finds the values of another in the store.
    private static FileReport report(Importer importer, Path file) {
        return report(importer, file, Answers.NONE);
    }

    private static FileReport report(Importer importer, Path file, Answers answers) {
        ImportOutcome outcome = importer.preview(
                new ImportRequest(List.of(file), Optional.of(ANN), ZONE, answers), ImportProgress.SILENT);
        assertThat(outcome.files()).as(file.toString()).hasSize(1);
        return outcome.files().getFirst();
    }

    @Test
    void everyRealFileComesToWhatTheTableSays() throws IOException {
        Path samples = samples();
        List<SampleOutcome> table = SampleOutcome.all();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        imports(importer -> {
            for (SampleOutcome sample : table) {
                FileReport report = report(importer, samples.resolve(sample.file()));
                assertSentences(report);
                expected.put(sample.file(), sample.figures());
                found.put(sample.file(), figures(report));
            }
        });
        assertThat(found).isEqualTo(expected);
        System.out.println(FormatsPage.table(table));
    }

    private static String figures(FileReport report) {
        boolean stored = report.status() != FileReport.Status.REFUSED;
        String heading = stored ? "imported" : report.questions().isEmpty() ? "declined" : "asks";
        return SampleOutcome.line(
                heading, report.format(), report.observations(), report.channelSamples(), report.quarantined());
    }

    private static void assertSentences(FileReport report) {
        assertThat(Stream.concat(report.problems().stream(), report.notes().stream())
                        .map(FileReport.Problem::reason))
                .as(report.file())
                .allSatisfy(reason -> assertThat(reason).isNotBlank().endsWith("."));
        assertThat(report.status() == FileReport.Status.REFUSED
                        && report.problems().isEmpty())
                .as("refused without a word: " + report.file())
                .isFalse();
    }

    @Test
    void theTableNamesEveryFileOfTheFolderAndOfTheTruthAndNoOther() throws IOException {
        Path samples = samples();
        Set<String> files = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(samples)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> samples.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !ABOUT.contains(file))
                    .forEach(files::add);
        }
        Set<String> truth = new TreeSet<>();
        JsonNode all = JsonMapper.shared().readTree(Files.readAllBytes(samples.resolve("truth.json")));
        all.path("files").forEach(entry -> truth.add(entry.path("file").asString()));
        List<String> named =
                SampleOutcome.all().stream().map(SampleOutcome::file).toList();
        assertThat(named).doesNotHaveDuplicates().hasSameElementsAs(truth);
        assertThat(named).hasSameElementsAs(files);
    }

    @Test
    void everyDifferenceHasItsReasonAndEveryFileATestThatComparesItsFigures() {
        for (SampleOutcome sample : SampleOutcome.all()) {
            if (sample.kind() != SampleOutcome.Kind.AGREES) {
                assertThat(sample.reason()).as(sample.file()).isNotBlank().endsWith(".");
            }
            assertThatCode(() -> Class.forName("org.mendline.storage.importing." + sample.comparedBy()))
                    .as(sample.file())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void filesThatTellNoDateAreTakenUnderADatedNameAndWithTheAnswerAlike() throws IOException {
        Path samples = samples();
        Map<String, String> dated = new TreeMap<>();
        Map<String, String> answered = new TreeMap<>();
        imports(importer -> {
            for (SampleOutcome sample : SampleOutcome.all()) {
                if (sample.reason().startsWith(SampleOutcome.UNDATED)) {
                    Path file = samples.resolve(sample.file());
                    Path named = folder.resolve("2026-03-01_07-30-00_" + file.getFileName());
                    dated.put(sample.file(), figures(report(importer, Files.copy(file, named))));
                    answered.put(sample.file(), figures(report(importer, file, said(file))));
                }
            }
        });
        assertThat(dated).isNotEmpty().isEqualTo(answered);
        assertThat(answered.values()).allSatisfy(figures -> assertThat(figures).startsWith("imported by"));
    }

    private static Answers said(Path file) {
        RecordedAt at = new RecordedAt(LocalDateTime.parse("2026-03-01T07:30:00"), Optional.empty());
        return Answers.NONE.with(file.toString(), new FileAnswers(TableMapping.NONE, Map.of(), Optional.of(at)));
    }

    /// The one file in a zip archive, which the FIT tests pass over.
    @Test
    void heartRatesAndIntervalsOfTheZippedRunAgree() throws IOException {
        String name = "Fr955v19.28andStryd.fit.zip";
        JsonNode truth = Truth.of("fit").get(name).path("structural");
        imports(importer -> assertThat(report(importer, Truth.file("fit", name)).countsByKind())
                .containsEntry("Heart rate", truth.path("hr").path("n").asLong())
                .containsEntry("RR interval", truth.path("hrv_rr").path("n").asLong()));
    }

    /// The truth holds no result of this form; it has one.
    @Test
    void theBandsOfAgeUnderAResultAreNoResults() throws IOException {
        imports(importer -> assertThat(report(importer, Truth.file("lab_text", "05_age_bands.txt"))
                        .countsByKind())
                .isEqualTo(Map.of("Alkaline phosphatase", 1L)));
    }

    /// Neither reader nor truth knows more of them than these sentences.
    @Test
    void filesNobodyCanReadAreDeclinedInWordsThatFitThem() throws IOException {
        Map<String, String> words = Map.of(
                "hrv_rr/empty.txt", "is empty",
                "ucum/ucum-essence.xml", "does not know this kind of file",
                "force_emg/GRFZjump.txt", "does not know this kind of file",
                "force_emg/wn35b.txt", "does not know this kind of file");
        assertThat(SampleOutcome.all().stream()
                        .filter(sample -> sample.format().equals("unknown"))
                        .filter(sample -> sample.comparedBy().equals("formats.SampleOutcomesTest"))
                        .map(SampleOutcome::file)
                        .collect(Collectors.toSet()))
                .isEqualTo(words.keySet());
        imports(importer -> words.forEach((file, text) -> assertThat(report(
                                importer,
                                SharedSamples.folder().resolve("samples").resolve(file))
                        .problems()
                        .getFirst()
                        .reason())
                .contains(text)));
    }
}
