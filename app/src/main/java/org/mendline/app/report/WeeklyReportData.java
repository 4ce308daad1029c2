package org.mendline.app.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Everything a weekly report says, already worded; the report adds layout and nothing else.
///
/// @param clinicName shown in the title and in page headers
/// @param weekEnding last day of the week reported
/// @param generatedAt when the numbers were computed, on the clinic's clock
/// @param modelVersion version of the models behind the predictions
/// @param dataWindow first and last day of data that went in, empty without data
/// @param simulated whether every person is simulated; labels each page
/// @param caveats plain sentences added to those that every report carries
/// @param provenance how this report came about, for example program version or number of source files
/// @param people in any order; the report sorts by status, worst first, and keeps this order within a
///     status
public record WeeklyReportData(
        String clinicName,
        LocalDate weekEnding,
        OffsetDateTime generatedAt,
        String modelVersion,
        Optional<DataWindow> dataWindow,
        boolean simulated,
        List<String> caveats,
        List<Fact> provenance,
        List<PersonWeek> people) {
    public WeeklyReportData {
        caveats = List.copyOf(caveats);
        provenance = List.copyOf(provenance);
        people = List.copyOf(people);
    }

    /// First and last day of data, both included.
    public record DataWindow(LocalDate first, LocalDate last) {}

    /// A named statement, for example `Program` and `Mendline 0.1.0`.
    public record Fact(String name, String value) {}
}
