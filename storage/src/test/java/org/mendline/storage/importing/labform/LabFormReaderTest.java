package org.mendline.storage.importing.labform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.Truth;
import tools.jackson.databind.JsonNode;

/// Printed laboratory forms: columns, units, dates, and the real samples with what their own project expects of them.
class LabFormReaderTest {
    private static final LabFormReader READER = new LabFormReader(ZoneOffset.UTC);
    /// Names the samples' project gives to tests, and their codes here.
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("glucose", "2345-7"),
            Map.entry("cholesterol_total", "2093-3"),
            Map.entry("ldl", "2089-1"),
            Map.entry("hdl", "2085-9"),
            Map.entry("triglycerides", "2571-8"),
            Map.entry("alt", "1742-6"),
            Map.entry("ast", "1920-8"),
            Map.entry("creatinine", "2160-0"),
            Map.entry("ferritin", "2276-4"),
            Map.entry("hemoglobin", "718-7"),
            Map.entry("wbc", "6690-2"),
            Map.entry("platelets", "777-3"),
            Map.entry("neut_abs", "751-8"),
            Map.entry("neut_pct", "770-8"),
            Map.entry("rdw", "788-0"));

    private static List<ReadItem.Value> values(String name) throws Exception {
        Source source = Source.of(Truth.file("lab_text", name));
        assertThat(READER.accepts(source)).as(name).isTrue();
        return SharedSamples.of(ReadItem.Value.class, ReadCase.items(READER, source));
    }

    @Test
    void theSamplesAgreeWithWhatTheirProjectExpects() throws Exception {
        for (String name : List.of("01_biochem.txt", "02_cbc.txt")) {
            JsonNode expected = Truth.of("lab_text").get(name).path("repo_expected");
            Map<String, Double> found = new HashMap<>();
            values(name).forEach(value -> {
                found.put(value.code(), value.value());
                assertThat(value.instant() + "")
                        .startsWith(expected.path("date").asString());
            });
            Map<String, Double> wanted = new HashMap<>();
            expected.path("found")
                    .properties()
                    .forEach(entry -> wanted.put(
                            CODES.get(entry.getKey()),
                            entry.getValue().path("value").asDouble()));
            assertThat(found).as(name).isEqualTo(wanted);
        }
    }

    @Test
    void theEnglishPanelIsReadWhole() throws Exception {
        assertThat(ReadCase.lines(READER, Source.of(Truth.file("lab_text", "06_english_panel.txt"))))
                .contains(
                        "2345-7 5.4 mmol/L @ 2024-03-14T12:00:00Z | Laboratory form",
                        "3016-3 2.84 u[iU]/mL @ 2024-03-14T12:00:00Z | Laboratory form",
                        "62292-8 62.5 nmol/L @ 2024-03-14T12:00:00Z | Laboratory form",
                        "770-8 58.4 % @ 2024-03-14T12:00:00Z | Laboratory form",
                        "751-8 3.62 10*9/L @ 2024-03-14T12:00:00Z | Laboratory form")
                .noneMatch(line -> line.startsWith("rejected"));
        assertThat(values("06_english_panel.txt")).hasSize(16);
    }

    @Test
    void referenceRangesByStageAndAgeAreNoResults() throws Exception {
        assertThat(values("01_tanner_stages.txt"))
                .singleElement()
                .satisfies(value -> assertThat(value.code() + " " + value.value() + " " + value.unit())
                        .isEqualTo("2986-8 18.5 nmol/L"));
        assertThat(values("05_age_bands.txt"))
                .singleElement()
                .satisfies(value -> assertThat(value.code() + " " + value.value() + " " + value.unit())
                        .isEqualTo("6768-6 95.0 U/L"));
    }

    @Test
    void germanFormsInLatin1WithDecimalCommaAreRead() {
        byte[] form = ("Entnahmedatum: 14.03.2026 08:20\r\n\r\nKreatinin (Jaffé)   0,92   mg/dl   0,7 - 1,2\r\n"
                        + "Hämoglobin   14,1   g/dl\r\nCRP   <0,3   mg/l\r\nZaubertest   3,1   mg/l\r\nKalium   4,1\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        LabFormReader berlin = new LabFormReader(ZoneId.of("Europe/Berlin"));
        assertThat(berlin.accepts(ReadCase.source("f.txt", form))).isTrue();
        assertThat(ReadCase.lines(berlin, ReadCase.source("f.txt", form)))
                .contains(
                        "2160-0 0.92 mg/dL @ 2026-03-14T07:20:00Z | Laboratory form",
                        "718-7 14.1 g/dL @ 2026-03-14T07:20:00Z | Laboratory form")
                .anyMatch(line -> line.startsWith("rejected line 5: ") && line.contains("censored"))
                .anyMatch(line -> line.startsWith("rejected line 6: ") && line.contains("not known"))
                .anyMatch(line -> line.startsWith("rejected line 7: ") && line.contains("no unit"));
    }

    @Test
    void anAmbiguousOrMissingDateIsRefusedAndNeverGuessed() {
        assertThat(ReadCase.lines(READER, "Collection date: 03/04/2026\nGlucose   5.4   mmol/L\n"))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("day/month or as month/day");
        assertThat(ReadCase.lines(READER, "Collection date: 2026-02-30\nGlucose   5.4   mmol/L\n"))
                .singleElement()
                .asString()
                .contains("no valid date of collection");
        assertThat(ReadCase.lines(
                        READER, "Collection date: 2026-02-03\nGlucose  5.4  mmol/L\nCollection date: 2026-02-04\n"))
                .singleElement()
                .asString()
                .contains("more than one date");
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedFormsYieldItemsOrSentences(int seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String[] cells = {"Glucose", "5.4", "mmol/L", "3.9 - 6.1", "(", ")", "x", "%", "<1", "1,234", "", "Ед/л", "9e9"
        };
        StringBuilder text = new StringBuilder("Collection date: 2026-03-01\n");
        for (int i = 0; i < 40; i++) {
            text.append(cells[random.nextInt(cells.length)]).append(random.nextInt(4) == 0 ? "\n" : "   ");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(8); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            READER.read(ReadCase.source("f.txt", bytes), item -> {
                switch (item) {
                    case ReadItem.Value value -> assertThat(value.value()).isFinite();
                    case ReadItem.Rejected rejected ->
                        assertThat(rejected.reason()).endsWith(".");
                    case ReadItem.Note note -> assertThat(note.reason()).endsWith(".");
                    default -> throw new AssertionError("forms hold only values: " + item);
                }
            });
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).as("seed %d", seed).endsWith(".");
        }
    }
}
