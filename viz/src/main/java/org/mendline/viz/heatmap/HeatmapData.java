package org.mendline.viz.heatmap;

import java.util.List;
import java.util.OptionalDouble;

/// What a [DayFeatureHeatmap] draws.
///
/// @param title accessible title
/// @param unit unit of the contributions, the outcome's own
/// @param days words for each day, oldest first, for example `3 Mar`
/// @param rows one per feature, most important first
/// @param higherIsBetter direction of the outcome: whether a positive contribution helps
public record HeatmapData(String title, String unit, List<String> days, List<Row> rows, boolean higherIsBetter) {

    /// @throws IllegalArgumentException if a row has more or fewer cells than there are days
    public HeatmapData {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != days.size()) {
                throw new IllegalArgumentException(
                        "Row " + row.feature() + " has " + row.cells().size() + " cells for " + days.size() + " days");
            }
        }
    }

    /// All days of one feature.
    public record Row(String feature, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// One feature on one day.
    ///
    /// @param contribution signed; empty where the feature was not known that day, which is not the same as 0
    /// @param detail the value against the person's normal, or why there is none; may be empty
    public record Cell(OptionalDouble contribution, String detail) {}

    /// A place of the cursor, both from 0.
    public record Spot(int row, int day) {}

    /// The cell at a place.
    public Cell at(Spot spot) {
        return rows.get(spot.row()).cells().get(spot.day());
    }

    /// Largest size of a contribution; 0 if there is none.
    public double largest() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMapToDouble(cell -> cell.contribution().stream())
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    boolean isEmpty() {
        return rows.isEmpty() || days.isEmpty();
    }
}
