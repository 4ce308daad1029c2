package org.mendline.storage.importing.fit;

import java.util.Arrays;
import java.util.Optional;

/// The stretch of time that a recording really covers. Devices and apps write single records years away from the
/// rest; those must not become part of a person's history.
///
/// @param from first sound FIT time, inclusive
/// @param to last sound FIT time, inclusive
record TimeFrame(long from, long to) {
    static final long DAY_SECONDS = 86_400;
    /// Times of a series are ints of milliseconds, 24.8 days; a day on either side stays free.
    private static final long MAX_SECONDS = 20 * DAY_SECONDS;
    private static final long MAX_SESSION_SECONDS = 7 * DAY_SECONDS;

    /// The largest group of dated times without a gap of more than `maxGapSeconds`; the earlier one of equals. Empty
    /// if no time is a date.
    static Optional<TimeFrame> largestGroup(long[] times, long maxGapSeconds) {
        long[] sorted = dates(times);
        int bestStart = 0;
        int bestSize = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            boolean ends = i == sorted.length || sorted[i] - sorted[i - 1] > maxGapSeconds;
            if (ends && i - start > bestSize) {
                bestStart = start;
                bestSize = i - start;
            }
            start = ends ? i : start;
        }
        return bestSize == 0
                ? Optional.empty()
                : Optional.of(new TimeFrame(sorted[bestStart], sorted[bestStart + bestSize - 1]).limited());
    }

    private static long[] dates(long[] times) {
        long[] dates = new long[times.length];
        int found = 0;
        for (long time : times) {
            if (FitTime.isDate(time)) {
                dates[found++] = time;
            }
        }
        Arrays.sort(dates, 0, found);
        return found == dates.length ? dates : Arrays.copyOf(dates, found);
    }

    /// Widened to a session that touches this frame, plus a day, so that a long pause splits no recording; a session
    /// that claims more than a week is not believed.
    TimeFrame widenedBy(long sessionFrom, long sessionTo) {
        boolean believable = FitTime.isDate(sessionFrom)
                && sessionTo >= sessionFrom
                && sessionTo - sessionFrom <= MAX_SESSION_SECONDS
                && sessionFrom - DAY_SECONDS <= to
                && sessionTo + DAY_SECONDS >= from;
        return believable
                ? new TimeFrame(Math.min(from, sessionFrom - DAY_SECONDS), Math.max(to, sessionTo + DAY_SECONDS))
                        .limited()
                : this;
    }

    boolean holds(long time) {
        return time >= from && time <= to;
    }

    /// Whether the time is within a day of the frame.
    boolean isNear(long time) {
        return time >= from - DAY_SECONDS && time <= to + DAY_SECONDS;
    }

    private TimeFrame limited() {
        return to - from > MAX_SECONDS ? new TimeFrame(from, from + MAX_SECONDS) : this;
    }
}
