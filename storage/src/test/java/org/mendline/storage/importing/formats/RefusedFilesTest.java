package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.ImportOutcome;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.Source;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// Damaged files, imported: each ends in a receipt of sentences, and one that is refused leaves every table as it was.
/// The long form is told of in [EveryFormatFuzzTest].
class RefusedFilesTest {
    /// The history of imports remembers that a file was tried.
    private static final Set<String> HISTORY = Set.of("import_run", "import_run_file");

    /// What setting records aside writes; the head of the audit is a setting.
    private static final Set<String> SET_ASIDE =
            Set.of("quarantine", "source_file", "audit_entry", "import_span", "setting");

    private static final PersonId ANN = new PersonId("P-001");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    @Test
    void aRefusedFileLeavesTheStoreAsItWas() throws IOException {
        List<Source> files = new ArrayList<>(SampleFiles.plain());
        files.addAll(SampleFiles.packed());
        int mutants = Math.max(files.size(), EveryFormatFuzzTest.MUTATIONS / 15);
        Map<FileReport.Status, Integer> counts = new TreeMap<>();
        try (ClinicStore store =
                ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray())) {
            store.persons().save(Person.named(ANN));
            Importer importer = importer(store);
            Map<String, Long> before = rows(store);
            for (int i = 0; i < mutants; i++) {
                Source whole = files.get(i % files.size());
                SplittableRandom random = new SplittableRandom(i);
                byte[] twice = Mutations.mutant(Mutations.mutant(SampleFiles.bytes(whole), random), random);
                Path name = Path.of(whole.name()).getFileName();
                Path file = Files.write(
                        Files.createDirectories(folder.resolve("" + i)).resolve(name), twice);
                ImportOutcome outcome =
                        importer.run(new ImportRequest(List.of(file), Optional.of(ANN), BERLIN), ImportProgress.SILENT);
                outcome.files().forEach(report -> {
                    counts.merge(report.status(), 1, Integer::sum);
                    assertReceipt(report);
                });
                Map<String, Long> after = rows(store);
                assertUnchangedWhereRefused(outcome, new TreeMap<>(before), new TreeMap<>(after));
                before = after;
            }
        }
        System.out.println("Damaged files imported: " + mutants + ", receipts by status: " + counts);
        assertThat(counts).containsKeys(FileReport.Status.REFUSED, FileReport.Status.IMPORTED);
    }

    private static Importer importer(ClinicStore store) {
        return new Importer(
                store,
                EveryFormatFuzzTest.readers(),
                new UcumConversion(),
                new CuratedMeasures(),
                Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));
    }

    private static void assertReceipt(FileReport report) {
        for (FileReport.Problem problem : report.problems()) {
            assertThat(problem.reason()).as(report.file()).endsWith(".");
        }
        if (report.status() == FileReport.Status.REFUSED) {
            assertThat(report.problems()).as(report.file()).isNotEmpty();
            assertThat(report.observations() + report.channelSamples())
                    .as(report.file())
                    .isZero();
        }
    }

    private static Map<String, Long> rows(ClinicStore store) {
        Map<String, Long> rows =
                new TreeMap<>(store.check(BackupProgress.SILENT).rows());
        rows.keySet().removeAll(HISTORY);
        return rows;
    }

    private static void assertUnchangedWhereRefused(
            ImportOutcome outcome, Map<String, Long> before, Map<String, Long> after) {
        boolean refused = outcome.files().stream().allMatch(report -> report.status() == FileReport.Status.REFUSED);
        if (refused) {
            if (outcome.files().stream().anyMatch(report -> report.quarantined() > 0)) {
                before.keySet().removeAll(SET_ASIDE);
                after.keySet().removeAll(SET_ASIDE);
            }
            assertThat(after).as(outcome.toString()).isEqualTo(before);
        }
    }
}
