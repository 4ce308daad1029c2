package org.mendline.storage.importing.csv;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.importing.question.TableMapping;
import org.mendline.storage.observation.MeasureCatalogue;

/// Reads the first rows of a table nobody recognised by a mapping that is still being made, so that its maker sees
/// what will come of it. Touches no file and no store.
public final class TableTrial {
    private final MeasureNames names;
    private final ZoneId zone;

    /// @param zone holds for times that carry no offset
    public TableTrial(MeasureCatalogue catalogue, ZoneId zone) {
        this.names = new MeasureNames(catalogue);
        this.zone = zone;
    }

    /// What the first rows of the table give, in the file's own units; or what still stands in the way.
    ///
    /// @param items values and rows that would be set aside; empty where `missing` speaks
    /// @param missing what has to be said before anything can be read, as a sentence
    public record Outcome(List<ReadItem> items, Optional<String> missing) {
        public Outcome {
            items = List.copyOf(items);
        }
    }

    public Outcome of(Question.UnknownTable table, TableMapping said) {
        CsvHeader header = CsvHeader.of(table.headings());
        MappedPlan plan = new MappedPlan(header, said, names, zone);
        if (!plan.isComplete()) {
            return new Outcome(
                    List.of(), Optional.of("Say which column is the date, and what at least one column measures."));
        }
        CsvDates dates = new CsvDates(said.dateOrder());
        CsvNumbers numbers = new CsvNumbers();
        List<CsvRow> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            rows.add(new CsvRow(table.headingLine() + 1 + rows.size(), cells));
        }
        rows.forEach(row -> plan.show(row, dates, numbers));
        if (!dates.open().isEmpty()) {
            return new Outcome(
                    List.of(),
                    Optional.of("Say whether \"" + dates.open().getFirst().written() + "\" begins with the day."));
        }
        if (dates.objection().isPresent()) {
            return new Outcome(List.of(), dates.objection());
        }
        List<ReadItem> items = new ArrayList<>();
        rows.forEach(row -> plan.read(row, dates, numbers, items::add));
        return new Outcome(items, Optional.empty());
    }
}
