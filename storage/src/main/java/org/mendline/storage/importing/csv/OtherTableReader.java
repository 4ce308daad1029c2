package org.mendline.storage.importing.csv;

import java.time.ZoneId;
import java.util.Optional;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.UnitConversion;

/// Takes every table that no other reader recognises, so it must be asked last. It reads what the user's mapping says,
/// and without one asks for it; it never guesses.
public final class OtherTableReader extends TabularReader {
    private final ZoneId zone;
    private final MeasureNames names;
    private final MeasureSuggestions suggestions;

    /// @param zone holds for times that carry no offset
    public OtherTableReader(ZoneId zone, MeasureCatalogue catalogue, UnitConversion units) {
        this.zone = zone;
        this.names = new MeasureNames(catalogue);
        this.suggestions = new MeasureSuggestions(catalogue, units, names);
    }

    @Override
    public String format() {
        return "csv-other";
    }

    @Override
    Optional<CsvTable> table(Source source) {
        return CsvTable.anywhere(source);
    }

    @Override
    Optional<Plan> plan(CsvHeader header, TableMapping said) {
        MappedPlan mapped = new MappedPlan(header, said, names, zone);
        return Optional.of(mapped.isComplete() ? mapped : new AskingPlan(header, suggestions));
    }
}
