package org.mendline.storage.importing.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mendline.storage.observation.MeasureCatalogue;

/// Finds measures by the words tables use: codes, catalogue names, and the tables `columns.csv` and
/// `measure-names.csv`.
final class MeasureNames {
    private static final Pattern LOINC = Pattern.compile("\\d{1,7}-\\d");

    /// What a known heading holds.
    ///
    /// @param unit UCUM unit of the values below it
    /// @param kind whether it belongs to journals, to outcome tables, or may stand in both
    record Column(String code, String unit, Kind kind) {}

    enum Kind {
        WELLNESS,
        OUTCOME,
        ANY
    }

    private final MeasureCatalogue catalogue;
    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    MeasureNames(MeasureCatalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.all().forEach(measure -> codes.put(CsvHeader.key(measure.name()), measure.code()));
        for (NamedCsvRecord row : rows("columns.csv")) {
            Kind kind = Kind.valueOf(row.getField("kind").toUpperCase(java.util.Locale.ROOT));
            columns.put(row.getField("column"), new Column(row.getField("code"), row.getField("unit"), kind));
            codes.put(row.getField("column"), row.getField("code"));
        }
        rows("measure-names.csv").forEach(row -> codes.put(row.getField("name"), row.getField("code")));
    }

    /// The code that a cell means.
    Optional<String> code(String word) {
        if (LOINC.matcher(word).matches() || catalogue.find(word).isPresent()) {
            return Optional.of(word);
        }
        return Optional.ofNullable(codes.get(CsvHeader.key(word)));
    }

    /// What a heading, in comparable form, holds.
    Optional<Column> column(String key) {
        return Optional.ofNullable(columns.get(key));
    }

    /// Every known word, in comparable form, with the code it means.
    Map<String, String> words() {
        return Map.copyOf(codes);
    }

    /// The catalogue's unit of a code.
    Optional<String> unit(String code) {
        return catalogue.find(code).map(measure -> measure.unit());
    }

    /// Plain name of a code; the code itself where the catalogue does not know it.
    String name(String code) {
        return catalogue.find(code).map(measure -> measure.name()).orElse(code);
    }

    /// The unit of a code for which nothing but a number is written, which only dimensionless measures allow.
    Optional<String> unwrittenUnit(String code) {
        return catalogue.find(code).map(measure -> measure.unit()).filter(unit -> unit.equals("1"));
    }

    static List<NamedCsvRecord> rows(String resource) {
        try (InputStream in = MeasureNames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: its table " + resource + " is missing.");
            }
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table " + resource + " cannot be read.", e);
        }
    }
}
