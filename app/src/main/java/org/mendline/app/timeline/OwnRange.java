package org.mendline.app.timeline;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.daily.DailyValue;

/// What was normal for a person before a day: the middle and the middle 80 % of their own values of the 42 days
/// before it. Only earlier days count, so that an unusual day does not make itself normal.
///
/// @param day the day that is judged
/// @param low eight in ten of the earlier values lie between this and `high`
/// @param middle median of the earlier values
/// @param days earlier days with a value, at least [#FEWEST]
public record OwnRange(LocalDate day, double low, double middle, double high, int days) {
    /// Days before a day that are looked at.
    public static final int LOOK_BACK_DAYS = 42;
    /// Fewer values than this make no normal.
    public static final int FEWEST = 10;

    private static final double TENTH = 0.1;

    /// One for each day from the first that has enough earlier values to `last`, as long as there are enough.
    ///
    /// @param values oldest first
    public static List<OwnRange> over(List<DailyValue> values, LocalDate last) {
        List<OwnRange> ranges = new ArrayList<>();
        if (values.isEmpty()) {
            return ranges;
        }
        Deque<DailyValue> earlier = new ArrayDeque<>();
        int next = 0;
        for (LocalDate day = values.getFirst().day(); !day.isAfter(last); day = day.plusDays(1)) {
            while (next < values.size() && values.get(next).day().isBefore(day)) {
                earlier.addLast(values.get(next++));
            }
            LocalDate oldest = day.minusDays(LOOK_BACK_DAYS);
            while (!earlier.isEmpty() && earlier.getFirst().day().isBefore(oldest)) {
                earlier.removeFirst();
            }
            of(day, earlier).ifPresent(ranges::add);
        }
        return List.copyOf(ranges);
    }

    private static Optional<OwnRange> of(LocalDate day, Deque<DailyValue> earlier) {
        if (earlier.size() < FEWEST) {
            return Optional.empty();
        }
        double[] sorted =
                earlier.stream().mapToDouble(DailyValue::value).sorted().toArray();
        return Optional.of(new OwnRange(
                day, quantile(sorted, TENTH), quantile(sorted, 0.5), quantile(sorted, 1 - TENTH), sorted.length));
    }

    /// Linear between order statistics (Hyndman and Fan 1996, doi 10.1080/00031305.1996.10473566, definition 7).
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
