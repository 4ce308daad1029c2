package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.models.Acceptance;
import org.mendline.app.window.models.ModelsController;
import org.mendline.app.window.models.TaskRow;
import org.mendline.app.window.models.TaskRow.Standing;
import org.mendline.app.window.shell.Workstation;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// The models screen in the whole window, pressed as a user would press it.
class ModelsScreenTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(12);
    private Workstation workstation;
    private TestWindow window;

    @BeforeEach
    void open() {
        ObjectProperty<Themes> theme = TestWindow.light();
        workstation = TestWindow.workstation(clinic, theme, folder);
        window = TestWindow.open(workstation, theme);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aBuildWithoutEvaluationSaysSoAndAClinicWithoutVersionsIsToldWhatToDo() {
        window.click("#nav-models");
        assertThat(window.words("#bench-missing")).startsWith("No evaluation comes with this build.");
        assertThat(window.words("#bench-simulated")).contains("SIMULATED people only");
        assertThat(window.words("#speaking-twin")).isEqualTo("twin-2+3f2a9c");
        assertThat(window.words("#speaking-own")).contains("literature");
        assertThat(versions()).isEqualTo(1);
        assertThat(window.disabled("#models-activate")).isTrue();
        assertThat(window.disabled("#models-rollback")).isTrue();
        assertThat(reportWords()).anyMatch(w -> w.startsWith("Nothing has been trained here yet."));
    }

    @Test
    void winsDrawsAndLossesOfTheBenchAreAllShown() {
        clinic.bring(Evaluations.madeUp());
        window.click("#nav-models");
        assertThat(window.words("#bench-score"))
                .contains("better on 1, no clear difference on 1, worse on 1, too few to judge on 1.");
        assertThat(window.words("#bench-source")).contains("recovery", "seed 3", "21 Nov 2026");
        List<TaskRow> rows = FxToolkit.call(() -> List.copyOf(models().model().tasks()));
        assertThat(rows)
                .extracting(TaskRow::standing)
                .containsExactly(Standing.BETTER, Standing.NO_CLEAR_DIFFERENCE, Standing.WORSE, Standing.TOO_FEW);
        assertThat(rows.get(2).difference()).isEqualTo("+0.80");
        assertThat(rows.getFirst().interval()).isEqualTo("\u22122.40 to \u22120.30");
        FxToolkit.run(() ->
                ((TableView<?>) window.find("#bench-table")).getSelectionModel().select(1));
        assertThat(FxToolkit.call(() -> window.find("#bench-calibration").getAccessibleText()))
                .startsWith("Steps after hip arthroplasty")
                .contains("80 % promised, 81 % kept");
    }

    @Test
    void aTrainedVersionIsActivatedByANamedPersonAndRolledBackAgain() {
        window.click("#nav-models");
        window.click("#models-train");
        window.click("#models-train");
        assertThat(versions()).isEqualTo(3);
        assertThat(window.words("#models-message")).contains("local-2026-11-21 is trained and kept");
        assertThat(window.words("#version-verdict")).startsWith("May be activated");
        assertThat(reportWords()).contains("Sex: female", "too few people to say");

        window.click("#models-activate");
        assertThat(window.visible("#decision-overlay")).isTrue();
        window.click("#decision-take");
        assertThat(window.words("#decision-refusal")).contains("named person");
        assertThat(clinic.modelVersions().decisions()).isEmpty();

        window.type("#decision-name", "Ada Weiss");
        window.type("#decision-reason", "report read");
        window.click("#decision-take");
        assertThat(window.visible("#decision-overlay")).isFalse();
        assertThat(clinic.modelVersions().decisions()).containsExactly(new Acceptance("Ada Weiss", "report read"));
        assertThat(window.words("#models-message")).startsWith("local-2026-11-21 is in use, accepted by Ada Weiss.");
        assertThat(window.words("#speaking-own")).isEqualTo("local-2026-11-21, accepted by Ada Weiss");

        window.click("#models-rollback");
        window.type("#decision-name", "Ben Roth");
        window.click("#decision-take");
        assertThat(window.words("#speaking-own")).contains("literature");
        assertThat(window.words("#models-message")).contains("decided by Ben Roth");
    }

    @Test
    void aVersionWhoseReportSaysNoIsRefusedWithTheReason() {
        window.click("#nav-models");
        window.click("#models-train");
        assertThat(window.words("#version-verdict")).isEqualTo("May not be activated.");
        assertThat(reportWords()).anyMatch(w -> w.contains("at least 10 are needed"));
        window.click("#models-activate");
        window.type("#decision-name", "Ada Weiss");
        window.click("#decision-take");
        assertThat(window.words("#decision-refusal")).contains("may not be activated", "at least 10 are needed");
        assertThat(window.words("#speaking-own")).contains("literature");
        window.press(KeyCode.ESCAPE);
        assertThat(window.visible("#decision-overlay")).isFalse();
    }

    @Test
    void aTrainingThatIsCancelledLeavesNothingBehind() {
        window.click("#nav-models");
        clinic.modelVersions().beforeTraining(progress -> ((Button) window.find("#models-train-cancel")).fire());
        window.click("#models-train");
        assertThat(versions()).isEqualTo(1);
        assertThat(window.words("#models-message")).isEqualTo("The training was stopped. Nothing of it was kept.");
        assertThat(window.disabled("#models-train")).isFalse();
    }

    @Test
    void theCardsOfTheShippedNetworksAreReadOnDemandWithTheirHash() {
        window.click("#nav-models");
        window.click("#models-cards");
        TabPane tabs = FxToolkit.call(() -> (TabPane) window.find("#cards-overlay .tab-pane"));
        assertThat(tabs.getTabs()).hasSize(2);
        assertThat(FxToolkit.call(
                        () -> ((TextArea) tabs.getTabs().getFirst().getContent().lookup(".card-text")).getText()))
                .contains("simulated")
                .doesNotContain("|", "**");
        assertThat(FxToolkit.call(
                        () -> ((Labeled) tabs.getTabs().getLast().getContent().lookup(".card-hash")).getText()))
                .containsPattern("[0-9a-f]{64}");
        window.click("#cards-close");
        assertThat(window.visible("#cards-overlay")).isFalse();
    }

    private ModelsController models() {
        return workstation.models();
    }

    private int versions() {
        return window.rows("#versions-table");
    }

    private List<String> reportWords() {
        return window.labels("#version-report");
    }
}
