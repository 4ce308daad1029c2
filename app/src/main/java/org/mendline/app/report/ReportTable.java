package org.mendline.app.report;

import java.util.List;

/// A table of a report: what its columns mean, and its rows.
///
/// @param rows each as long as `columns`
public record ReportTable(List<TableColumn> columns, List<List<CellValue>> rows) {
    /// @throws IllegalArgumentException if a row is longer or shorter than the columns
    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<CellValue> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of " + row.size() + " cells does not fit " + columns.size() + " columns");
            }
        }
    }
}
