package org.mendline.storage.importing.csv;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mendline.storage.importing.EarlierAnswers;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.question.FileAnswers;
import org.mendline.storage.mapping.MappingRepository;
import org.mendline.storage.mapping.SavedMapping;

/// Finds the mapping that somebody made for tables with the same headings.
public record RememberedTables(MappingRepository mappings, ZoneId zone) implements EarlierAnswers {
    @Override
    public Optional<Kept> about(Source source) {
        return signatures(source)
                .flatMap(signature -> mappings.find(signature).stream())
                .findFirst()
                .map(this::kept);
    }

    /// The fingerprint of a table's headings; empty if the file is no table.
    public static Optional<String> signature(Source source) {
        return signatures(source).findFirst();
    }

    /// That of the headings as found in the first lines, then that of the first line.
    private static Stream<String> signatures(Source source) {
        return Stream.of(CsvTable.anywhere(source), CsvTable.of(source))
                .flatMap(Optional::stream)
                .map(table -> TableSignature.of(table.header().written()));
    }

    private Kept kept(SavedMapping mapping) {
        return new Kept(
                new FileAnswers(MappingJson.read(mapping.json()), Map.of()),
                "The file was read with the mapping \"" + mapping.name() + "\", made on "
                        + mapping.madeAt().atZone(zone).toLocalDate() + " by " + mapping.madeBy() + ".");
    }
}
