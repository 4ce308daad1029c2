package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import org.mendline.storage.importing.fit.FitProfile.Hrv;

/// The `hrv` messages of a file: intervals without times, written between the records in which they fell.
final class BeatColumn {
    /// How far the sum of intervals may leave the records' clock before it is set again. Watches write beats some
    /// seconds late; a pause or lost contact makes more.
    private static final long DRIFT_MILLIS = 5000;

    private static final long MAX_MILLIS = 20 * TimeFrame.DAY_SECONDS * 1000;

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

    /// Places the beats in time: each ends one interval after the last, set again to the record's time where the two
    /// part by more than 5 s.
    ///
    /// The first begins at the record before it, or with the frame.
    RrIntervals placed(RecordColumns records, TimeFrame frame) {
        RrIntervals placed = new RrIntervals();
        int firstRow = intervals.row(0);
        boolean anchored = firstRow >= 0 && frame.holds(records.time(firstRow));
        long start = (anchored ? records.time(firstRow) : frame.from()) * 1000;
        long clock = start;
        for (int i = 0; i < intervals.size(); i++) {
            int interval = (int) intervals.value(i);
            int row = intervals.row(i);
            boolean known = row >= 0 && frame.holds(records.time(row));
            long anchor = known ? records.time(row) * 1000 : clock;
            long lead = clock - anchor;
            boolean linked = i > 0 && Math.abs(lead) <= DRIFT_MILLIS;
            clock = lead < -DRIFT_MILLIS ? anchor + interval : clock + (lead > DRIFT_MILLIS ? 0 : interval);
            if (clock - start > MAX_MILLIS) {
                break;
            }
            placed.add(clock, interval, linked);
        }
        return placed;
    }
}
