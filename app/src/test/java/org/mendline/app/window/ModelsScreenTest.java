package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.models.Acceptance;
import org.mendline.app.window.models.ModelsController;
import org.mendline.app.window.models.TaskRow;
import org.mendline.app.window.models.TaskRow.Standing;
import org.mendline.app.window.shell.Surroundings;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// The models screen in the whole window, pressed as a user would press it.
class ModelsScreenTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(12);
    private Workstation workstation;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        FxToolkit.run(() -> {
            SimpleObjectProperty<Themes> theme = new SimpleObjectProperty<>(Themes.LIGHT);
            Clock clock = Clock.fixed(FakePeople.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            workstation = new Workstation(
                    clinic,
                    new Surroundings(
                            new ImmediateTaskRunner(), Texts.of(Locale.ENGLISH), clock, theme, folder, shown -> {}));
            Scene scene = new Scene(workstation.root(), 1366, 768);
            WindowLook.dress(scene, theme);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            workstation.start();
            lay();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void aBuildWithoutEvaluationSaysSoAndAClinicWithoutVersionsIsToldWhatToDo() {
        press("#nav-models");
        assertThat(words("#bench-missing")).startsWith("No evaluation comes with this build.");
        assertThat(words("#bench-simulated")).contains("SIMULATED people only");
        assertThat(words("#speaking-twin")).isEqualTo("twin-2+3f2a9c");
        assertThat(words("#speaking-own")).contains("literature");
        assertThat(versions()).isEqualTo(1);
        assertThat(disabled("#models-activate")).isTrue();
        assertThat(disabled("#models-rollback")).isTrue();
        assertThat(reportWords()).anyMatch(w -> w.startsWith("Nothing has been trained here yet."));
    }

    @Test
    void winsDrawsAndLossesOfTheBenchAreAllShown() {
        clinic.bring(Evaluations.madeUp());
        press("#nav-models");
        assertThat(words("#bench-score"))
                .contains("better on 1, no clear difference on 1, worse on 1, too few to judge on 1.");
        assertThat(words("#bench-source")).contains("recovery", "seed 3", "21 Nov 2026");
        List<TaskRow> rows = FxToolkit.call(() -> List.copyOf(models().model().tasks()));
        assertThat(rows)
                .extracting(TaskRow::standing)
                .containsExactly(Standing.BETTER, Standing.NO_CLEAR_DIFFERENCE, Standing.WORSE, Standing.TOO_FEW);
        assertThat(rows.get(2).difference()).isEqualTo("+0.80");
        assertThat(rows.getFirst().interval()).isEqualTo("\u22122.40 to \u22120.30");
        FxToolkit.run(
                () -> ((TableView<?>) find("#bench-table")).getSelectionModel().select(1));
        assertThat(FxToolkit.call(() -> find("#bench-calibration").getAccessibleText()))
                .startsWith("Steps after hip arthroplasty")
                .contains("80 % promised, 81 % kept");
    }

    @Test
    void aTrainedVersionIsActivatedByANamedPersonAndRolledBackAgain() {
        press("#nav-models");
        press("#models-train");
        press("#models-train");
        assertThat(versions()).isEqualTo(3);
        assertThat(words("#models-message")).contains("local-2026-11-21 is trained and kept");
        assertThat(words("#version-verdict")).startsWith("May be activated");
        assertThat(reportWords()).contains("Sex: female", "too few people to say");

        press("#models-activate");
        assertThat(visible("#decision-overlay")).isTrue();
        press("#decision-take");
        assertThat(words("#decision-refusal")).contains("named person");
        assertThat(clinic.modelVersions().decisions()).isEmpty();

        type("#decision-name", "Ada Weiss");
        type("#decision-reason", "report read");
        press("#decision-take");
        assertThat(visible("#decision-overlay")).isFalse();
        assertThat(clinic.modelVersions().decisions()).containsExactly(new Acceptance("Ada Weiss", "report read"));
        assertThat(words("#models-message")).startsWith("local-2026-11-21 is in use, accepted by Ada Weiss.");
        assertThat(words("#speaking-own")).isEqualTo("local-2026-11-21, accepted by Ada Weiss");

        press("#models-rollback");
        type("#decision-name", "Ben Roth");
        press("#decision-take");
        assertThat(words("#speaking-own")).contains("literature");
        assertThat(words("#models-message")).contains("decided by Ben Roth");
    }

    @Test
    void aVersionWhoseReportSaysNoIsRefusedWithTheReason() {
        press("#nav-models");
        press("#models-train");
        assertThat(words("#version-verdict")).isEqualTo("May not be activated.");
        assertThat(reportWords()).anyMatch(w -> w.contains("at least 10 are needed"));
        press("#models-activate");
        type("#decision-name", "Ada Weiss");
        press("#decision-take");
        assertThat(words("#decision-refusal")).contains("may not be activated", "at least 10 are needed");
        assertThat(words("#speaking-own")).contains("literature");
        FxToolkit.run(() -> key(find("#decision-name"), KeyCode.ESCAPE));
        assertThat(visible("#decision-overlay")).isFalse();
    }

    @Test
    void aTrainingThatIsCancelledLeavesNothingBehind() {
        press("#nav-models");
        clinic.modelVersions().beforeTraining(progress -> ((Button) find("#models-train-cancel")).fire());
        press("#models-train");
        assertThat(versions()).isEqualTo(1);
        assertThat(words("#models-message")).isEqualTo("The training was stopped. Nothing of it was kept.");
        assertThat(disabled("#models-train")).isFalse();
    }

    @Test
    void theCardsOfTheShippedNetworksAreReadOnDemandWithTheirHash() {
        press("#nav-models");
        press("#models-cards");
        TabPane tabs = FxToolkit.call(() -> (TabPane) find("#cards-overlay .tab-pane"));
        assertThat(tabs.getTabs()).hasSize(2);
        assertThat(FxToolkit.call(
                        () -> ((TextArea) tabs.getTabs().getFirst().getContent().lookup(".card-text")).getText()))
                .contains("simulated")
                .doesNotContain("|", "**");
        assertThat(FxToolkit.call(
                        () -> ((Labeled) tabs.getTabs().getLast().getContent().lookup(".card-hash")).getText()))
                .containsPattern("[0-9a-f]{64}");
        press("#cards-close");
        assertThat(visible("#cards-overlay")).isFalse();
    }

    private ModelsController models() {
        return workstation.models();
    }

    private void press(String selector) {
        FxToolkit.run(() -> {
            ((ButtonBase) find(selector)).fire();
            lay();
        });
    }

    private void type(String selector, String text) {
        FxToolkit.run(() -> ((TextField) find(selector)).setText(text));
    }

    private static void key(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private int versions() {
        return FxToolkit.call(
                () -> ((TableView<?>) find("#versions-table")).getItems().size());
    }

    private List<String> reportWords() {
        return FxToolkit.call(() -> {
            lay();
            return find("#version-report").lookupAll(".label").stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }

    private boolean disabled(String selector) {
        return FxToolkit.call(() -> find(selector).isDisabled());
    }

    private boolean visible(String selector) {
        return FxToolkit.call(() -> find(selector).isVisible());
    }

    private String words(String selector) {
        return FxToolkit.call(() -> ((Labeled) find(selector)).getText());
    }

    private Node find(String selector) {
        Node node = stage.getScene().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private void lay() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }
}
