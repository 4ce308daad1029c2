package org.mendline.app.timeline;

import java.time.Instant;

/// A stretch of time, both ends included.
///
/// @param to not before `from`
public record TimeSpan(Instant from, Instant to) {

    /// @throws IllegalArgumentException if it ends before it starts
    public TimeSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A stretch of time cannot run from " + from + " to " + to + ".");
        }
    }

    /// Whether all of the other lies within.
    public boolean covers(TimeSpan other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /// Whether any moment is shared.
    public boolean touches(TimeSpan other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /// The shortest stretch that holds both.
    public TimeSpan with(TimeSpan other) {
        return new TimeSpan(other.from.isBefore(from) ? other.from : from, other.to.isAfter(to) ? other.to : to);
    }

    public long millis() {
        return to.toEpochMilli() - from.toEpochMilli();
    }
}
