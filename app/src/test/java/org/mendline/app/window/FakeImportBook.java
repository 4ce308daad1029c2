package org.mendline.app.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.app.importing.ImportBook;
import org.mendline.app.importing.WatchedFolder;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.intake.ImportRun;
import org.mendline.storage.intake.UndoOutcome;

/// Imports in memory, for tests and pictures. Import 1 was undone, import 2 cannot be.
public final class FakeImportBook implements ImportBook {
    private static final Instant DAY = Instant.parse("2026-11-17T08:30:00Z");

    private final List<ImportRun> runs = new ArrayList<>();
    private Optional<WatchedFolder> watched = Optional.empty();
    private List<String> handled = List.of();

    FakeImportBook() {
        add("Takeout-2026-10.zip/fitbit/sleep-2026-10.json", 412, 0, 3, List.of("P-003"));
        undone(1);
        add("caseload.csv", 0, 0, 0, List.of("P-001", "P-002", "P-003", "P-004", "P-005", "P-006"));
        add("lab.hl7", 96, 0, 2, List.of("P-001"));
    }

    private void add(String file, int values, long samples, int aside, List<String> persons) {
        ImportRun.RunFile one = new ImportRun.RunFile(
                file, "fake/1", Optional.empty(), aside > 0 ? "partial" : "imported", values, 0, samples, aside);
        runs.add(new ImportRun(
                runs.size() + 1,
                DAY.plusSeconds(86_400L * runs.size()),
                "dr.lee",
                List.of(one),
                persons,
                Optional.empty()));
    }

    /// Takes down an import.
    ///
    /// @return its number
    int imported(List<FileReport> files) {
        runs.add(new ImportRun(
                runs.size() + 1,
                DAY.plusSeconds(86_400L * runs.size()),
                "dr.lee",
                files.stream()
                        .map(f -> new ImportRun.RunFile(
                                f.file(),
                                f.format() + "/1",
                                Optional.empty(),
                                f.status().name(),
                                f.observations(),
                                f.duplicates(),
                                f.channelSamples(),
                                f.quarantined()))
                        .toList(),
                List.of("P-001"),
                Optional.empty()));
        return runs.size();
    }

    /// Adds imports until there are so many.
    void longUsed(int imports) {
        while (runs.size() < imports) {
            int number = runs.size() + 1;
            add(
                    number % 4 == 0 ? "2026-11-" + number + "-morning-run.fit" : "labs/2026/week-" + number + ".csv",
                    37 * number % 400,
                    number % 4 == 0 ? 86_400L : 0,
                    number % 7 == 0 ? 12 : 0,
                    List.of("P-0" + (10 + number), "P-001"));
        }
    }

    private void undone(int number) {
        ImportRun run = runs.get(number - 1);
        runs.set(
                number - 1,
                new ImportRun(
                        number,
                        run.at(),
                        run.actor(),
                        run.files(),
                        List.of(),
                        Optional.of(new ImportRun.Undone(DAY.plusSeconds(3600), "dr.lee"))));
    }

    @Override
    public List<ImportRun> latest(int limit) {
        return runs.reversed().stream().limit(limit).toList();
    }

    @Override
    public UndoOutcome previewUndo(int number) {
        if (number == 2) {
            return new UndoOutcome.Refused("Import 2 cannot be undone: feedback has been given on the episode"
                    + " P-001/2026-09-01, which it added. Withdraw the feedback first, then undo the import.");
        }
        ImportRun run = runs.get(number - 1);
        return new UndoOutcome.Done(
                run,
                run.observations(),
                run.channelSamples(),
                run.quarantined(),
                1,
                2,
                List.of("P-009"),
                List.of(),
                List.of("Import 9 of 2026-11-19 held values that are stored as this import's and go with it:"
                        + " lab-week-2.hl7. To keep these values, import the files again."));
    }

    @Override
    public UndoOutcome undo(int number) {
        UndoOutcome outcome = previewUndo(number);
        if (outcome instanceof UndoOutcome.Done) {
            undone(number);
        }
        return outcome;
    }

    @Override
    public Optional<WatchedFolder> watched() {
        return watched;
    }

    @Override
    public void watch(Optional<WatchedFolder> folder) {
        watched = folder;
    }

    @Override
    public List<String> handled() {
        return handled;
    }

    @Override
    public void remember(List<String> fingerprints) {
        handled = List.copyOf(fingerprints);
    }
}
