package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Workstation;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// The whole window on a fake clinic: real nodes, events as mouse and keyboard send them, no display.
class WorkstationWindowTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(120);
    private final ObjectProperty<Themes> theme = TestWindow.light();
    private Workstation workstation;
    private TestWindow window;

    @BeforeEach
    void open() {
        workstation = TestWindow.workstation(clinic, theme, folder);
        window = TestWindow.open(workstation, theme);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theDemoClinicIsMarkedOnEveryScreen() {
        for (Screen screen : Screen.values()) {
            FxToolkit.run(() -> workstation.show(screen));
            assertThat(window.words("#demo-banner")).isEqualTo("Demo clinic – simulated people");
        }
    }

    @Test
    void clickingATileShowsOnlyItsStatusAndClickingAgainShowsAll() {
        int stalling = FxToolkit.call(() -> workstation
                .caseload()
                .model()
                .count(org.mendline.app.caseload.CaseloadStatus.STALLING)
                .get());
        window.click("#tile-stalling");
        assertThat(rows()).isEqualTo(stalling).isBetween(1, 119);
        window.click("#tile-stalling");
        assertThat(rows()).isEqualTo(120);
    }

    @Test
    void searchNarrowsTheListAndAnEmptyResultSaysWhatToDo() {
        FxToolkit.run(() -> ((TextField) window.find("#caseload-search")).setText("knee replacement stalling"));
        assertThat(rows()).isBetween(1, 40);
        FxToolkit.run(() -> ((TextField) window.find("#caseload-search")).setText("nobody at all"));
        assertThat(rows()).isZero();
        assertThat(FxToolkit.call(() -> window.find("#caseload-no-match").isVisible()))
                .isTrue();
    }

    @Test
    void enterOpensTheSelectedPersonAndASliderByKeyboardChangesTheGoalText() {
        window.run(() -> table().getSelectionModel().select(20));
        window.focus("#caseload-table");
        window.press(KeyCode.ENTER);
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.TWIN);
        assertThat(window.words("#difference")).isEqualTo("Move a slider to compare a changed plan.");
        window.focus("#lever-sleep");
        for (int i = 0; i < 6; i++) {
            window.press(KeyCode.RIGHT);
        }
        assertThat(window.words("#difference")).contains("12 weeks");
        assertThat(window.words("#lever-value-sleep")).contains("(+1.");
        assertThat(FxToolkit.call(() -> workstation
                        .twin()
                        .model()
                        .fanProperty()
                        .get()
                        .orElseThrow()
                        .scenarios()))
                .hasSize(2);
        window.click("#lever-reset");
        assertThat(window.words("#difference")).isEqualTo("Move a slider to compare a changed plan.");
    }

    @Test
    void droppedFilesArePreviewedAndImportedFromTheScreen() {
        window.run(() -> workstation.drop(List.of(Path.of("run.fit"), Path.of("bad.fit"))));
        assertThat(window.words("#import-summary")).startsWith("1 of 2 files can be imported");
        window.click("#import-start");
        assertThat(window.words("#import-summary")).startsWith("Imported 1 of 2 files");
        assertThat(clinic.imports()).isEqualTo(1);
        assertThat(FxToolkit.call(() -> ((TextArea) window.find("#import-problems")).getText()))
                .contains("record 212");
        assertThat(FxToolkit.call(() -> ((NotificationPane) window.find(".notification-pane")).getText()))
                .startsWith("Imported 1 of 2 files");
    }

    @Test
    void theThemeSwitchReachesTheScene() {
        window.click("#nav-theme");
        assertThat(FxToolkit.call(() -> window.scene().getRoot().getStyleClass()))
                .contains("mendline-dark");
        window.click("#nav-theme");
        assertThat(FxToolkit.call(() -> window.scene().getRoot().getStyleClass()))
                .contains("mendline-light")
                .doesNotContain("mendline-dark");
    }

    @Test
    void theReportIsWrittenWhereTheScreenSays() {
        window.run(() -> workstation.show(Screen.REPORT));
        window.click("#report-export");
        assertThat(window.words("#report-message")).isEqualTo("The report is written.");
        assertThat(folder.resolve("Mendline week 2026-11-20.xlsx"))
                .satisfies(file -> assertThat(Files.exists(file)).isTrue());
    }

    @Test
    void everyKeyOfTheHelpPageIsAnAccelerator() {
        List<String> listed = FxToolkit.call(() -> window.find("#help-overlay").lookupAll(".key").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        List<String> installed = FxToolkit.call(() -> window.scene().getAccelerators().keySet().stream()
                .map(KeyCombination::getDisplayText)
                .toList());
        assertThat(listed)
                .hasSize(Screen.values().length + workstation.person().pages().size() + 10)
                .doesNotHaveDuplicates();
        assertThat(installed).containsAll(listed);
        FxToolkit.run(() -> window.scene().getAccelerators().entrySet().stream()
                .filter(e -> e.getKey().getName().endsWith("+" + (Screen.REPORT.ordinal() + 1))
                        && !e.getKey().getName().contains("Shift"))
                .forEach(e -> e.getValue().run()));
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.REPORT);
    }

    private TableView<?> table() {
        return (TableView<?>) window.find("#caseload-table");
    }

    private int rows() {
        return window.rows("#caseload-table");
    }
}
