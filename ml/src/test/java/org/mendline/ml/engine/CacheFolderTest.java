package org.mendline.ml.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    @Test
    void keepsAnAsciiFolder() throws IOException {
        Path wanted = Path.of("target", "natives").toAbsolutePath();
        assertThat(CacheFolder.choose(wanted)).isEqualTo(wanted.normalize());
    }

    @Test
    void replacesAFolderWithOtherLetters() throws IOException {
        Path chosen = CacheFolder.choose(Path.of("target", "Zoë Łuk"));
        assertThat(chosen.toString()).isASCII();
        assertThat(chosen).isDirectory().isEqualTo(CacheFolder.choose(Path.of("target", "Zoë Łuk")));
    }
}
