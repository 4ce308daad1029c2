package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mendline.app.window.importing.ImportController;
import org.mendline.app.window.importing.ImportModel;
import org.mendline.app.window.importing.ImportModel.Stage;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;

/// The import screen's controller on a fake clinic, without a window.
class ImportScreenTest {
    private final FakeClinic clinic = new FakeClinic(4);
    private final ImmediateTaskRunner tasks = new ImmediateTaskRunner();
    private int imported;
    private ImportController importing;
    private ImportModel model;

    @BeforeEach
    void controller() {
        importing = new ImportController(clinic, tasks, Texts.of(Locale.ENGLISH), ZoneOffset.UTC, () -> imported++);
        model = importing.model();
    }

    @Test
    void previewStoresNothingAndNamesWhatIsWrong() {
        importing.preview(List.of(Path.of("run.fit"), Path.of("bad.fit"), Path.of("part.csv")));
        assertThat(model.stageProperty().get()).isEqualTo(Stage.PREVIEWED);
        assertThat(model.summaryProperty().get())
                .isEqualTo("2 of 3 files can be imported: 428 new values and 86,400 new signal points."
                        + " 3 records would be set aside.");
        assertThat(model.files().get(1).problems().getFirst()).contains("record 212");
        assertThat(model.files().getFirst().span()).isEqualTo("2 Oct – 18 Nov 2026");
        assertThat(clinic.imports()).isZero();
    }

    @Test
    void importGivesAReceiptAndTellsTheOtherScreens() {
        importing.preview(List.of(Path.of("run.fit")));
        importing.importChosen();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
        assertThat(model.summaryProperty().get()).startsWith("Imported 1 of 1 file: 214 new values");
        assertThat(clinic.imports()).isEqualTo(1);
        assertThat(imported).isEqualTo(1);
    }

    @Test
    void aCancelledImportStoresNothingAndSaysSo() {
        clinic.beforeImport(progress -> importing.cancel());
        importing.preview(List.of(Path.of("run.fit")));
        importing.importChosen();
        assertThat(model.summaryProperty().get()).isEqualTo("The import was stopped. Nothing was stored.");
        assertThat(clinic.imports()).isZero();
        assertThat(imported).isZero();
    }

    @Test
    void withoutAPreviewNothingIsImported() {
        importing.importChosen();
        assertThat(clinic.imports()).isZero();
    }

    @Test
    void filesWithoutANameCanBeGivenToSomeone() {
        importing.preview(List.of(Path.of("run.fit")));
        assertThat(model.owners()).hasSize(5);
        model.ownerProperty().set(java.util.Optional.of(model.owners().get(2)));
        assertThat(model.stageProperty().get()).isEqualTo(Stage.PREVIEWED);
    }
}
