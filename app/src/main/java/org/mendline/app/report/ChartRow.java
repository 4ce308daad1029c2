package org.mendline.app.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// One row of the numbers behind a chart.
///
/// @param measured measured value of the day, if any
/// @param fan estimate or forecast of the day
/// @param band what the chart stacks to draw the intervals
record ChartRow(LocalDate date, OptionalDouble measured, Optional<FanDay> fan, Band band) {

    /// Four stacked areas: an invisible base up to the 80 % interval's low end, then the interval in
    /// three slices.
    ///
    /// @param base low end of the 80 % interval
    /// @param lower from there to the low end of the 50 % interval
    /// @param middle width of the 50 % interval
    /// @param upper from its high end to the high end of the 80 % interval
    record Band(double base, double lower, double middle, double upper) {
        static Band of(FanDay day) {
            return new Band(
                    day.lo80(),
                    Math.max(0, day.lo50() - day.lo80()),
                    Math.max(0, day.hi50() - day.lo50()),
                    Math.max(0, day.hi80() - day.hi50()));
        }

        /// Nothing to see: used on days outside the fan, where a blank would draw a slope down to zero.
        static Band closedAt(double base) {
            return new Band(base, 0, 0, 0);
        }

        /// The straight line between two days, as the chart draws it.
        Band towards(Band other, double fraction) {
            return new Band(
                    mix(base, other.base, fraction),
                    mix(lower, other.lower, fraction),
                    mix(middle, other.middle, fraction),
                    mix(upper, other.upper, fraction));
        }

        private static double mix(double a, double b, double fraction) {
            return a + (b - a) * fraction;
        }
    }
}
