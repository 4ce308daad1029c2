package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.importing.WatchedFolder;
import org.mendline.app.window.importing.HistoryModel.RunRow;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Surroundings;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// The import screen as it stands in the window: its buttons pressed, its words read.
class ImportWindowTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(5);
    private final HandClock clock = new HandClock();
    private final ObjectProperty<Themes> theme = new SimpleObjectProperty<>(Themes.LIGHT);
    private Workstation workstation;
    private Stage stage;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        FxToolkit.run(() -> {
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
            workstation.show(Screen.IMPORT);
            lay();
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void anImportIsUndoneFromItsReceiptAndTheListSaysSo() {
        FxToolkit.run(() -> workstation.drop(List.of(Path.of("run.fit"), Path.of("bad.fit"))));
        assertThat(words("#total-values")).isEqualTo("214");
        assertThat(words("#total-problems")).isEqualTo("1");
        press("#import-start");
        assertThat(words("#import-summary")).startsWith("Imported 1 of 2 files");
        assertThat(shown("#undo-overlay")).isFalse();

        press("#import-undo");
        assertThat(shown("#undo-overlay")).isTrue();
        assertThat(words("#undo-title")).startsWith("Undo import 4 from ");
        assertThat(words("#undo-words")).contains("214 values").contains("lab-week-2.hl7");
        press("#undo-yes");

        assertThat(shown("#undo-overlay")).isFalse();
        assertThat(words("#import-summary")).startsWith("Import 4 is undone");
        assertThat(history())
                .hasSize(4)
                .first()
                .satisfies(run -> assertThat(run.stands()).isFalse());
    }

    @Test
    void anEarlierImportThatMustStaySaysWhy() {
        press("#undo-import-2");
        assertThat(words("#undo-title")).isEqualTo("Import 2 cannot be undone");
        assertThat(words("#undo-words")).contains("Withdraw the feedback first");
        assertThat(shown("#undo-yes")).isFalse();
        press("#undo-no");
        assertThat(shown("#undo-overlay")).isFalse();
    }

    @Test
    void newFilesOfTheWatchedFolderAreOfferedAndPreviewed() throws IOException {
        assertThat(shown("#import-offer")).isFalse();
        clinic.importBook().watch(Optional.of(new WatchedFolder(folder, false)));
        Files.writeString(folder.resolve("run.fit"), "1");
        Files.writeString(folder.resolve("lab.hl7"), "1");
        settle();

        assertThat(shown("#import-offer")).isTrue();
        assertThat(words("#import-offer-words")).isEqualTo("2 new files in " + folder);
        assertThat(words("#watch-words")).contains(folder.toString());
        press("#import-offer-preview");
        assertThat(words("#import-summary")).startsWith("2 of 2 files can be imported");
        assertThat(clinic.imports()).isZero();
        press("#import-start");
        assertThat(clinic.imports()).isEqualTo(1);
        assertThat(shown("#import-offer")).isFalse();
    }

    @Test
    void onAnotherScreenNewFilesAreMentioned() throws IOException {
        FxToolkit.run(() -> workstation.show(Screen.CASELOAD));
        clinic.importBook().watch(Optional.of(new WatchedFolder(folder, false)));
        Files.writeString(folder.resolve("run.fit"), "1");
        settle();

        NotificationPane notices = (NotificationPane) FxToolkit.call(() -> find(".notification-pane"));
        assertThat(FxToolkit.call(notices::getText)).isEqualTo("1 new file in " + folder);
    }

    @Test
    void watchingCanBeStopped() {
        clinic.importBook().watch(Optional.of(new WatchedFolder(folder, true)));
        FxToolkit.run(() -> workstation.importing().watching().look());
        assertThat(shown("#watch-automatic")).isTrue();
        press("#watch-stop");
        assertThat(clinic.importBook().watched()).isEmpty();
        assertThat(shown("#watch-stop")).isFalse();
    }

    private void settle() {
        FxToolkit.run(() -> workstation.importing().watching().look());
        clock.pass(Duration.ofSeconds(4));
        FxToolkit.run(() -> workstation.importing().watching().look());
    }

    private List<RunRow> history() {
        return FxToolkit.call(() -> ((TableView<?>) find("#import-history"))
                .getItems().stream().map(RunRow.class::cast).toList());
    }

    private void press(String selector) {
        FxToolkit.run(() -> {
            lay();
            ((Button) find(selector)).fire();
            lay();
        });
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

    private boolean shown(String selector) {
        return FxToolkit.call(() -> find(selector).isVisible());
    }

    private String words(String selector) {
        return FxToolkit.call(() -> ((Labeled) find(selector)).getText());
    }
}
