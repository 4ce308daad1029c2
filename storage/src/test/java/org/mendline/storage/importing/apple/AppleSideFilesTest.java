package org.mendline.storage.importing.apple;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.observation.CuratedMeasures;

/// What lies beside `export.xml`: electrocardiograms, and a document that repeats it. Hand-made, since no real ones are
/// at
/// hand.
class AppleSideFilesTest {
    private static final List<FormatReader> READERS =
            StandardReaders.all(ZoneOffset.UTC, new CuratedMeasures(), CsvMapping.USUAL);

    private static String ecg(int samples) {
        StringBuilder text = new StringBuilder(
                "Name,Zoë Example\nDate of Birth,\"Jan 1, 1980\"\n"
                        + "Recorded Date,2026-03-01 21:05:34 +0100\nClassification,Sinus Rhythm\nSymptoms,\n"
                        + "Software Version,1.01\nDevice,\"Watch4,3\"\nSample Rate,512.413 hertz\n\n\nLead,Lead I\nUnit,µV\n\n");
        IntStream.range(0, samples).forEach(i -> text.append(i % 100 - 50.125).append('\n'));
        return text.toString();
    }

    private static Source source(String name, String text) {
        return ReadCase.source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static FormatReader only(Source source) {
        List<FormatReader> willing =
                READERS.stream().filter(reader -> reader.accepts(source)).toList();
        assertThat(willing).hasSize(1);
        return willing.getFirst();
    }

    @Test
    void anElectrocardiogramBecomesAChannelAndItsClassificationAWordOfTheWatch() {
        Source source = source("export.zip/apple_health_export/electrocardiograms/ecg_2026-03-01.csv", ecg(15_372));
        assertThat(ReadCase.lines(only(source), source))
                .containsExactly(
                        "mendline:ecg [15372: -50.125 .. 20.875] uV @ 2026-03-01T20:05:34Z +29997 ms | Watch4,3",
                        "note electrocardiogram: The watch calls the recording \"Sinus Rhythm\"; this is its own word"
                                + " and no diagnosis.");
    }

    @Test
    void theLanguageOfThePhoneDoesNotMatter() {
        String german = "Name,Z\nGeburtsdatum,01.01.1980\nAufzeichnungsdatum,2026-03-01 21:05:34 +0100\n"
                + "Klassifizierung,Sinusrhythmus\nSymptome,\nSoftwareversion,1.90\nGerät,\"Watch6,1\"\n"
                + "Messrate,\"511,500 Hertz\"\n\nAbleitung,Ableitung I\nEinheit,µV\n\n\"12,5\"\n-7,25\n";
        Source source = source("ecg.csv", german);
        assertThat(ReadCase.lines(only(source), source))
                .contains("mendline:ecg [2: 12.5 .. -7.25] uV @ 2026-03-01T20:05:34Z +2 ms | Watch6,1")
                .anyMatch(line -> line.contains("Sinusrhythmus"));
    }

    @Test
    void linesWithoutVoltageKeepTheirPlaceInTime() {
        Source source = source("ecg.csv", ecg(3) + "x\n5.5\n");
        assertThat(ReadCase.lines(only(source), source))
                .anyMatch(line -> line.startsWith("mendline:ecg [4: -50.125 .. 5.5]") && line.contains("+8 ms"))
                .anyMatch(line -> line.startsWith("damaged file: 1 lines"));
    }

    @Test
    void theDocumentThatRepeatsTheExportIsDeclinedWithASentence() {
        Source source = source(
                "export_cda.xml",
                "<?xml version=\"1.0\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>Health Data Export</title>");
        assertThat(ReadCase.lines(only(source), source))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("repeats what export.xml");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damagedElectrocardiogramsYieldItemsOrSentences(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = ecg(60).getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(1, 12); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            new AppleEcgReader().read(ReadCase.source("ecg.csv", bytes), item -> {
                if (item instanceof ReadItem.Series series) {
                    assertThat(IntStream.range(1, series.timeMillis().length)
                                    .allMatch(i -> series.timeMillis()[i] > series.timeMillis()[i - 1]))
                            .isTrue();
                }
            });
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).as("seed %d", seed).endsWith(".");
        }
    }
}
