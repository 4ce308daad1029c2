package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.observation.CuratedMeasures;

/// Which reader takes which real file; foreign files must be left to readers that know them.
class RecognitionTest {
    private static final List<FormatReader> READERS =
            StandardReaders.all(ZoneOffset.UTC, new CuratedMeasures(), CsvMapping.USUAL);

    @Test
    void everyRealFileIsTakenByAtMostOneReaderAndForeignFilesByNone() throws Exception {
        Map<String, String> taken = new TreeMap<>();
        Path samples = SharedSamples.folder().resolve("samples");
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Source source = Source.of(file);
                List<String> willing = READERS.stream()
                        .filter(r -> r.accepts(source))
                        .map(FormatReader::format)
                        .toList();
                assertThat(willing).as(file.toString()).hasSizeLessThanOrEqualTo(1);
                willing.forEach(format -> taken.put(samples.relativize(file).toString(), format));
            }
        }
        assertThat(taken.entrySet())
                .allSatisfy(e -> assertThat(e.getKey())
                        .as(e.getValue())
                        .startsWith(
                                switch (e.getValue()) {
                                    case "hl7v2" -> "hl7v2/";
                                    case "fhir" -> "fhir_r4/";
                                    case "oura", "whoop", "fitbit", "samsung", "cgm" -> e.getValue() + "/";
                                    case "garmin-json" -> "garmin_json/";
                                    case "polar-json" -> "polar_json/";
                                    case "body-measures" -> "body_measures/";
                                    case "hrv-app" -> "hrv_measures/";
                                    case "polar-hrm" -> "polar_hrm/";
                                    case "rr-text" -> "hrv_rr/";
                                    case "tcx" -> "tcx/";
                                    case "gpx" -> "gpx/";
                                    case "apple-health" -> "apple_health/";
                                    case "edf" -> "edf/";
                                    case "emg-table" -> "force_emg/emg.csv";
                                    case "c3d" -> "c3d/";
                                    case "opensim", "trc", "cortex-forces" -> "opensim/";
                                    case "imu" -> "imu/";
                                    case "force-table" -> "force_emg/";
                                    case "nexus-csv" -> "mocap_csv/";
                                    case "metabolic-cart" -> "vo2_csv/";
                                    case "genotype" -> "genotype/";
                                    case "dicom" -> "dicom/";
                                    case "lab-form" -> "lab_text/";
                                    default -> "nothing";
                                }));
        assertThat(taken).hasSize(7 + 14 + 3 + 7 + 17 + 5 + 7 + 22 + 3 + 1 + 20 + 12 + 12 + 5);
    }
}
