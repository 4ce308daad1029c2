package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.window.shell.Workstation;
import org.mendline.viz.theme.Themes;

/// The settings screen, pressed with the mouse.
class SettingsScreenTest {
    @TempDir
    Path folder;

    private final FakeClinic clinic = new FakeClinic(4);
    private final ObjectProperty<Themes> theme = TestWindow.light();
    private Workstation workstation;
    private TestWindow window;

    @BeforeEach
    void open() {
        workstation = TestWindow.workstation(clinic, theme, folder);
        window = TestWindow.open(workstation, theme);
        window.click("#nav-settings");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void itTellsTheLastBackupTheLastFailureAndTheSizeOfTheFile() {
        assertThat(window.visible("#screen-settings")).isTrue();
        assertThat(window.words("#settings-newest")).startsWith("Last backup: 20 Nov 2026, 17:31 (48.2 MB).");
        assertThat(window.words("#settings-failure"))
                .startsWith("The backup of 21 Nov 2026, 17:31 failed.")
                .contains("No space left");
        assertThat(window.words("#settings-file")).endsWith("clinic.mendline");
        assertThat(window.words("#settings-size"))
                .startsWith("181.4 MB, of which about 134.4 MB are unused. When the window closes");
        assertThat(window.rows("#settings-backups")).isEqualTo(3);
    }

    @Test
    void backingUpAddsABackupAndTheFailureIsGone() {
        window.click("#settings-backup");

        assertThat(window.words("#settings-message")).endsWith("(48.2 MB, 214 rows); opened and counted.");
        assertThat(window.rows("#settings-backups")).isEqualTo(4);
        assertThat(window.words("#settings-failure")).isEmpty();
        assertThat(window.disabled("#settings-backup")).isFalse();
    }

    @Test
    void verifyingReportsInWords() {
        window.click("#settings-verify");
        assertThat(window.labels("#settings-report"))
                .containsExactly(
                        "The file is sound; its audit chain holds.",
                        "182,024 rows in 2 tables, 60 recordings with 5,184,000 samples read.");

        clinic.upkeep().damage();
        window.click("#settings-verify");
        assertThat(window.labels("#settings-report"))
                .hasSize(3)
                .contains("The audit chain is broken at entry 12. Restore a backup.");
    }

    @Test
    void restoringNeedsAPassphraseAndAYesAndSaysWhyItWasRefused() {
        assertThat(window.disabled("#settings-restore")).isTrue();
        window.run(() -> {
            if (window.find("#settings-backups") instanceof TableView<?> table) {
                table.getSelectionModel().select(1);
            }
        });
        window.click("#settings-restore");
        assertThat(window.visible("#restore-overlay")).isTrue();
        assertThat(window.words("#restore-words")).contains("moved aside");
        assertThat(window.disabled("#restore-yes")).isTrue();

        window.type("#restore-passphrase", "correct horse");
        assertThat(window.disabled("#restore-yes")).isTrue();
        window.click("#restore-understood");
        window.click("#restore-yes");

        assertThat(clinic.upkeep().asked())
                .hasValueSatisfying(file -> assertThat(file.toString()).contains("2026-11-19"));
        assertThat(window.words("#restore-refusal")).endsWith("is damaged. Use another backup.");
        assertThat(window.text("#restore-passphrase")).isEmpty();
        window.press(KeyCode.ESCAPE);
        assertThat(window.visible("#restore-overlay")).isFalse();
    }

    @Test
    void anotherNumberOfBackupsIsKept() {
        window.run(() -> workstation.settings().keep(4));
        assertThat(clinic.upkeep().state().keep()).isEqualTo(4);
    }

    @Test
    void theWatchedFolderIsOnTheImportScreen() {
        window.click("#settings-watched");
        assertThat(window.visible("#screen-settings")).isFalse();
        assertThat(window.visible("#watch-card")).isTrue();
    }
}
