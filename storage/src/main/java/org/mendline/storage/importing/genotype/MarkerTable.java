package org.mendline.storage.importing.genotype;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The markers that Mendline keeps, from the resource `markers.csv`. Immutable.
public final class MarkerTable {
    private final Map<String, Marker> byId = new LinkedHashMap<>();
    private final Map<Build, Map<String, Marker>> byPlace = new HashMap<>();

    /// @throws IllegalStateException if the program was built without the table
    public MarkerTable() {
        try (InputStream in = MarkerTable.class.getResourceAsStream("markers.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: its table markers.csv is missing.");
            }
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.forEach(row -> add(marker(row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table markers.csv cannot be read.", e);
        }
    }

    private static Marker marker(NamedCsvRecord row) {
        return new Marker(
                row.getField("rsid"),
                row.getField("gene"),
                row.getField("chromosome"),
                position(row.getField("position37")),
                position(row.getField("position38")),
                row.getField("effect").charAt(0),
                row.getField("other").charAt(0),
                row.getField("grade"),
                row.getField("meaning"),
                row.getField("citation"));
    }

    private static OptionalLong position(String text) {
        return text.isBlank() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private void add(Marker marker) {
        byId.put(marker.rsid(), marker);
        for (Build build : Build.values()) {
            marker.position(build)
                    .ifPresent(at -> byPlace.computeIfAbsent(build, key -> new HashMap<>())
                            .put(place(marker.chromosome(), at), marker));
        }
    }

    /// All markers, in the order of the table.
    public List<Marker> all() {
        return List.copyOf(byId.values());
    }

    Optional<Marker> find(String rsid) {
        return Optional.ofNullable(byId.get(rsid));
    }

    /// The marker at a place, for files that name no rs numbers.
    Optional<Marker> at(Build build, String chromosome, long position) {
        return Optional.ofNullable(byPlace.getOrDefault(build, Map.of()).get(place(chromosome, position)));
    }

    private static String place(String chromosome, long position) {
        return chromosome + ":" + position;
    }
}
