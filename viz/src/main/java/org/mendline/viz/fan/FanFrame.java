package org.mendline.viz.fan;

import java.util.List;
import org.mendline.viz.plot.DayAxis;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.NiceTicks;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueText;

/// Where everything of a fan chart lies, in pixels, for one size of the chart. The plot's edges are whole pixels:
/// any other clip would be drawn through a mask, which costs a frame.
///
/// @param left left edge of the plot; likewise `right`, `top`, `bottom`
/// @param headingY middle line of title and watermark, if `titled`
/// @param axisNameY middle line of the value axis's name
/// @param legend rows of the legend; empty if there is no room
/// @param weeksShown whether there is room for the week labels and the name of the day axis
record FanFrame(
        double left,
        double right,
        double top,
        double bottom,
        double headingY,
        boolean titled,
        double axisNameY,
        List<LegendItem> legend,
        boolean weeksShown,
        FanRange range,
        NiceTicks ticks,
        ValueText values) {
    private static final double LEAST_HEIGHT_FOR_LEGEND = 13;
    private static final double ROOMY_LINES = 22;
    private static final double LEAST_HEIGHT_FOR_TITLE = 9;
    private static final double LEAST_HEIGHT_FOR_WEEKS = 18;
    private static final double LINES_PER_TICK = 2.3;

    static FanFrame fit(FanChartData data, Sheet sheet, boolean heading) {
        double line = sheet.line();
        double lines = sheet.height() / line;
        boolean titled = heading && lines >= LEAST_HEIGHT_FOR_TITLE;
        boolean weeks = lines >= LEAST_HEIGHT_FOR_WEEKS;
        FanRange range = FanRange.of(data);
        double right = Math.floor(sheet.width() - line);
        double y = line * 0.6;
        double headingY = y + line / 2;
        if (titled) {
            y += line * 1.5;
        }
        List<LegendItem> legend = List.of();
        if (lines >= LEAST_HEIGHT_FOR_LEGEND) {
            legend = LegendItem.fit(
                    data, sheet, new LegendItem.Place(line * 0.8, y, right), lines >= ROOMY_LINES ? 3 : 2);
            y = LegendItem.bottom(legend, y, line);
        }
        double axisNameY = y + line * 0.6;
        double top = Math.ceil(y + line * 1.5);
        double bottom = Math.floor(sheet.height() - line * (weeks ? DayAxis.LINES : DayAxis.LINES_WITHOUT_WEEKS));
        int most = (int) Math.max(3, (bottom - top) / (line * LINES_PER_TICK));
        NiceTicks ticks = NiceTicks.within(range.low(), range.high(), most);
        ValueText tickText = new ValueText("", ticks.decimals());
        double labels = ticks.values().stream()
                .mapToDouble(value -> sheet.ruler().width(tickText.bare(value), sheet.small()))
                .max()
                .orElse(0);
        double left = Math.ceil(line * 1.1 + labels);
        ValueText values = ValueText.forSpan(data.unit(), range.high() - range.low());
        return new FanFrame(left, right, top, bottom, headingY, titled, axisNameY, legend, weeks, range, ticks, values);
    }

    /// Whether the plot is large enough to be drawn at all.
    boolean usable() {
        return area().usable();
    }

    PlotArea area() {
        return new PlotArea(left, right, top, bottom);
    }

    LinearScale x() {
        return new LinearScale(range.firstDay(), range.lastDay(), left, right);
    }

    LinearScale y() {
        return new LinearScale(range.low(), range.high(), bottom, top);
    }

    /// The day nearest to a pixel, within the axis.
    int dayAt(double pixel) {
        return range.clamp((int) Math.round(x().value(pixel)));
    }
}
