package org.mendline.app.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// Shares of a prediction by window of days and by feature: `base + Σ window totals + exactCheck =
/// prediction`, and the same with features.
///
/// @param unit UCUM unit of base, prediction and shares
/// @param exactCheck what the twin's exact check adds to the network's prediction
/// @param residual largest of what windows and features leave unexplained
/// @param windows oldest first
/// @param rows one a feature
/// @param largestError largest standard error of a cell's share; 0 where all are exact
public record DayShares(
        Explained target,
        Background background,
        String unit,
        double base,
        double prediction,
        double exactCheck,
        double residual,
        List<Window> windows,
        List<Row> rows,
        double largestError,
        boolean higherIsBetter) {
    public DayShares {
        windows = List.copyOf(windows);
        rows = List.copyOf(rows);
    }

    /// Days that count together; one day where `first` is `last`.
    ///
    /// @param total share of the window
    public record Window(LocalDate first, LocalDate last, double total) {}

    /// One feature over all windows.
    ///
    /// @param total share of the feature
    /// @param unit UCUM unit of the cells' values
    public record Row(String feature, String unit, double total, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// One feature in one window.
    ///
    /// @param share empty where nothing was measured, which is not the same as 0
    /// @param value mean of what was measured
    /// @param normal what it is compared with; empty where that is not having measured it
    public record Cell(OptionalDouble share, OptionalDouble value, OptionalDouble normal) {}
}
