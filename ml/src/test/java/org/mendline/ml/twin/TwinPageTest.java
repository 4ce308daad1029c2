package org.mendline.ml.twin;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.ml.explain.SharedData;

/// The page of the docs is the code.
class TwinPageTest {
    /// `-Dmendline.write=twin-page` writes the page instead of comparing it.
    private static final String WRITE = "mendline.write";

    private static final Path PAGE = Path.of("..", "docs", "twin.md");

    @Test
    void thePageSaysWhatTheCodeDoes() throws IOException {
        String page = TwinPage.text();
        if ("twin-page".equals(System.getProperty(WRITE))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/twin.md differs from the code. Write it anew with ./mvnw -pl ml test"
                        + " -Dtest=TwinPageTest -Dmendline.write=twin-page, and read the difference before it is"
                        + " committed.")
                .isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource
    void everyNormalOfEveryPriorNamesItsSource(Condition condition) {
        for (PriorComponent group : ConditionPriors.published(condition).groups()) {
            assertThat(group.sources()).hasSize(PersonParameter.COUNT);
            for (PersonParameter p : PersonParameter.values()) {
                assertThat(group.sd()[p.ordinal()]).as("SD of %s", p).isPositive();
                assertThat(group.sources().get(p.ordinal()).text())
                        .as("source of %s", p)
                        .isNotEqualTo("not stated");
            }
        }
    }

    @Test
    void everyRowOfTheEvidenceIsUsedOrItIsSaidWhyNot() throws IOException {
        Path table = SharedData.folder("recovery").resolve("../../design/evidence.csv");
        if (!Files.exists(table)) {
            System.out.println("SKIPPED, shared table not found: design/evidence.csv");
            Assumptions.abort("SKIPPED, shared table not found: design/evidence.csv");
        }
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            rows = reader.stream().toList();
        }
        int next = 1;
        for (EvidenceUse use : EvidenceUse.all()) {
            assertThat(use.first()).isEqualTo(next);
            assertThat(use.why()).isNotBlank();
            for (int row = use.first(); row <= use.last(); row++) {
                String citation = rows.get(row - 1).getField("citation").toLowerCase(Locale.ROOT);
                String author = use.citation().split(" ", 2)[0].toLowerCase(Locale.ROOT);
                // Two rows quote a convention of platforms that no author owns.
                assertThat(citation + " platform").as("row %d", row).contains(author);
            }
            next = use.last() + 1;
        }
        assertThat(next).isEqualTo(rows.size() + 1);
    }
}
