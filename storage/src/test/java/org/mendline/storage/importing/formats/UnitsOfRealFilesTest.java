package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem.Value;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.observation.UnitConversion.Result.Converted;

/// What laboratories really write as units reaches the catalogue's unit, and a plausible value there.
class UnitsOfRealFilesTest {
    private static final CuratedMeasures MEASURES = new CuratedMeasures();
    private static final UcumConversion UNITS = new UcumConversion();

    /// A sender's mistake: haemoglobin of 12.5 g/mL, which is denser than water. Must be flagged, not mended.
    private static final Set<String> IMPLAUSIBLE = Set.of("718-7 12.5 g/mL");

    @Test
    void everyUnitIsKnownAndEveryKnownMeasureConverts() throws Exception {
        List<Value> values = values();
        Set<String> implausible = new TreeSet<>();
        int converted = 0;
        for (Value value : values) {
            assertThat(UNITS.canonical(value.unit())).as(value.toString()).isPresent();
            Measure measure = MEASURES.find(value.code()).orElse(null);
            if (measure != null) {
                var result = UNITS.convert(value.value(), value.unit(), measure.unit(), value.code());
                assertThat(result).as(value.toString()).isInstanceOf(Converted.class);
                converted++;
                if (!measure.isPlausible(((Converted) result).value())) {
                    implausible.add(value.code() + " " + value.value() + " " + value.unit());
                }
            }
        }
        System.out.println(
                "Values of real HL7 and FHIR files: " + values.size() + ", in catalogue and converted: " + converted);
        assertThat(converted).isGreaterThan(70);
        assertThat(implausible).isEqualTo(IMPLAUSIBLE);
    }

    private static List<Value> values() throws Exception {
        List<Value> values = new ArrayList<>();
        List<FormatReader> readers = StandardReaders.all(ZoneOffset.UTC, MEASURES, CsvMapping.USUAL);
        for (String part : List.of("samples/hl7v2", "samples/fhir_r4")) {
            try (Stream<Path> files = Files.list(SharedSamples.folder().resolve(part))) {
                for (Path file : files.sorted().toList()) {
                    Source source = Source.of(file);
                    FormatReader reader = readers.stream()
                            .filter(r -> r.accepts(source))
                            .findFirst()
                            .orElseThrow();
                    try {
                        values.addAll(SharedSamples.of(Value.class, SharedSamples.read(reader, file)));
                    } catch (UnreadableFileException e) {
                        assertThat(e.getMessage()).isNotBlank();
                    }
                }
            }
        }
        return values;
    }
}
