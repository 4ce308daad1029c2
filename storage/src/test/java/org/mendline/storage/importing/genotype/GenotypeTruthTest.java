package org.mendline.storage.importing.genotype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.Truth;
import org.mendline.storage.importing.text.BoundedLines;
import tools.jackson.databind.JsonNode;

/// Genotype files against what other programs found in them.
class GenotypeTruthTest {
    private static final GenotypeReader READER = new GenotypeReader(ZoneOffset.UTC);
    /// A comparison of two files, which is no genotype of anybody.
    private static final String NO_GENOTYPE = "discrepant_snps.csv";
    private static final Set<String> HEADER_COUNTED = Set.of(
            "GRCh37.csv", "ancestry.txt", "ftdna.csv", "generic.csv", "myheritage.csv", "scholion_ancestrydna.txt");

    private record Row(String text, List<Call> calls) {}

    private static List<Row> rows(String name) throws Exception {
        List<Row> rows = new ArrayList<>();
        Optional<GenotypeLayout> layout = Optional.empty();
        try (BoundedLines lines = BoundedLines.open(Source.of(Truth.file("genotype", name)), 10_000)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (layout.isEmpty()) {
                    layout = GenotypeLayout.of(line.get());
                } else if (!line.get().isBlank()) {
                    rows.add(new Row(line.get(), layout.get().calls(line.get()).orElseThrow()));
                }
            }
        }
        return rows;
    }

    /// Difference, meant: where the column names stand in a line of their own, the truth counts them as data.
    @Test
    void everyFileHoldsAsManyMarkersAsTheTruthSays() throws Exception {
        for (Map.Entry<String, JsonNode> sample : Truth.of("genotype").entrySet()) {
            String name = sample.getKey();
            Source source = Source.of(Truth.file("genotype", name));
            assertThat(READER.accepts(source)).as(name).isEqualTo(!name.equals(NO_GENOTYPE));
            if (!name.equals(NO_GENOTYPE)) {
                JsonNode truth = sample.getValue();
                int data = truth.path("vcf").asBoolean(false)
                        ? truth.path("variants").asInt()
                        : truth.path("data_lines").asInt() - (HEADER_COUNTED.contains(name) ? 1 : 0);
                assertThat(rows(name)).as(name).hasSize(data);
            }
        }
    }

    @Test
    void identifiersAndLettersOfArrayFilesAreThoseOfTheTruth() throws Exception {
        for (Map.Entry<String, JsonNode> sample : Truth.of("genotype").entrySet()) {
            if (sample.getKey().equals(NO_GENOTYPE) || sample.getValue().has("vcf")) {
                continue;
            }
            List<Row> rows = rows(sample.getKey());
            sample.getValue().path("first_data_lines").forEach(line -> {
                String[] cells = line.asString().replace("\"", "").split("[\t,]");
                Optional<Row> row = rows.stream()
                        .filter(r -> r.calls().getFirst().id().equals(cells[0]))
                        .findFirst();
                if (!cells[0].equalsIgnoreCase("rsid")) {
                    String letters = (cells[3] + (cells.length > 4 ? cells[4] : "")).replace('0', '-');
                    assertThat(row.orElseThrow().calls().getFirst().text())
                            .as(sample.getKey() + " " + cells[0])
                            .isEqualTo(letters);
                }
            });
        }
    }

    @Test
    void callsOfVcfFilesFollowTheirAlleleNumbers() throws Exception {
        for (String name : List.of("testvcf.vcf", "testvcf_phased.vcf")) {
            Stream<String> calls =
                    rows(name).stream().map(row -> row.calls().getFirst().text());
            // ref, alt, genotype of the truth's rows, by hand; "-" where an allele is not known
            assertThat(calls)
                    .as(name)
                    .containsExactly(
                            "AA", "CC", "GG", "TT", "--", "GC", "TC", "AT", "CT", "AAGC", "AGCA", "-A", "A-", "A-",
                            "-A", "A-", "-A");
        }
    }

    /// The synthetic files of a person: SLCO1B1 is on the list; APOE, MTHFR and others are not and are never named.
    @Test
    void onlyTheListedMarkerOfAPersonsFileIsStored() throws Exception {
        assertThat(lines("scholion_23andme.txt"))
                .contains("mendline:genotype/rs4149056 1 1 @ 2026-08-10T09:12:44Z | 23andMe")
                .anyMatch(line -> line.contains("5 of the file's 6 markers"))
                .anyMatch(line -> line.contains("Positions are those of GRCh37"))
                .noneMatch(line -> line.contains("rs429358") || line.contains("rs1801133"));
        assertThat(lines("scholion_ancestrydna.txt"))
                .contains("mendline:genotype/rs4149056 1 1 @ 2026-08-10T09:12:44Z Z | AncestryDNA");
        assertThat(lines("scholion_23andme_crlf.txt"))
                .as("the file tells no date")
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("Say when it was recorded");
    }

    @Test
    void filesWithoutAListedMarkerAreRefusedWithTheirCount() throws Exception {
        for (String name : List.of(
                "23andme.txt",
                "23andme_win.txt",
                "GRCh37.csv",
                "ancestry.txt",
                "ftdna.csv",
                "generic.csv",
                "myheritage.csv",
                "testvcf.vcf",
                "testvcf_phased.vcf")) {
            assertThat(lines(name))
                    .as(name)
                    .singleElement()
                    .asString()
                    .startsWith("refused: None of the " + rows(name).size() + " markers");
        }
    }

    private static List<String> lines(String name) throws Exception {
        assertThat(Files.exists(Truth.file("genotype", name))).isTrue();
        return ReadCase.lines(READER, Source.of(Truth.file("genotype", name)));
    }
}
