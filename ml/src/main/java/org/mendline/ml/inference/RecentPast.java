package org.mendline.ml.inference;

import org.mendline.ml.twin.RecoveryRecord;

/// Smoothed paths of capacity, thinned to one day a week over the last twelve weeks: enough to ask how fast a
/// person has been recovering, without keeping every day of every path.
public final class RecentPast {
    private static final int MOST_WEEKS = 12;

    private final float[][] capacity; // [weeks ago][path]

    private RecentPast(float[][] capacity) {
        this.capacity = capacity;
    }

    /// @param paths day-major, `day * count + path`
    static RecentPast of(RecoveryRecord record, float[] paths) {
        int count = paths.length / record.days().days();
        float[][] kept = new float[Math.min(MOST_WEEKS, record.today() / 7) + 1][count];
        for (int week = 0; week < kept.length; week++) {
            System.arraycopy(paths, (record.today() - 7 * week) * count, kept[week], 0, count);
        }
        return new RecentPast(kept);
    }

    /// Weeks that the record goes back, 0 to 12.
    public int weeks() {
        return capacity.length - 1;
    }

    /// Number of paths.
    public int paths() {
        return capacity[0].length;
    }

    /// Capacity of path `path` that many weeks ago, 0 to [#weeks()].
    public double capacity(int weeksAgo, int path) {
        return capacity[weeksAgo][path];
    }
}
