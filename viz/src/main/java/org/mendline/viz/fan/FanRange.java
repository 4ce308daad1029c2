package org.mendline.viz.fan;

import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mendline.viz.fan.FanChartData.FanPoint;

/// Days and values that the axes span.
///
/// @param firstDay below `lastDay`
/// @param low below `high`
record FanRange(int firstDay, int lastDay, double low, double high) {
    private static final int LONE_DAY_MARGIN = 7;
    private static final double LONE_VALUE_MARGIN = 0.05;

    static FanRange of(FanChartData data) {
        IntSummaryStatistics days = days(data).summaryStatistics();
        boolean lone = days.getMin() == days.getMax();
        int margin = lone ? LONE_DAY_MARGIN : 0;
        DoubleSummaryStatistics values = values(data).filter(Double::isFinite).summaryStatistics();
        double low = values.getMin();
        double high = values.getMax();
        if (!(low < high)) {
            double about = values.getCount() == 0 ? 0 : low;
            double room = Math.max(1, Math.abs(about) * LONE_VALUE_MARGIN);
            low = about - room;
            high = about + room;
        }
        return new FanRange(days.getMin() - margin, days.getMax() + margin, low, high);
    }

    int clamp(int day) {
        return Math.clamp(day, firstDay, lastDay);
    }

    private static IntStream days(FanChartData data) {
        IntStream observed = data.observed().stream().mapToInt(FanChartData.ObservedPoint::day);
        IntStream future =
                data.scenarios().stream().flatMap(fan -> fan.points().stream()).mapToInt(FanPoint::day);
        return IntStream.concat(IntStream.of(data.today()), IntStream.concat(observed, future));
    }

    /// The axis asked for, widened by measurements beyond it: a measured point is never cut off.
    private static DoubleStream values(FanChartData data) {
        DoubleStream observed = data.observed().stream().mapToDouble(FanChartData.ObservedPoint::value);
        if (data.low() < data.high()) {
            return DoubleStream.concat(DoubleStream.of(data.low(), data.high()), observed);
        }
        DoubleStream fans = data.scenarios().stream()
                .flatMap(fan -> fan.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.lo95(), point.hi95()));
        return DoubleStream.concat(fans, observed);
    }
}
