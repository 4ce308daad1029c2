package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Workstation;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// Going anywhere by typing, with real keys.
class PaletteTest {
    @TempDir
    private Path folder;

    private Workstation workstation;
    private TestWindow window;

    @BeforeEach
    void open() {
        FxToolkit.startHeadless();
        ObjectProperty<Themes> theme = TestWindow.light();
        workstation = TestWindow.workstation(new FakeClinic(24), theme, folder);
        window = TestWindow.open(workstation, theme);
        window.run(() -> workstation.model().paletteProperty().set(true));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aNameAndEnterOpenThePerson() {
        String wanted = FxToolkit.call(
                () -> workstation.caseload().model().rows().get(5).name().head());
        window.type("#palette-field", wanted);
        window.press(KeyCode.ENTER);
        assertThat(window.visible("#palette-overlay")).isFalse();
        assertThat(window.words("#twin-name")).isEqualTo(wanted);
    }

    @Test
    void someLettersOfAnActionDoIt() {
        window.type("#palette-field", "settin");
        window.press(KeyCode.ENTER);
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.SETTINGS);
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        window.type("#palette-field", "settin");
        window.press(KeyCode.ESCAPE);
        assertThat(window.visible("#palette-overlay")).isFalse();
        assertThat(FxToolkit.call(() -> workstation.model().screenProperty().get()))
                .isEqualTo(Screen.CASELOAD);
    }
}
