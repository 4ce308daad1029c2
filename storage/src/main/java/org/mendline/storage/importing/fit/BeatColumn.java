package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import org.mendline.storage.importing.fit.FitProfile.Hrv;

/// The `hrv` messages of a file: intervals without times, written between the records in which they fell.
final class BeatColumn {
    /// How far the sum of intervals may leave the records' clock before it is set again. Watches write beats some
    /// seconds late; a pause or lost contact makes more.
    private static final long DRIFT_MILLIS = 5000;

    private static final long MAX_MILLIS = 20 * TimeFrame.DAY_SECONDS * 1000;

    /// Later than any FIT time.
    private static final long LATEST_SECOND = 1L << 33;

    private final SampleColumn intervals = new SampleColumn();

    /// @param latestRow row of the latest record before this message, -1 if none
    void add(FitMessage message, int latestRow) {
        int count = message.count(Hrv.TIME);
        for (int i = 0; i < count; i++) {
            long interval = message.integer(Hrv.TIME, i);
            if (interval != ABSENT && interval > 0) {
                intervals.add(latestRow, (int) interval);
            }
        }
    }

    int size() {
        return intervals.size();
    }

    /// Places the beats in time: each ends one interval after the last. A message was written between two
    /// records, so its beats belong between their times: where the sum falls behind by more than 5 s it is set
    /// on (a pause or lost contact), where it runs ahead by as much it waits. The first begins at the record
    /// before it, or with the frame.
    RrIntervals placed(RecordColumns records, TimeFrame frame) {
        RrIntervals placed = new RrIntervals();
        long start = timeOf(intervals.row(0), records, frame, frame.from()) * 1000;
        long clock = start;
        for (int i = 0; i < intervals.size() && clock - start <= MAX_MILLIS; i++) {
            int interval = (int) intervals.value(i);
            int row = intervals.row(i);
            long earliest = timeOf(row, records, frame, 0) * 1000;
            long latest = timeOf(row + 1, records, frame, LATEST_SECOND) * 1000;
            boolean behind = clock < earliest - DRIFT_MILLIS;
            boolean ahead = clock > latest + DRIFT_MILLIS;
            clock = behind ? earliest + interval : ahead ? clock : clock + interval;
            placed.add(clock, interval, i > 0 && !behind);
        }
        return placed;
    }

    private static long timeOf(int row, RecordColumns records, TimeFrame frame, long otherwise) {
        boolean known = row >= 0 && row < records.size() && frame.holds(records.time(row));
        return known ? records.time(row) : otherwise;
    }
}
