package org.mendline.viz.timeline;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.NiceTicks;
import org.mendline.viz.plot.ValueText;

/// The value axis of one lane: pixels for its values, and how they are written.
///
/// @param scale values to pixels
/// @param text how values are written
record LaneAxis(LinearScale scale, NiceTicks ticks, ValueText text) {
    private static final double MARGIN = 0.06;
    private static final double LINES_PER_TICK = 1.4;

    /// Empty if the lane has no values; over what lies within `window`, or where nothing does, over everything.
    static Optional<LaneAxis> of(Lane lane, Optional<TimeWindow> window, double top, double bottom, double line) {
        Optional<double[]> range = window.flatMap(within -> range(lane, within))
                .or(() -> lane.content().extent().flatMap(all -> range(lane, all)));
        return range.map(minMax -> {
            double room = (minMax[1] - minMax[0]) * MARGIN;
            double low = minMax[0] - (room > 0 ? room : 1);
            double high = minMax[1] + (room > 0 ? room : 1);
            int most = (int) Math.clamp((bottom - top) / (line * LINES_PER_TICK), 3, 7);
            return new LaneAxis(
                    new LinearScale(low, high, bottom - 3, top + 3),
                    NiceTicks.within(low, high, most),
                    text(lane, minMax));
        });
    }

    /// How the values of a lane are written: whole numbers without decimals.
    static ValueText text(Lane lane) {
        return lane.content()
                .extent()
                .flatMap(all -> range(lane, all))
                .map(minMax -> text(lane, minMax))
                .orElse(new ValueText(lane.unit(), 1));
    }

    /// Measurements one by one deserve a decimal more than samples by the thousand.
    private static ValueText text(Lane lane, double[] minMax) {
        ValueText bySpan = ValueText.forSpan(lane.unit(), minMax[1] - minMax[0]);
        if (!(lane.content() instanceof SparsePoints sparse)) {
            return bySpan;
        }
        boolean whole = sparse.points().stream().allMatch(point -> point.value() == Math.rint(point.value()));
        return new ValueText(lane.unit(), whole ? 0 : bySpan.decimals() + 1);
    }

    private static Optional<double[]> range(Lane lane, TimeWindow window) {
        double[] minMax = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        switch (lane.content()) {
            case DenseSeries series ->
                series.extremes(
                        series.firstAtOrAfter(window.fromMillis()),
                        series.firstAtOrAfter(Math.nextUp(window.toMillis())),
                        minMax);
            case SparsePoints sparse ->
                sparse.scaling()
                        .filter(point -> window.holds(point.timeMillis()))
                        .flatMapToDouble(LaneAxis::values)
                        .forEach(value -> widen(minMax, value));
            case EventSpans _, Notes _, QualityStrip _ -> {
                return Optional.empty();
            }
        }
        boolean found = minMax[0] <= minMax[1];
        lane.ownNormal()
                .filter(_ -> found)
                .ifPresent(band -> band.points().stream()
                        .filter(point -> window.holds(point.timeMillis()))
                        .flatMapToDouble(point -> DoubleStream.of(point.lower(), point.upper()))
                        .forEach(value -> widen(minMax, value)));
        return found ? Optional.of(minMax) : Optional.empty();
    }

    private static DoubleStream values(SparsePoints.Point point) {
        return point.interval()
                .map(each -> DoubleStream.of(point.value(), each.low(), each.high()))
                .orElse(DoubleStream.of(point.value()));
    }

    private static void widen(double[] minMax, double value) {
        minMax[0] = Math.min(minMax[0], value);
        minMax[1] = Math.max(minMax[1], value);
    }
}
