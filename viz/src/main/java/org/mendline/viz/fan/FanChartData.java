package org.mendline.viz.fan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a [FanChart] draws. Days are days since onset.
///
/// @param title accessible title
/// @param measure name of the quantity, for the axis
/// @param unit unit, shown on the axis and the crosshair
/// @param today day of the vertical "today" line
/// @param observed measured points
/// @param scenarios fans to draw; the first is A, the second B (overlaid)
/// @param norm band of healthy or expected values, if known
/// @param goal goal line
/// @param higherIsBetter direction of the measure
/// @param low lowest value of the axis; @param high highest value of the axis
public record FanChartData(
        String title,
        String measure,
        String unit,
        int today,
        List<ObservedPoint> observed,
        List<ScenarioFan> scenarios,
        Optional<NormBand> norm,
        OptionalDouble goal,
        boolean higherIsBetter,
        double low,
        double high) {
    public FanChartData {
        observed = List.copyOf(observed);
        scenarios = List.copyOf(scenarios);
    }

    /// A measured value.
    public record ObservedPoint(int day, double value, String note) {}

    /// One scenario's curve, past and future, with its intervals.
    ///
    /// @param name shown in the legend, for example `A: as now`
    public record ScenarioFan(String name, List<FanPoint> points) {
        public ScenarioFan {
            points = List.copyOf(points);
        }
    }

    /// One day of a fan.
    public record FanPoint(
            int day, double median, double lo50, double hi50, double lo80, double hi80, double lo95, double hi95) {}

    /// A band of reference values by day.
    public record NormBand(String name, List<NormPoint> points) {
        public NormBand {
            points = List.copyOf(points);
        }
    }

    /// One day of a norm band.
    public record NormPoint(int day, double lo, double hi) {}
}
