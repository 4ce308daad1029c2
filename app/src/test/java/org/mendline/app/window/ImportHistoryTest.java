package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.importing.WatchedFolder;
import org.mendline.app.window.importing.HistoryModel.RunRow;
import org.mendline.app.window.importing.ImportController;
import org.mendline.app.window.importing.ImportModel.Stage;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;

/// Undo and the watched folder, on a fake clinic, without a window.
class ImportHistoryTest {
    @TempDir
    Path folder;

    private final FakeClinic clinic = new FakeClinic(4);
    private final HandClock clock = new HandClock();
    private int changed;
    private ImportController importing;

    @BeforeEach
    void controller() {
        importing = new ImportController(
                clinic, new ImmediateTaskRunner(), Texts.of(Locale.ENGLISH), clock, () -> changed++);
    }

    @Test
    void earlierImportsAreListedNewestFirst() {
        importing.opened();

        assertThat(importing.history().model().runs())
                .extracting(RunRow::number)
                .containsExactly(3, 2, 1);
        RunRow newest = importing.history().model().runs().getFirst();
        assertThat(newest.files()).isEqualTo("lab.hl7");
        assertThat(newest.brought()).isEqualTo("96 values, 2 set aside");
        assertThat(newest.stands()).isTrue();
        RunRow undone = importing.history().model().runs().getLast();
        assertThat(undone.stands()).isFalse();
        assertThat(undone.undone()).isEqualTo("undone 17 Nov 2026 by dr.lee");
    }

    @Test
    void theReceiptOffersToUndoTheImportAndUndoTellsWhatItDid() {
        importing.preview(List.of(Path.of("run.fit")));
        assertThat(importing.model().runProperty().get()).isEmpty();
        importing.importChosen();
        assertThat(importing.model().runProperty().get()).hasValue(4);

        importing.history().ask(4);
        assertThat(importing.history().model().questionProperty().get()).hasValueSatisfying(question -> {
            assertThat(question.possible()).isTrue();
            assertThat(question.title()).isEqualTo("Undo import 4 from 20 Nov 2026, 08:30?");
            assertThat(question.words())
                    .startsWith(
                            "This removes what the import added: 214 values, 86,400 signal points and no record set aside.")
                    .contains("1 person that it added is removed: P-009.")
                    .contains("lab-week-2.hl7");
        });
        importing.history().undo();

        assertThat(importing.history().model().questionProperty().get()).isEmpty();
        assertThat(importing.model().stageProperty().get()).isEqualTo(Stage.EMPTY);
        assertThat(importing.model().summaryProperty().get()).startsWith("Import 4 is undone. Removed: 214 values");
        assertThat(importing.history().model().runs().getFirst().stands()).isFalse();
        assertThat(changed).isEqualTo(2);
    }

    @Test
    void aRefusedUndoSaysWhyAndDoesNothing() {
        importing.history().ask(2);
        assertThat(importing.history().model().questionProperty().get()).hasValueSatisfying(question -> {
            assertThat(question.possible()).isFalse();
            assertThat(question.words()).contains("Withdraw the feedback first");
        });

        importing.history().undo();

        assertThat(changed).isZero();
        assertThat(clinic.importBook().latest(9).get(1).undone()).isEmpty();
    }

    @Test
    void totalsCoverAllFiles() {
        importing.preview(List.of(Path.of("run.fit"), Path.of("bad.fit"), Path.of("lab-again.hl7")));

        assertThat(importing.model().totalsProperty().get().facts())
                .extracting(fact -> fact.code() + " " + fact.value())
                .containsExactly(
                        "values 428",
                        "samples 86,400",
                        "known 47",
                        "aside 1",
                        "problems 1",
                        "persons P-001",
                        "devices 2",
                        "span 2 Oct – 18 Nov 2026");
        assertThat(importing.model().totalsProperty().get().kinds()).first().isEqualTo("172,800 × Heart rate");
    }

    @Test
    void newFilesAreOfferedOnceTheyHaveSettledAndNeverImportedUnasked() throws IOException {
        clinic.importBook().watch(Optional.of(new WatchedFolder(folder, false)));
        Path growing = Files.writeString(folder.resolve("run.fit"), "half");
        look();
        assertThat(offered()).isEmpty();

        clock.pass(Duration.ofSeconds(2));
        Files.writeString(growing, "half and more");
        look();
        clock.pass(Duration.ofSeconds(2));
        look();
        assertThat(offered()).as("its size changed two seconds ago").isEmpty();

        clock.pass(Duration.ofSeconds(2));
        look();
        assertThat(offered()).containsExactly(growing);
        assertThat(importing.watching().model().messageProperty().get()).isEqualTo("1 new file in " + folder);
        assertThat(clinic.imports()).isZero();

        importing.preview(offered());
        importing.importChosen();
        look();
        assertThat(offered()).isEmpty();
        assertThat(importing.watching().model().messageProperty().get()).isEmpty();
    }

    @Test
    void filesPutAsideComeBackOnlyWhenTheyChange() throws IOException {
        clinic.importBook().watch(Optional.of(new WatchedFolder(folder, false)));
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("stick")).resolve("a.csv"), "one");
        Files.writeString(folder.resolve(".hidden"), "not this");
        settle();
        assertThat(offered()).containsExactly(file);

        importing.watching().putAside();
        settle();
        assertThat(offered()).isEmpty();

        Files.writeString(file, "one and two");
        settle();
        assertThat(offered()).containsExactly(file);
    }

    @Test
    void aClinicThatChoseSoImportsWithoutAskingAndCanUndo() throws IOException {
        clinic.importBook().watch(Optional.of(new WatchedFolder(folder, true)));
        Files.writeString(folder.resolve("run.fit"), "whole");
        settle();

        assertThat(clinic.imports()).isEqualTo(1);
        assertThat(importing.model().stageProperty().get()).isEqualTo(Stage.DONE);
        assertThat(importing.model().runProperty().get()).isPresent();
        settle();
        assertThat(clinic.imports()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsGoneIsSaidSo() {
        clinic.importBook().watch(Optional.of(new WatchedFolder(folder, false)));
        look();
        clinic.importBook().watch(Optional.of(new WatchedFolder(folder.resolve("unplugged"), false)));
        look();

        assertThat(importing.watching().model().failureProperty().get())
                .contains("cannot be read")
                .contains("Plug in");
    }

    private void look() {
        importing.watching().look();
    }

    private void settle() {
        look();
        clock.pass(Duration.ofSeconds(4));
        look();
    }

    private List<Path> offered() {
        return importing.watching().model().offered();
    }
}
