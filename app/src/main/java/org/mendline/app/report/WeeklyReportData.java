package org.mendline.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mendline.app.caseload.CaseloadEntry;

/// Everything a weekly report says, already worded; the report adds layout and nothing else.
///
/// @param entries in any order; the report sorts by status, worst first, and keeps this order within a
///     status
/// @param weeks a person's week; asked once a person and from several threads, so that a report of many
///     people never holds more than a few weeks at a time
public record WeeklyReportData(
        ReportHead head, ReportLayout layout, List<CaseloadEntry> entries, Function<CaseloadEntry, PersonWeek> weeks) {
    public WeeklyReportData {
        entries = entries.stream()
                .sorted(Comparator.comparing(CaseloadEntry::status))
                .toList();
    }

    /// A report of weeks that are all there.
    public static WeeklyReportData of(ReportHead head, ReportLayout layout, List<PersonWeek> people) {
        Map<CaseloadEntry, PersonWeek> weeks =
                people.stream().collect(Collectors.toMap(PersonWeek::entry, Function.identity(), (a, b) -> a));
        return new WeeklyReportData(
                head, layout, people.stream().map(PersonWeek::entry).toList(), weeks::get);
    }
}
