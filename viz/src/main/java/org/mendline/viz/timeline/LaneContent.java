package org.mendline.viz.timeline;

import java.util.Optional;

/// What one lane shows.
public sealed interface LaneContent permits DenseSeries, SparsePoints, EventSpans, Notes, QualityStrip {

    /// From the first to the last moment with content; empty if there is none. An instant is widened by a
    /// millisecond.
    Optional<TimeWindow> extent();

    /// Whether the lane has values and so a value axis.
    default boolean valued() {
        return switch (this) {
            case DenseSeries _, SparsePoints _ -> true;
            case EventSpans _, Notes _, QualityStrip _ -> false;
        };
    }
}
