package org.mendline.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.ml.twin.OutcomeScale;

/// One person's week. Label, status, outcome name and unit come from the caseload entry.
///
/// @param scale scale of the outcome measure, if known: says which direction is better and what change
///     matters
/// @param measured measured outcome values; several on one day are all shown
/// @param goal goal in the outcome's unit
/// @param plans changed plans against the usual one
/// @param decisions what was suggested and decided, oldest first
public record PersonWeek(
        CaseloadEntry entry,
        Optional<OutcomeScale> scale,
        List<MeasuredPoint> measured,
        OptionalDouble goal,
        WeekForecast forecast,
        List<PlanComparison> plans,
        List<DecisionMade> decisions) {
    public PersonWeek {
        measured = List.copyOf(measured);
        plans = List.copyOf(plans);
        decisions = List.copyOf(decisions);
    }

    /// A week without changed plans and decisions.
    public PersonWeek(
            CaseloadEntry entry,
            Optional<OutcomeScale> scale,
            List<MeasuredPoint> measured,
            OptionalDouble goal,
            WeekForecast forecast) {
        this(entry, scale, measured, goal, forecast, List.of(), List.of());
    }

    /// A measured outcome value, in the outcome's unit.
    public record MeasuredPoint(LocalDate date, double value) {
        /// @throws IllegalArgumentException if `value` is not a finite number
        public MeasuredPoint {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A measured value must be a finite number, not " + value);
            }
        }
    }
}
