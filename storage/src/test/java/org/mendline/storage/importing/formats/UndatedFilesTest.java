package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.storage.channel.ChannelSeries;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.question.Answers;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.RecordedAt;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;
import tools.jackson.databind.JsonNode;

/// Recordings that tell no date: Mendline asks, takes the answer and nothing else.
class UndatedFilesTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-01T08:30:00");
    private static final Instant START = Instant.parse("2026-03-01T07:30:00Z");
    private static final String INTERVALS = "rri;time\n800;1\n810;2\n815;3\n";

    @TempDir
    Path folder;

    private ClinicStore store;
    private Importer importer;

    @BeforeEach
    void open() {
        CuratedMeasures measures = new CuratedMeasures();
        List<FormatReader> readers = StandardReaders.all(ZoneOffset.UTC, measures, CsvMapping.USUAL);
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        store.persons().save(Person.named(ANN));
        importer = new Importer(
                store,
                readers,
                new UcumConversion(),
                measures,
                Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Answers saying(String file, RecordedAt at) {
        return new Answers(
                FileAnswers.NONE, Map.of(file, new FileAnswers(TableMapping.NONE, Map.of(), Optional.of(at))));
    }

    private static RecordedAt morning() {
        return new RecordedAt(MORNING, Optional.of(BERLIN));
    }

    private FileReport take(Path file, Answers answers) {
        return importer.run(
                        new ImportRequest(List.of(file), Optional.of(ANN), ZoneOffset.UTC, answers),
                        ImportProgress.SILENT)
                .files()
                .getFirst();
    }

    private Path rr(String name) throws IOException {
        return Files.writeString(folder.resolve(name), INTERVALS);
    }

    private List<ChannelSeries> series(String code) {
        return store.channels().overlapping(ANN, code, START.minusSeconds(86_400), START.plusSeconds(86_400));
    }

    /// The format by its reader; which channel to look at, and what other programs found in that column.
    @ParameterizedTest
    @CsvSource({
        "hrv_rr, rest_rri.txt, mendline:rr-interval, rr_n, sum_ms, 1",
        "force_emg, jump1.txt, mendline:vertical-force, data_rows, col_mean/1, 1",
        "imu, sensors.csv, mendline:imu-acceleration-x, data_rows, col_mean/4, 9.80665",
        "imu, data_xsens.txt, mendline:imu-acceleration-y, data_rows, col_mean/2, 1",
        "c3d, Gait.c3d, mendline:vertical-force, frames, '', 1",
        "c3d, LeftFoot-marche01.c3d, mendline:imu-acceleration-x, '', '', 1",
        "opensim, ik_output_run.mot, mendline:angle-knee-flexion-right, data_rows, '', 1",
        "opensim, walk1.forces, mendline:vertical-force, data_rows, '', 1",
    })
    void aRealFileIsTakenWithTheAnswerAndAgreesWithTheTruth(
            String format, String name, String code, String count, String figure, double factor) {
        Path file = Truth.file(format, name);
        JsonNode truth = Truth.of(format).get(name);
        FileReport asked = take(file, Answers.NONE);
        assertThat(asked.status()).isEqualTo(FileReport.Status.REFUSED);
        assertThat(asked.questions()).singleElement().isInstanceOf(Question.Undated.class);
        assertThat(store.channels().sampleCounts(ANN)).isEmpty();

        FileReport taken = take(file, saying(name, morning()));

        assertThat(taken.status()).isEqualTo(FileReport.Status.IMPORTED);
        List<ChannelSeries> found = series(code);
        assertThat(found).isNotEmpty().allSatisfy(series -> {
            assertThat(series.start()).isBetween(START, START.plusSeconds(60));
            assertThat(series.zone()).contains(BERLIN);
        });
        double[] values = found.getFirst().values();
        if (!count.isEmpty()) {
            int expected = truth.path(count).asInt() * (format.equals("c3d") ? 10 : 1);
            assertThat(values).hasSize(expected);
        }
        if (figure.equals("sum_ms")) {
            assertThat(Arrays.stream(values).sum()).isCloseTo(truth.path(figure).asDouble(), within(0.001));
        } else if (!figure.isEmpty()) {
            String[] path = figure.split("/", -1);
            assertThat(Arrays.stream(values).average().orElseThrow())
                    .isCloseTo(
                            truth.path(path[0]).path(Integer.parseInt(path[1])).asDouble() * factor, within(0.001));
        }
    }

    /// Envelope as computed apart from the raw samples (see the test of EMG itself).
    @Test
    void anEmgTableIsTakenWithTheAnswer() {
        Path file = Truth.file("force_emg", "emg.csv");
        assertThat(take(file, Answers.NONE).questions()).hasSize(1);
        assertThat(take(file, saying("emg.csv", morning())).status()).isEqualTo(FileReport.Status.IMPORTED);
        List<Observation> envelope = store.observations().ofMeasure(ANN, "mendline:emg-mean-envelope");
        assertThat(envelope).singleElement().satisfies(value -> {
            assertThat(value.value()).isCloseTo(16.8466337, within(1e-6));
            assertThat(value.zone()).contains(BERLIN);
            assertThat(value.offset()).isEqualTo(ZoneOffset.ofHours(1));
        });
    }

    @Test
    void theFilesOwnTimeIsOfferedAndNeverTaken() throws IOException {
        Path file = rr("rr.csv");
        Instant changed = Instant.parse("2026-02-03T04:05:06Z");
        Files.setLastModifiedTime(file, FileTime.from(changed));
        FileReport report = take(file, Answers.NONE);
        assertThat(report.questions()).singleElement().isInstanceOfSatisfying(Question.Undated.class, question -> {
            assertThat(question.lastChanged()).contains(changed);
            assertThat(question.file()).isEqualTo("rr.csv");
            assertThat(question.sentence())
                    .contains("A list of RR intervals tells no date")
                    .endsWith(".");
            assertThat(question.option()).isEqualTo("--recorded-at \"rr.csv=YYYY-MM-DDTHH:MM\"");
        });
        assertThat(store.channels().sampleCounts(ANN)).isEmpty();
        assertThat(store.imports().latest(5)).isEmpty();
    }

    @Test
    void filesInArchivesAreAskedAboutEachByItsPath() throws IOException {
        Path zip = folder.resolve("lab.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("monday/rr.csv", "tuesday/rr.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(
                        (INTERVALS + (name.startsWith("m") ? "820;4\n" : "830;4\n")).getBytes(StandardCharsets.UTF_8));
            }
        }
        FileReport taken = take(zip, saying(zip + "/monday/rr.csv", morning()));
        assertThat(taken.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(series("mendline:rr-interval"))
                .singleElement()
                .satisfies(series -> assertThat(series.values()).endsWith(820));
    }

    @Test
    void aDateInTheNameNeedsNoAnswerAndAnAnswerIsBelievedBeforeIt() throws IOException {
        assertThat(take(rr("rr_2026-03-02_06-00.csv"), Answers.NONE).questions())
                .isEmpty();
        Path other = Files.writeString(folder.resolve("rr_2026-03-02_07-00.csv"), INTERVALS + "825;4\n");
        take(other, saying(other.toString(), morning()));
        List<Instant> starts = new ArrayList<>();
        series("mendline:rr-interval").forEach(series -> starts.add(series.start()));
        assertThat(starts).anyMatch(start -> start.isBefore(START.plusSeconds(5)));
    }

    @Test
    void theSameRecordingIsNotTakenTwiceUnderAnotherTime() throws IOException {
        Path file = rr("rr.csv");
        take(file, saying("rr.csv", morning()));
        FileReport again = take(file, saying("rr.csv", new RecordedAt(MORNING.plusHours(3), Optional.empty())));
        assertThat(again.status()).isEqualTo(FileReport.Status.DUPLICATE);
        assertThat(take(Files.copy(file, folder.resolve("copy.csv")), Answers.NONE)
                        .status())
                .isEqualTo(FileReport.Status.DUPLICATE);
        assertThat(series("mendline:rr-interval")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T10:00, 2026-05-03T10:00:00Z",
        "2026-05-03 10:00:30, 2026-05-03T10:00:30Z",
        "2026-05-03T10:00+02:00, 2026-05-03T08:00:00Z",
        "2026-05-03, ",
        "03/05/2026 10:00, ",
        "yesterday, "
    })
    void answersAreWrittenAsDateAndTime(String text, Instant instant) {
        assertThat(RecordedAt.parse(text).map(at -> at.instant(ZoneOffset.UTC)))
                .isEqualTo(Optional.ofNullable(instant));
    }
}
