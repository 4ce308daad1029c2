package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.caseload.SavedView;
import org.mendline.app.window.caseload.CaseloadModel;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Workstation;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// Parts of the caseload under a name, and several people at once, by mouse and keys.
class CaseloadViewsTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(24);
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

    private CaseloadModel model() {
        return workstation.caseload().model();
    }

    @Test
    void whatIsShownIsKeptUnderANameAndShownAgain() {
        window.click("#filter-stalling");
        int stalling = FxToolkit.call(() -> model().shown().size());
        window.run(() -> workstation.caseload().keepAs(" Stalling people "));
        assertThat(clinic.savedViews().all())
                .containsExactly(new SavedView("Stalling people", "", Optional.of(CaseloadStatus.STALLING)));

        window.click("#filter-all");
        assertThat(FxToolkit.call(() -> model().shown().size())).isEqualTo(24);
        window.run(() -> workstation.caseload().show(model().views().getFirst()));
        assertThat(FxToolkit.call(() -> model().shown().size()))
                .isEqualTo(stalling)
                .isLessThan(24);
        window.run(() -> workstation.caseload().forget(model().views().getFirst()));
        assertThat(clinic.savedViews().all()).isEmpty();
    }

    @Test
    void severalPeopleGoIntoOneReport() {
        assertThat(window.visible("#caseload-selection")).isFalse();
        window.focus("#caseload-table");
        window.press(KeyCode.HOME);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(window.words("#selection-count")).isEqualTo("3 people selected");
        window.click("#selection-report");
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.REPORT);
    }
}
