package org.mendline.app.report;

import java.util.List;
import java.util.Optional;

/// What the sheet of a report's part says around its table.
///
/// @param sheetName also the title
/// @param tells a sentence: what the table is
/// @param nothing said of an empty table
record TableWords(String sheetName, String tells, List<TableColumn> columns, String nothing) {
    /// Empty for parts that are no table of everybody.
    static Optional<TableWords> of(ReportPart part) {
        return switch (part) {
            case PERSONS, DAILY -> Optional.empty();
            case GAPS ->
                Optional.of(new TableWords(
                        "Data gaps",
                        "What is missing since when. Marked and bold: missing for four weeks or more, or never measured.",
                        PersonTables.GAPS,
                        "Nothing is missing."));
            case WHY ->
                Optional.of(new TableWords(
                        "Why",
                        "What moved each prediction away from the person's own normal: contributions of a person and"
                                + " target add up from the first row to the last. They do not prove a cause.",
                        PersonTables.WHY,
                        "There are no predictions to explain."));
            case PLANS ->
                Optional.of(new TableWords(
                        "Plans",
                        "The usual plan of the last days against changed ones, from the same random numbers. Each"
                                + " interval holds 8 of 10 simulated futures of its plan.",
                        PersonTables.PLANS,
                        "No changed plan was compared."));
            case DECISIONS ->
                Optional.of(new TableWords(
                        "Decisions",
                        "What was suggested, and what a named person decided.",
                        PersonTables.DECISIONS,
                        "No decision is on record."));
            case FILES ->
                Optional.of(new TableWords(
                        "Files",
                        "Every file that was imported, the newest first.",
                        DetailTables.FILES,
                        "No file was imported."));
        };
    }
}
