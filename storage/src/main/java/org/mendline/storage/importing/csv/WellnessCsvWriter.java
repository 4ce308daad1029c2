package org.mendline.storage.importing.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Writes daily journals in the form [WellnessCsvReader] reads.
public final class WellnessCsvWriter {
    /// One day of one person.
    ///
    /// @param values by column heading of `columns.csv`, for example `sleep_h`; what is missing is left out
    public record Day(String person, LocalDate date, Map<String, Double> values) {}

    private WellnessCsvWriter() {}

    /// The table as text, one row a day, one column for every heading that any day uses.
    public static String table(List<Day> days) {
        Set<String> headings = new LinkedHashSet<>();
        days.forEach(day -> headings.addAll(day.values().keySet()));
        List<String> header = new ArrayList<>(List.of("date", "person"));
        header.addAll(headings);
        List<List<String>> rows = new ArrayList<>();
        for (Day day : days) {
            List<String> row = new ArrayList<>(List.of(day.date().toString(), day.person()));
            for (String heading : headings) {
                Double value = day.values().get(heading);
                row.add(Cells.number(value == null ? OptionalDouble.empty() : OptionalDouble.of(value)));
            }
            rows.add(row);
        }
        return Cells.table(header, rows);
    }
}
