package org.mendline.app.window.twin;

import java.util.List;
import java.util.Optional;

/// One marker over the next three days.
///
/// @param marker plain name with its unit
/// @param cells 24, 48 and 72 h ahead
/// @param second what the twin says of 72 h where it expects something else
public record OutlookRow(String marker, List<Cell> cells, Optional<String> second) {
    public OutlookRow {
        cells = List.copyOf(cells);
    }

    /// @param median under the usual plan
    /// @param range its 80 % interval
    /// @param changed median under the changed plan, if there is one
    public record Cell(String median, String range, Optional<String> changed) {}
}
