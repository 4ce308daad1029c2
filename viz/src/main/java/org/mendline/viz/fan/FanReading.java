package org.mendline.viz.fan;

import java.util.List;
import java.util.Optional;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;

/// What the chart shows on one day.
///
/// @param fans one per scenario, in order; empty where the scenario does not reach the day
/// @param observed measurements of that day
record FanReading(int day, List<Optional<FanPoint>> fans, List<ObservedPoint> observed) {

    static FanReading of(FanChartData data, int day) {
        return new FanReading(
                day,
                data.scenarios().stream().map(fan -> at(fan, day)).toList(),
                data.observed().stream().filter(point -> point.day() == day).toList());
    }

    /// A scenario on a day; between two of its days the straight line that is drawn.
    static Optional<FanPoint> at(ScenarioFan fan, int day) {
        List<FanPoint> points = fan.points();
        for (int i = 0; i < points.size(); i++) {
            FanPoint right = points.get(i);
            if (right.day() == day) {
                return Optional.of(right);
            }
            if (right.day() > day) {
                return i == 0 ? Optional.empty() : Optional.of(between(points.get(i - 1), right, day));
            }
        }
        return Optional.empty();
    }

    private static FanPoint between(FanPoint left, FanPoint right, int day) {
        double share = (double) (day - left.day()) / (right.day() - left.day());
        return new FanPoint(
                day,
                mix(left.median(), right.median(), share),
                mix(left.lo50(), right.lo50(), share),
                mix(left.hi50(), right.hi50(), share),
                mix(left.lo80(), right.lo80(), share),
                mix(left.hi80(), right.hi80(), share),
                mix(left.lo95(), right.lo95(), share),
                mix(left.hi95(), right.hi95(), share));
    }

    private static double mix(double left, double right, double share) {
        return left + (right - left) * share;
    }
}
