package org.mendline.app.report;

import java.time.LocalDate;
import java.util.List;
import org.mendline.ml.forecast.Fan;

/// One dated day of a fan, in the outcome's unit.
public record FanDay(LocalDate date, double median, double lo50, double hi50, double lo80, double hi80) {
    /// @throws IllegalArgumentException if a value is not a finite number
    public FanDay {
        for (double value : new double[] {median, lo50, hi50, lo80, hi80}) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The fan at " + date + " holds " + value);
            }
        }
    }

    /// A model's fan with dates.
    ///
    /// @param dayZero date of the fan's day 0: onset for a twin's past, today for a projection
    public static List<FanDay> dated(Fan fan, LocalDate dayZero) {
        return fan.points().stream()
                .map(p -> new FanDay(dayZero.plusDays(p.day()), p.median(), p.lo50(), p.hi50(), p.lo80(), p.hi80()))
                .toList();
    }
}
