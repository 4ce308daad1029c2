package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.observation.UnitConversion;

/// Whatever the readers of devices, apps and makers emit is in the catalogue and converts to its unit; signals that
/// recorders label as they like have at least a UCUM unit.
class DeviceUnitsTest {
    private static final CuratedMeasures MEASURES = new CuratedMeasures();
    private static final UcumConversion UNITS = new UcumConversion();
    private static final Set<String> FOLDERS = Set.of(
            "apple_health",
            "body_measures",
            "cgm",
            "edf",
            "fitbit",
            "garmin_json",
            "gpx",
            "hrv_measures",
            "hrv_rr",
            "lab_text",
            "oura",
            "polar_hrm",
            "polar_json",
            "samsung",
            "tcx",
            "whoop");

    private final Set<String> trouble = new TreeSet<>();
    private int checked;

    @Test
    void everyValueOfRealFilesHasAKnownCodeAndAUnitThatConverts() throws Exception {
        List<FormatReader> readers = StandardReaders.all(ZoneOffset.UTC, MEASURES, CsvMapping.USUAL);
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(SharedSamples.folder().resolve("samples/" + folder))) {
                for (Path file : files.toList()) {
                    Source source = Source.of(file);
                    for (FormatReader reader : readers) {
                        if (reader.accepts(source)) {
                            read(reader, source);
                        }
                    }
                }
            }
        }
        assertThat(trouble).isEmpty();
        assertThat(checked).isGreaterThan(500);
    }

    private void read(FormatReader reader, Source source) throws Exception {
        try {
            reader.read(source, item -> {
                switch (item) {
                    case ReadItem.Value value -> check(value.code(), value.value(), value.unit(), source);
                    case ReadItem.Series series -> check(series.code(), series.values()[0], series.unit(), source);
                    default -> {
                        // remarks have no units
                    }
                }
            });
        } catch (UnreadableFileException refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }

    private void check(String code, double value, String unit, Source source) {
        checked++;
        Measure measure = MEASURES.find(code).orElse(null);
        if (code.startsWith("mendline:signal-")) {
            assertThat(UNITS.canonical(unit)).as(code + " " + unit).isPresent();
        } else if (measure == null) {
            trouble.add(code + " is not in the catalogue (" + source.name() + ")");
        } else if (UNITS.convert(value, unit, measure.unit(), code) instanceof UnitConversion.Result.Refused refused) {
            trouble.add(code + " " + unit + ": " + refused.reason() + " (" + source.name() + ")");
        }
    }

    @Test
    void everyUnitThatAppleWritesIsUnderstood() {
        for (String unit : List.of("[lb_av]", "[stone_av]", "[oz_av]")) {
            assertThat(UNITS.convert(1, unit, "kg", "29463-7"))
                    .as(unit)
                    .isInstanceOf(UnitConversion.Result.Converted.class);
        }
        for (String unit : List.of("[ft_i]", "[in_i]", "m")) {
            assertThat(UNITS.convert(1, unit, "cm", "8302-2"))
                    .as(unit)
                    .isInstanceOf(UnitConversion.Result.Converted.class);
        }
        for (String unit : List.of("km/h", "[mi_i]/h", "[ft_i]/s")) {
            assertThat(UNITS.convert(1, unit, "m/s", "mendline:walking-speed"))
                    .as(unit)
                    .isInstanceOf(UnitConversion.Result.Converted.class);
        }
        assertThat(UNITS.convert(5.5, "mmol/L", "mg/dL", "2339-0")).isInstanceOf(UnitConversion.Result.Converted.class);
        assertThat(UNITS.convert(5.5, "mmol/L", "mg/dL", "99504-3"))
                .isInstanceOf(UnitConversion.Result.Converted.class);
        assertThat(UNITS.convert(40, "mL/(kg.min)", "mL/(kg.min)", "mendline:vo2max"))
                .isInstanceOf(UnitConversion.Result.Converted.class);
        assertThat(UNITS.convert(100, "kJ", "kcal", "mendline:session-energy"))
                .isInstanceOf(UnitConversion.Result.Converted.class);
    }
}
