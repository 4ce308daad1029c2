package org.mendline.storage.importing.csv;

import java.time.LocalDate;
import java.util.List;

/// Writes outcome measures as a long table, in the form [GenericCsvReader] reads.
public final class OutcomesCsvWriter {
    /// One measurement at a visit.
    ///
    /// @param code measure code
    /// @param unit UCUM unit of `value`
    public record Visit(String person, LocalDate date, String code, double value, String unit) {}

    private OutcomesCsvWriter() {}

    /// The table as text, one row a measurement.
    public static String table(List<Visit> visits) {
        return Cells.table(
                List.of("person", "date", "measure", "value", "unit"),
                visits.stream()
                        .map(v -> List.of(v.person(), v.date().toString(), v.code(), Cells.number(v.value()), v.unit()))
                        .toList());
    }
}
