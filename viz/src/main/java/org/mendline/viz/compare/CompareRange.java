package org.mendline.viz.compare;

import java.util.stream.DoubleStream;
import org.mendline.viz.fan.FanChartData.FanPoint;

/// Days and values that the curves span.
record CompareRange(int firstDay, int lastDay, double low, double high) {

    static CompareRange of(CompareData data) {
        var days = data.scenarios().stream()
                .flatMap(scenario -> scenario.points().stream())
                .mapToInt(FanPoint::day)
                .summaryStatistics();
        DoubleStream ends = data.scenarios().stream()
                .flatMap(scenario -> scenario.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.lo80(), point.hi80()));
        var values = DoubleStream.concat(ends, data.goal().stream()).summaryStatistics();
        double margin = Math.max((values.getMax() - values.getMin()) * 0.04, 1e-6);
        int last = Math.max(days.getMin() + 1, days.getMax());
        return new CompareRange(days.getMin(), last, values.getMin() - margin, values.getMax() + margin);
    }

    int clamp(int day) {
        return Math.clamp(day, firstDay, lastDay);
    }
}
