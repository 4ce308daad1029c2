package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Surroundings;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// The whole window on a fake clinic: real nodes, events as mouse and keyboard send them, no display.
class WorkstationWindowTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(120);
    private final ObjectProperty<Themes> theme = new SimpleObjectProperty<>(Themes.LIGHT);
    private Workstation workstation;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        FxToolkit.run(() -> {
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
    void theDemoClinicIsMarkedOnEveryScreen() {
        for (Screen screen : Screen.values()) {
            FxToolkit.run(() -> workstation.show(screen));
            assertThat(words("#demo-banner")).isEqualTo("Demo clinic – simulated people");
        }
    }

    @Test
    void clickingATileShowsOnlyItsStatusAndClickingAgainShowsAll() {
        int stalling = FxToolkit.call(() -> workstation
                .caseload()
                .model()
                .count(org.mendline.app.caseload.CaseloadStatus.STALLING)
                .get());
        click("#tile-stalling");
        assertThat(rows()).isEqualTo(stalling).isBetween(1, 119);
        click("#tile-stalling");
        assertThat(rows()).isEqualTo(120);
    }

    @Test
    void searchNarrowsTheListAndAnEmptyResultSaysWhatToDo() {
        FxToolkit.run(() -> ((TextField) find("#caseload-search")).setText("knee replacement stalling"));
        assertThat(rows()).isBetween(1, 40);
        FxToolkit.run(() -> ((TextField) find("#caseload-search")).setText("nobody at all"));
        assertThat(rows()).isZero();
        assertThat(FxToolkit.call(() -> find("#caseload-no-match").isVisible())).isTrue();
    }

    @Test
    void enterOpensTheSelectedPersonAndASliderByKeyboardChangesTheGoalText() {
        FxToolkit.run(() -> {
            table().getSelectionModel().select(20);
            key(table(), KeyCode.ENTER);
            lay();
        });
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.TWIN);
        assertThat(words("#difference")).isEqualTo("Move a slider to compare a changed plan.");
        FxToolkit.run(() -> {
            Slider sleep = (Slider) find("#lever-sleep");
            sleep.requestFocus();
            for (int i = 0; i < 6; i++) {
                key(sleep, KeyCode.RIGHT);
            }
            lay();
        });
        assertThat(words("#difference")).contains("12 weeks");
        assertThat(words("#lever-value-sleep")).contains("(+1.");
        assertThat(FxToolkit.call(() -> workstation
                        .twin()
                        .model()
                        .fanProperty()
                        .get()
                        .orElseThrow()
                        .scenarios()))
                .hasSize(2);
        FxToolkit.run(() -> ((Button) find("#lever-reset")).fire());
        assertThat(words("#difference")).isEqualTo("Move a slider to compare a changed plan.");
    }

    @Test
    void droppedFilesArePreviewedAndImportedFromTheScreen() {
        FxToolkit.run(() -> {
            workstation.drop(List.of(Path.of("run.fit"), Path.of("bad.fit")));
            lay();
        });
        assertThat(words("#import-summary")).startsWith("1 of 2 files can be imported");
        FxToolkit.run(() -> ((Button) find("#import-start")).fire());
        assertThat(words("#import-summary")).startsWith("Imported 1 of 2 files");
        assertThat(clinic.imports()).isEqualTo(1);
        assertThat(FxToolkit.call(() -> ((TextArea) find("#import-problems")).getText()))
                .contains("record 212");
        assertThat(FxToolkit.call(() -> ((NotificationPane) find(".notification-pane")).getText()))
                .startsWith("Imported 1 of 2 files");
    }

    @Test
    void theThemeSwitchReachesTheScene() {
        FxToolkit.run(() -> ((Button) find("#nav-theme")).fire());
        assertThat(FxToolkit.call(() -> stage.getScene().getRoot().getStyleClass()))
                .contains("mendline-dark");
        FxToolkit.run(() -> ((Button) find("#nav-theme")).fire());
        assertThat(FxToolkit.call(() -> stage.getScene().getRoot().getStyleClass()))
                .contains("mendline-light")
                .doesNotContain("mendline-dark");
    }

    @Test
    void theReportIsWrittenWhereTheScreenSays() {
        FxToolkit.run(() -> {
            workstation.show(Screen.REPORT);
            ((Button) find("#report-export")).fire();
        });
        assertThat(words("#report-message")).isEqualTo("The report is written.");
        assertThat(folder.resolve("Mendline week 2026-11-20.xlsx"))
                .satisfies(file -> assertThat(Files.exists(file)).isTrue());
    }

    @Test
    void everyKeyOfTheHelpPageIsAnAccelerator() {
        List<String> listed = FxToolkit.call(() -> find("#help-overlay").lookupAll(".key").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        List<String> installed = FxToolkit.call(() -> stage.getScene().getAccelerators().keySet().stream()
                .map(KeyCombination::getDisplayText)
                .toList());
        assertThat(listed).hasSize(11).doesNotHaveDuplicates();
        assertThat(installed).containsAll(listed);
        FxToolkit.run(() -> stage.getScene().getAccelerators().entrySet().stream()
                .filter(e -> e.getKey().getName().endsWith("+4"))
                .forEach(e -> e.getValue().run()));
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.REPORT);
    }

    private void click(String selector) {
        FxToolkit.run(() -> {
            Event.fireEvent(
                    find(selector),
                    new MouseEvent(
                            MouseEvent.MOUSE_CLICKED,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            true,
                            null));
            lay();
        });
    }

    private static void key(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private void lay() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private Node find(String selector) {
        Node node = stage.getScene().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private TableView<?> table() {
        return (TableView<?>) find("#caseload-table");
    }

    private int rows() {
        return FxToolkit.call(() -> table().getItems().size());
    }

    private String words(String selector) {
        return FxToolkit.call(() -> ((Labeled) find(selector)).getText());
    }
}
