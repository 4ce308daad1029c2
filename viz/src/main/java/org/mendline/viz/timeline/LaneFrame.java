package org.mendline.viz.timeline;

import java.util.Optional;
import org.mendline.viz.plot.LinearScale;

/// Where one lane lies, in whole pixels.
///
/// @param axis for lanes with values
record LaneFrame(Lane lane, double top, double bottom, Optional<LaneAxis> axis) {
    static final double ROW_LINES = 1.45;
    private static final double LEAST_VALUE_LINES = 3.2;

    double height() {
        return bottom - top;
    }

    /// Height that a lane without values takes, and a lane with values takes at least.
    static double leastHeight(Lane lane, double line) {
        double rows = switch (lane.content()) {
            case DenseSeries _, SparsePoints _ -> LEAST_VALUE_LINES;
            case EventSpans spans -> ROW_LINES * Math.max(1, spans.rows().size()) + 0.3;
            case Notes _ -> ROW_LINES + 0.3;
            case QualityStrip strip -> ROW_LINES * Math.max(1, strip.rows().size()) + 0.3;
        };
        return Math.ceil(rows * line);
    }

    /// Values to pixels.
    ///
    /// @throws java.util.NoSuchElementException if the lane has no values
    LinearScale y() {
        return axis.orElseThrow().scale();
    }
}
