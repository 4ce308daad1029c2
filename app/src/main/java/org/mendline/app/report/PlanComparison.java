package org.mendline.app.report;

import java.time.LocalDate;
import java.util.List;
import org.mendline.app.caseload.CaseloadEntry.Estimate;

/// A changed plan against the usual one, from the same random numbers, so that differences are due to
/// the plan.
///
/// @param change in plain words, for example `Sleep 7.1 → 8.5 h a day`
/// @param days ascending by date
public record PlanComparison(String change, List<Day> days) {
    public PlanComparison {
        days = List.copyOf(days);
    }

    /// The outcome on a day to come, in its unit.
    ///
    /// @param daysAhead days after the last day of data
    public record Day(LocalDate date, int daysAhead, Estimate usual, Estimate changed) {
        /// Changed minus usual, of the medians.
        public double difference() {
            return changed.median() - usual.median();
        }
    }
}
