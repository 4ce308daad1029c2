package org.mendline.viz.planstrip;

import java.util.Optional;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueAxis;

/// Where everything of a strip lies, in pixels.
///
/// @param weeks week `w`, from 0, lies between the pixels of `w` and `w + 1`
record PlanStripFrame(PlotArea area, ValueAxis values, LinearScale weeks) {
    static Optional<PlanStripFrame> fit(PlanStripData data, Sheet sheet) {
        double line = sheet.line();
        double top = Math.ceil(line * (Heading.LINES + 0.3));
        double bottom = Math.floor(sheet.height() - line * 1.7);
        double right = Math.floor(sheet.width() - line * 0.8);
        PlanStripData.Range range = data.range();
        if (bottom - top < line * 2) {
            return Optional.empty();
        }
        ValueAxis values = ValueAxis.of(new LinearScale(range.low(), range.high(), bottom, top), line * 1.9, false);
        double left = Math.ceil(line + values.labelWidth(sheet));
        PlotArea area = new PlotArea(left, right, top, bottom);
        LinearScale weeks = new LinearScale(0, data.doses().size(), left, right);
        return area.usable() ? Optional.of(new PlanStripFrame(area, values, weeks)) : Optional.empty();
    }

    /// The week under a pixel, held to the strip.
    int week(PlanStripData data, double x) {
        return Math.clamp((int) Math.floor(weeks.value(x)), 0, data.doses().size() - 1);
    }

    /// The dose at a pixel, in whole steps within the range.
    double dose(PlanStripData data, double y) {
        return data.range().snap(values.scale().value(y));
    }
}
