package org.mendline.viz.distribution;

import java.util.Optional;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueAxis;

/// Where everything of a strip lies, in pixels.
///
/// @param hills where the shares are drawn; the intervals lie beneath
/// @param intervalTop upper edge of the intervals' bar
/// @param beyondLeft left edge of what lies beyond the axis; it ends at `beyondRight`
/// @param sentences lines of words beneath the axis
record DistributionFrame(
        PlotArea hills,
        double intervalTop,
        double intervalHeight,
        double beyondLeft,
        double beyondRight,
        int sentences,
        ValueAxis axis) {
    private static final double LEAST_HILLS_LINES = 1.2;
    private static final double BEYOND_LINES = 3.6;

    static Optional<DistributionFrame> fit(DistributionData data, Sheet sheet) {
        double line = sheet.line();
        double margin = Heading.margin(sheet);
        int sentences = data.mark().isPresent() ? 3 : 2;
        double fixed = Heading.LINES + 1.2 + 2.6;
        while (sentences > 0 && sheet.height() < line * (fixed + LEAST_HILLS_LINES + 1.5 * sentences)) {
            sentences--;
        }
        double axisY = sheet.height() - line * (2.3 + 1.35 * sentences);
        double barHeight = line * 0.9;
        double intervalTop = Math.floor(axisY - barHeight - line * 0.15);
        double beyondRight = sheet.width() - margin;
        double beyondLeft = data.beyond() > 0 ? beyondRight - line * BEYOND_LINES : beyondRight;
        double right = data.beyond() > 0 ? beyondLeft - line * 1.4 : beyondRight;
        double left = margin + line * 0.6;
        double top = line * (data.mark().isPresent() ? Heading.LINES + 1.1 : Heading.LINES + 0.2);
        PlotArea hills = new PlotArea(Math.ceil(left), Math.floor(right), Math.ceil(top), intervalTop - 3);
        if (hills.width() < line * 3 || hills.height() < line * 0.6) {
            return Optional.empty();
        }
        LinearScale x = new LinearScale(data.low(), data.high(), hills.left(), hills.right());
        ValueAxis axis = ValueAxis.of(x, line * 4, false);
        return Optional.of(
                new DistributionFrame(hills, intervalTop, barHeight, beyondLeft, beyondRight, sentences, axis));
    }

    double axisY() {
        return intervalTop + intervalHeight + 3;
    }

    /// Hills and intervals together.
    PlotArea area() {
        return new PlotArea(hills.left(), hills.right(), hills.top(), axisY());
    }
}
