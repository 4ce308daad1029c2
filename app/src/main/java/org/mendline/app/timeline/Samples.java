package org.mendline.app.timeline;

import java.time.Duration;

/// Samples of recordings within a time. The arrays belong to whoever asked.
///
/// @param epochMillis times in milliseconds since 1970-01-01T00:00Z, not decreasing
/// @param values as many
/// @param longestJoin neighbours further apart have a gap between them
/// @param read how many samples lie within the time; more than `values` where they were thinned
/// @param beside samples left out because a denser recording was made at the same time
public record Samples(long[] epochMillis, double[] values, Duration longestJoin, long read, long beside) {
    /// More than this are thinned: of each slot of time the smallest and the largest stay.
    public static final int MOST = 2_000_000;

    /// Whether only extremes are left.
    public boolean thinned() {
        return read - beside > values.length;
    }
}
