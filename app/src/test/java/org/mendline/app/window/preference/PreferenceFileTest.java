package org.mendline.app.window.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.viz.theme.Themes;

class PreferenceFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("deep").resolve("window.properties");
    }

    @Test
    void whatIsKeptComesBack() throws IOException {
        Preferences chosen = new Preferences(
                Themes.DARK,
                Language.URDU,
                TextSize.LARGEST,
                Optional.of(new WindowPlace(-1366, 12.5, 1366, 768, true)));
        new PreferenceFile(file()).write(chosen);
        assertThat(new PreferenceFile(file()).read()).isEqualTo(chosen);
        assertThat(Files.list(file().getParent())).containsExactly(file());
    }

    @Test
    void withoutAFileTheUsualHolds() throws IOException {
        assertThat(new PreferenceFile(file()).read()).isEqualTo(Preferences.usual());
    }

    @Test
    void whatIsNotUnderstoodFallsBackByItself() throws IOException {
        Path edited = folder.resolve("edited.properties");
        Files.writeString(edited, "theme=DARK\nlanguage=KLINGON\ntextSize=huge\nplace=1 2 wide 4 true\n");
        Preferences usual = Preferences.usual();
        assertThat(new PreferenceFile(edited).read())
                .isEqualTo(new Preferences(Themes.DARK, usual.language(), usual.textSize(), Optional.empty()));
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        Path broken = folder.resolve("broken.properties");
        Files.writeString(broken, "theme=\\u12");
        assertThatThrownBy(() -> new PreferenceFile(broken).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.properties");
    }
}
