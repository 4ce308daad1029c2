package org.mendline.app.window.plans;

import java.util.List;

/// Plans side by side in figures.
///
/// @param heads names of the plans
/// @param rows what is told of each
record NumbersTable(List<String> heads, List<Row> rows) {
    static final NumbersTable EMPTY = new NumbersTable(List.of(), List.of());

    NumbersTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// One thing told.
    ///
    /// @param cells one a plan
    record Row(String name, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }
}
