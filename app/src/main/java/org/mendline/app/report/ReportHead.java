package org.mendline.app.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// What a report says of itself: whose it is, of when, and where it comes from.
///
/// @param clinicName shown in the title and in page headers
/// @param weekEnding last day of the week reported
/// @param generatedAt when the numbers were computed, on the clinic's clock
/// @param modelVersion version of the models behind the predictions
/// @param dataWindow first and last day of data that went in, empty without data
/// @param simulated whether every person is simulated; labels each page
/// @param caveats plain sentences added to those that every report carries
/// @param provenance how this report came about, for example program version or seed
/// @param files what was imported, newest first
public record ReportHead(
        String clinicName,
        LocalDate weekEnding,
        OffsetDateTime generatedAt,
        String modelVersion,
        Optional<DataWindow> dataWindow,
        boolean simulated,
        List<String> caveats,
        List<Fact> provenance,
        List<ImportedFile> files) {
    public ReportHead {
        caveats = List.copyOf(caveats);
        provenance = List.copyOf(provenance);
        files = List.copyOf(files);
    }

    /// First and last day of data, both included.
    public record DataWindow(LocalDate first, LocalDate last) {}

    /// A named statement, for example `Program` and `Mendline 0.1.0`.
    public record Fact(String name, String value) {}

    /// A file that was imported.
    ///
    /// @param name as provenance gives it
    /// @param reader reader and its version
    /// @param by who imported it
    /// @param status `imported`, `partial`, `duplicate` or `refused`
    /// @param values how many it added, samples of recordings not counted
    /// @param sha256 of its bytes, hexadecimal; empty if it was not read
    public record ImportedFile(
            String name, String reader, Instant at, String by, String status, int values, Optional<String> sha256) {}
}
