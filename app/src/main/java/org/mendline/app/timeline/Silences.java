package org.mendline.app.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.app.timeline.Track.Silence;

/// When a measure was silent for longer than is usual for it: more than three times the usual number of days between
/// its values, and at least three days.
final class Silences {
    private static final int FEWEST_VALUES = 4;
    private static final long TIMES_USUAL = 3;

    private Silences() {}

    /// @param days days with a value, oldest first
    static List<Silence> of(List<LocalDate> days, LocalDate today) {
        if (days.size() < FEWEST_VALUES) {
            return List.of();
        }
        long allowed = TIMES_USUAL * usualDays(days);
        List<Silence> found = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            if (ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) > allowed) {
                found.add(new Silence(
                        days.get(i - 1).plusDays(1), Optional.of(days.get(i).minusDays(1))));
            }
        }
        LocalDate last = days.getLast();
        if (ChronoUnit.DAYS.between(last, today) > allowed) {
            found.add(new Silence(last.plusDays(1), Optional.empty()));
        }
        return List.copyOf(found);
    }

    /// The middle number of days from one value to the next, at least 1.
    private static long usualDays(List<LocalDate> days) {
        long[] steps = new long[days.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
        }
        java.util.Arrays.sort(steps);
        return Math.max(1, steps[steps.length / 2]);
    }
}
