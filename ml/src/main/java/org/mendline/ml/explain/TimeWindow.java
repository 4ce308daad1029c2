package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.List;

/// Days that join or leave a coalition together: one row of a heat map.
///
/// @param firstDay days since onset
/// @param lastDay days since onset, not before `firstDay`
public record TimeWindow(int firstDay, int lastDay) {
    /// @throws IllegalArgumentException if the window ends before it begins
    public TimeWindow {
        if (lastDay < firstDay) {
            throw new IllegalArgumentException(
                    "A window runs forward, not from day " + firstDay + " to day " + lastDay);
        }
    }

    /// The days from `firstDay` to `lastDay` in at most `most` windows: the last `daily` days one by one, the days
    /// before them in windows of equal length (to a day).
    static List<TimeWindow> split(int firstDay, int lastDay, int most, int daily) {
        int days = lastDay - firstDay + 1;
        int single = days <= most ? days : daily;
        int older = days - single;
        int wide = Math.min(older, most - single);
        List<TimeWindow> windows = new ArrayList<>();
        for (int w = 0; w < wide; w++) {
            int from = firstDay + (int) ((long) w * older / wide);
            int to = firstDay + (int) ((long) (w + 1) * older / wide) - 1;
            windows.add(new TimeWindow(from, to));
        }
        for (int day = firstDay + older; day <= lastDay; day++) {
            windows.add(new TimeWindow(day, day));
        }
        return List.copyOf(windows);
    }

    boolean holds(int day) {
        return day >= firstDay && day <= lastDay;
    }
}
