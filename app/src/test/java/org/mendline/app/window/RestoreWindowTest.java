package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.caseload.CaseloadRow;
import org.mendline.app.window.firstrun.ClinicOpener;
import org.mendline.app.window.preference.PreferenceFile;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.render.FxToolkit;

/// A real encrypted clinic backed up, changed and restored by the buttons of the window, with real background work.
class RestoreWindowTest {
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir
    private Path folder;

    private final RealClinics clinics = new RealClinics();
    private Path file;
    private Stage stage;
    private MainWindow window;

    @BeforeEach
    void open() {
        file = folder.resolve("clinic.mendline");
        try (OpenClinic clinic = OpenClinic.create(file, PASSPHRASE.toCharArray())) {
            clinic.store().persons().save(Person.named(new PersonId("P-1")));
        }
        FxToolkit.startHeadless();
        FxToolkit.run(() -> {
            stage = new Stage();
            window = new MainWindow(
                    stage, clinics, new PreferenceFile(folder.resolve("window.properties")), shown -> {});
            window.show(new Opening.Ask(Optional.of(file)));
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            window.close();
            stage.close();
        });
    }

    @Test
    void whatWasThereWhenItWasBackedUpIsBackOnTheCaseload() throws Exception {
        type("#firstrun-open-passphrase", PASSPHRASE);
        fire("#firstrun-open");
        await("the caseload", () -> caseload().equals(List.of("P-1")));

        fire("#nav-settings");
        fire("#settings-backup");
        await(
                "the backup in the list",
                () -> find("#settings-backups")
                        .map(list -> ((TableView<?>) list).getItems().size() == 1)
                        .orElse(false));
        clinics.last().store().persons().save(Person.named(new PersonId("P-2")));
        assertThat(clinics.last().persons()).hasSize(2);

        FxToolkit.run(() -> table("#settings-backups").getSelectionModel().select(0));
        fire("#settings-restore");
        await(
                "the question",
                () -> find("#restore-overlay").map(Node::isVisible).orElse(false));
        type("#restore-passphrase", "not the passphrase");
        FxToolkit.run(() -> ((CheckBox) find("#restore-understood").orElseThrow()).setSelected(true));
        fire("#restore-yes");
        await("the refusal", () -> !words("#restore-refusal").isBlank());
        assertThat(clinics.opened)
                .as("nothing is closed for a wrong passphrase")
                .hasSize(1);

        type("#restore-passphrase", PASSPHRASE);
        fire("#restore-yes");
        await("the restored clinic", () -> clinics.opened.size() == 2);
        await("the old caseload", () -> caseload().equals(List.of("P-1")));

        assertThat(clinics.last().persons()).extracting(Person::id).containsExactly(new PersonId("P-1"));
        try (Stream<Path> beside = Files.walk(folder)) {
            assertThat(beside.filter(path -> path.toString().endsWith(".mv.db")).count())
                    .as("the clinic as it was before is kept beside the restored one")
                    .isGreaterThanOrEqualTo(2);
        }
    }

    /// Whom the caseload shows; nobody while another page is there.
    private List<String> caseload() {
        return find("#caseload-table").stream()
                .flatMap(table -> ((TableView<?>) table).getItems().stream())
                .map(CaseloadRow.class::cast)
                .map(row -> row.person().value())
                .toList();
    }

    private TableView<?> table(String selector) {
        return (TableView<?>) find(selector).orElseThrow();
    }

    private String words(String selector) {
        return ((Labeled) find(selector).orElseThrow()).getText();
    }

    private void type(String selector, String text) {
        FxToolkit.run(() -> ((TextInputControl) find(selector).orElseThrow()).setText(text));
    }

    /// Presses a button once it can be pressed.
    private void fire(String selector) throws InterruptedException {
        await(
                selector,
                () -> find(selector)
                        .filter(node -> node.isVisible() && !node.isDisabled())
                        .isPresent());
        FxToolkit.run(() -> ((ButtonBase) find(selector).orElseThrow()).fire());
    }

    /// The test's own limit ends it if it never comes true.
    private void await(String what, Callable<Boolean> condition) throws InterruptedException {
        long patience = System.nanoTime() + 120_000_000_000L;
        while (!FxToolkit.call(condition)) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(patience);
            Thread.sleep(20);
        }
    }

    private Optional<Node> find(String selector) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return Optional.ofNullable(stage.getScene().lookup(selector));
    }

    /// Opens clinics in files, and remembers them.
    private static final class RealClinics implements ClinicOpener {
        private final List<OpenClinic> opened = new CopyOnWriteArrayList<>();

        OpenClinic last() {
            return opened.getLast();
        }

        @Override
        public Clinic openDemo(TaskProgress progress) throws IOException {
            throw new IOException("not in this test");
        }

        @Override
        public Clinic open(Path file, char[] passphrase) {
            OpenClinic clinic = OpenClinic.open(file, passphrase);
            opened.add(clinic);
            return clinic;
        }

        @Override
        public Clinic create(Path file, char[] passphrase) throws IOException {
            throw new IOException("not in this test");
        }
    }
}
