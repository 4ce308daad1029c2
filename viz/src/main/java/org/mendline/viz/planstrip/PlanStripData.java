package org.mendline.viz.planstrip;

import java.util.List;
import java.util.OptionalDouble;

/// What a [PlanStrip] draws: one lever's dose in each week of a plan.
///
/// @param title accessible title, for example `Sleep by week, plan B`
/// @param unit unit of the doses
/// @param range what can be drawn
/// @param usual the dose as now, drawn as a line; empty if not known
/// @param scenario which plan this is, 0 for A: gives the colour
/// @param doses one a week, at least one
/// @param others the same lever in other plans, drawn as lines
/// @param locked whether the doses cannot be changed
public record PlanStripData(
        String title,
        String unit,
        Range range,
        OptionalDouble usual,
        int scenario,
        List<Double> doses,
        List<Other> others,
        boolean locked) {
    /// @throws IllegalArgumentException if there is no week or another plan has not as many
    public PlanStripData {
        doses = List.copyOf(doses);
        others = List.copyOf(others);
        if (doses.isEmpty()) {
            throw new IllegalArgumentException("A plan to draw has at least one week");
        }
        for (Other other : others) {
            if (other.doses().size() != doses.size()) {
                throw new IllegalArgumentException(other.name() + " has another number of weeks");
            }
        }
    }

    /// Values that can be drawn.
    ///
    /// @param low lower end of the axis
    /// @param high upper end, above `low`
    /// @param step smallest change, above 0
    public record Range(double low, double high, double step) {
        /// @throws IllegalArgumentException if the ends do not rise or the step is not above 0
        public Range {
            if (!(low < high) || !(step > 0)) {
                throw new IllegalArgumentException("A range rises and has a step above 0");
            }
        }

        double snap(double value) {
            // Free of the dust that sums of tenths leave.
            double whole = Math.round(value / step) * step;
            return Math.clamp(Math.rint(whole * 1e6) / 1e6, low, high);
        }
    }

    /// Another plan's doses.
    ///
    /// @param scenario its place among the plans, 0 for A
    public record Other(String name, int scenario, List<Double> doses) {
        public Other {
            doses = List.copyOf(doses);
        }
    }

    /// The same with other doses.
    public PlanStripData withDoses(List<Double> drawn) {
        return new PlanStripData(title, unit, range, usual, scenario, drawn, others, locked);
    }
}
