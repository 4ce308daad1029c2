package org.mendline.ml.twin;

import java.util.Collections;
import java.util.List;

/// The plan for coming days: the dose of day `i` after today is `doses.get(min(i, size - 1))`, so one dose
/// means "every day".
public record Protocol(List<Dose> doses) {
    private static final int DAYS_A_WEEK = 7;

    /// @throws IllegalArgumentException if there is no dose
    public Protocol {
        doses = List.copyOf(doses);
        if (doses.isEmpty()) {
            throw new IllegalArgumentException("A protocol has at least one day");
        }
    }

    /// The same dose every day.
    public static Protocol constant(Dose dose) {
        return new Protocol(List.of(dose));
    }

    /// One dose a week, each for seven days; the last holds on after its week.
    ///
    /// @param weeks dose of the first seven days, of the next seven, and so on
    /// @throws IllegalArgumentException if there is no week
    public static Protocol weekly(List<Dose> weeks) {
        return new Protocol(weeks.stream()
                .flatMap(week -> Collections.nCopies(DAYS_A_WEEK, week).stream())
                .toList());
    }

    /// The dose `i` days after tomorrow morning; `i` is 0 for tomorrow.
    public Dose dose(int i) {
        return doses.get(Math.min(i, doses.size() - 1));
    }

    /// This plan with one lever at a constant value on all days.
    public Protocol with(Lever lever, double value) {
        return new Protocol(doses.stream().map(d -> lever.set(d, value)).toList());
    }

    /// This plan with one lever multiplied on all days.
    public Protocol scaled(Lever lever, double factor) {
        return new Protocol(
                doses.stream().map(d -> lever.set(d, lever.of(d) * factor)).toList());
    }
}
