package org.mendline.storage.importing.csv;

import java.time.ZoneId;
import java.util.Optional;
import org.mendline.storage.importing.csv.MeasureNames.Kind;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.UnitConversion;

/// Reads daily journals: date, person, and columns such as sleep_h, soreness, readiness or session_load (the
/// table `columns.csv` lists them with their units). Also the wellness and training tables of PMSys.
public final class WellnessCsvReader extends TabularReader {
    private final ZoneId zone;
    private final MeasureNames names;
    private final MeasureSuggestions suggestions;

    /// @param zone holds for times that carry no offset
    public WellnessCsvReader(ZoneId zone, MeasureCatalogue catalogue, UnitConversion units) {
        this.zone = zone;
        this.names = new MeasureNames(catalogue);
        this.suggestions = new MeasureSuggestions(catalogue, units, names);
    }

    @Override
    public String format() {
        return "csv-wellness";
    }

    @Override
    Optional<Plan> plan(CsvHeader header, TableMapping said) {
        WidePlan plan = new WidePlan(header, names, said, suggestions, zone);
        int journal = plan.count(Kind.WELLNESS);
        int outcomes = plan.count(Kind.OUTCOME);
        boolean mine = journal > 0 && journal >= outcomes;
        boolean elsewhere =
                (header.has(CsvWords.MEASURE) && header.has(CsvWords.VALUE)) || CaseloadCsvReader.isCaseload(header);
        return mine && !elsewhere && plan.isDated() && plan.isMostlyKnown() ? Optional.of(plan) : Optional.empty();
    }
}
