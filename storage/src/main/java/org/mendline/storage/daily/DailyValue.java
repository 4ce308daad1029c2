package org.mendline.storage.daily;

import java.time.LocalDate;
import java.util.List;

/// The value of one measure on one day.
///
/// @param day on the person's own clock; of a sleep, the day of waking
/// @param value in the unit of its series
/// @param device whose value it is
/// @param filledIn whether the primary device was silent and another one speaks
/// @param statements how many stored values of `device` it was made of
/// @param beside what other devices say of the same day; kept, and not part of `value`
public record DailyValue(
        LocalDate day, double value, DailyDevice device, boolean filledIn, int statements, List<Beside> beside) {
    /// What another device says.
    public record Beside(DailyDevice device, double value) {}
}
