package org.mendline.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mendline.app.caseload.CaseloadEntry.Estimate;

/// What a report of one person adds to the person's week.
///
/// @param findings sentences, the most pressing first
/// @param outlook daily markers 24, 48 and 72 h ahead
/// @param inputs every input the models read, measured or not
/// @param days of the record, ascending; values in the order of `inputs`
public record PersonDetail(
        PersonWeek week, List<String> findings, List<NextDay> outlook, List<InputSeen> inputs, List<DailyRow> days) {
    public PersonDetail {
        findings = List.copyOf(findings);
        outlook = List.copyOf(outlook);
        inputs = List.copyOf(inputs);
        days = List.copyOf(days);
    }

    /// A marker on one of the next days.
    ///
    /// @param source who says so, in plain words
    public record NextDay(String marker, String unit, LocalDate date, int hoursAhead, Estimate value, String source) {}

    /// What is known of an input.
    ///
    /// @param measuredDays days with a value
    /// @param measuredOfLast28 days with a value among the last 28
    public record InputSeen(
            String name,
            String unit,
            int measuredDays,
            int measuredOfLast28,
            Optional<LocalDate> first,
            Optional<LocalDate> last) {}

    /// One day's values.
    ///
    /// @param values [CellValue.Nothing] where nothing was measured
    public record DailyRow(LocalDate date, List<CellValue> values) {
        public DailyRow {
            values = List.copyOf(values);
        }
    }
}
