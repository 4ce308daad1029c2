package org.mendline.viz.timeline;

/// A stretch of time, its ends in milliseconds since 1970-01-01T00:00Z. Fractions keep zooming smooth.
///
/// @param fromMillis start
/// @param toMillis end, after the start
public record TimeWindow(double fromMillis, double toMillis) {
    /// The shortest stretch that can be shown.
    public static final double SHORTEST_MILLIS = 1_000;

    /// @throws IllegalArgumentException if the end is not after the start
    public TimeWindow {
        if (!(fromMillis < toMillis) || !Double.isFinite(toMillis - fromMillis)) {
            throw new IllegalArgumentException(
                    "A time window must end after its start, not run from " + fromMillis + " to " + toMillis);
        }
    }

    /// From the first to the last of whole milliseconds; an instant is widened by one.
    public static TimeWindow spanning(long firstMillis, long lastMillis) {
        return new TimeWindow((double) firstMillis, (double) Math.max(lastMillis, firstMillis + 1));
    }

    /// Length in milliseconds.
    public double spanMillis() {
        return toMillis - fromMillis;
    }

    public double middleMillis() {
        return fromMillis + spanMillis() / 2;
    }

    /// Whether the moment lies within, ends included.
    public boolean holds(double millis) {
        return millis >= fromMillis && millis <= toMillis;
    }

    /// Whether the moment lies within, ends included.
    public boolean holds(long millis) {
        return holds((double) millis);
    }

    /// Whether any moment from `startMillis` to `endMillis` lies within.
    public boolean touches(long startMillis, long endMillis) {
        return touches((double) startMillis, (double) endMillis);
    }

    /// Whether any moment from `startMillis` to `endMillis` lies within.
    public boolean touches(double startMillis, double endMillis) {
        return endMillis >= fromMillis && startMillis <= toMillis;
    }

    /// Later by a share of its length; negative is earlier.
    public TimeWindow pannedBy(double share) {
        double shift = share * spanMillis();
        return new TimeWindow(fromMillis + shift, toMillis + shift);
    }

    /// Shorter (`factor` above 1) or longer, with `atMillis` staying where it is on the screen.
    public TimeWindow zoomed(double factor, double atMillis) {
        return new TimeWindow(atMillis - (atMillis - fromMillis) / factor, atMillis + (toMillis - atMillis) / factor);
    }

    /// The nearest window within `whole` of this length, if not shorter than a second nor longer than `whole`.
    public TimeWindow heldWithin(TimeWindow whole) {
        double span = Math.max(spanMillis(), SHORTEST_MILLIS);
        if (span >= whole.spanMillis()) {
            return whole;
        }
        double from = middleMillis() - span / 2;
        double start = Math.clamp(from, whole.fromMillis(), whole.toMillis() - span);
        return new TimeWindow(start, start + span);
    }

    /// The moment at a share of the window, 0 at its start.
    public double at(double share) {
        return fromMillis + share * spanMillis();
    }
}
