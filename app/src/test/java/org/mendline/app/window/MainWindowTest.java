package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.firstrun.ClinicOpener;
import org.mendline.app.window.preference.Language;
import org.mendline.app.window.preference.PreferenceFile;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.store.StoreException;
import org.mendline.viz.render.FxToolkit;

/// From the first-run page into a clinic, with real background work.
class MainWindowTest {
    @TempDir
    private Path folder;

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    private Stage stage;
    private MainWindow window;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        FxToolkit.run(() -> {
            stage = new Stage();
            window = new MainWindow(
                    stage, new OnlyDemo(), new PreferenceFile(folder.resolve("window.properties")), shown -> {});
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> {
            window.close();
            stage.close();
        });
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @Test
    void theDemoOpensTheWorkstation() throws InterruptedException {
        FxToolkit.run(() -> window.show(new Opening.Demo()));
        waitFor("#shell");
        assertThat(FxToolkit.call(() -> stage.getTitle())).isEqualTo("fake.mendline – Mendline");
    }

    @Test
    void aClinicThatDoesNotOpenLeavesThePageWithTheReasonBesideItsField() throws InterruptedException {
        FxToolkit.run(() -> {
            window.show(new Opening.Ask(Optional.of(Path.of("clinic.mendline"))));
            ((TextInputControl) find("#firstrun-open-passphrase").orElseThrow()).setText("wrong");
            ((Button) find("#firstrun-open").orElseThrow()).fire();
        });
        waitFor("#firstrun-open-failure");
        assertThat(FxToolkit.call(
                        () -> ((Labeled) find("#firstrun-open-failure").orElseThrow()).getText()))
                .isEqualTo("This passphrase does not open clinic.mendline.");
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndAtTheNextStart() throws Exception {
        FxToolkit.run(() -> window.show(new Opening.Demo()));
        waitFor("#shell");
        FxToolkit.run(() -> ((ToggleButton) find("#nav-settings").orElseThrow()).fire());
        waitFor("#appearance-language");
        FxToolkit.run(this::chooseGerman);
        waitFor("#appearance-language");
        Texts german = Texts.of(Language.GERMAN.locale());
        assertThat(FxToolkit.call(() -> ((Labeled) find("#nav-caseload").orElseThrow()).getText()))
                .isEqualTo(german.get("nav.CASELOAD"))
                .isNotEqualTo("Caseload");
        assertThat(Locale.getDefault(Locale.Category.DISPLAY))
                .as("which charts speak")
                .isEqualTo(Language.GERMAN.locale());
        FxToolkit.run(() -> window.close());
        assertThat(new PreferenceFile(folder.resolve("window.properties"))
                        .read()
                        .language())
                .isEqualTo(Language.GERMAN);
    }

    @SuppressWarnings("unchecked") // the box was found by its id
    private void chooseGerman() {
        ((ComboBox<Language>) find("#appearance-language").orElseThrow()).setValue(Language.GERMAN);
    }

    /// Waits until a node is there and visible; the test's own limit ends it if it never comes.
    private void waitFor(String selector) throws InterruptedException {
        long patience = System.nanoTime() + 60_000_000_000L;
        while (!FxToolkit.call(() -> find(selector).map(Node::isVisible).orElse(false))) {
            assertThat(System.nanoTime()).as("waiting for " + selector).isLessThan(patience);
            Thread.sleep(20);
        }
    }

    private Optional<Node> find(String selector) {
        return Optional.ofNullable(stage.getScene().lookup(selector));
    }

    private static final class OnlyDemo implements ClinicOpener {
        @Override
        public Clinic openDemo(TaskProgress progress) {
            return new FakeClinic(5);
        }

        @Override
        public Clinic open(Path file, char[] passphrase) {
            throw new StoreException.WrongPassphrase("This passphrase does not open " + file + ".");
        }

        @Override
        public Clinic create(Path file, char[] passphrase) throws IOException {
            throw new IOException("not in this test");
        }
    }
}
