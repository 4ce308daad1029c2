package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The page of the docs is the table.
class FormatsPageTest {
    /// `-Dmendline.write=formats-page` writes the page instead of comparing it.
    private static final String WRITE = "mendline.write";

    private static final Path PAGE = Path.of("..", "docs", "formats.md");

    @Test
    void thePageSaysWhatBecameOfEveryFile() throws IOException {
        String page = FormatsPage.text();
        if ("formats-page".equals(System.getProperty(WRITE))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/formats.md differs from sample-outcomes.csv. Write it anew with ./mvnw -pl storage test"
                        + " -Dtest=FormatsPageTest -Dmendline.write=formats-page, and read the difference before it is"
                        + " committed.")
                .isEqualTo(page);
    }
}
