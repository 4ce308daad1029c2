package org.mendline.viz.timeline;

import java.util.ArrayList;
import java.util.List;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Pen;

/// Draws the time axis: grid, ticks, the days or months they lie in, the present, and which part is shown.
final class TimeAxisPainter {
    private static final double TICK_WIDTH_LINES = 4.4;
    private static final double BAR = 4;
    private static final double LEAST_THUMB = 6;

    private final TimelineData data;
    private final TimelineFrame frame;
    private final Drawing drawing;
    private final TimeTicks ticks;
    private final List<Long> borders;
    private final TimeText text;
    private final LinearScale x;

    TimeAxisPainter(TimelineData data, TimelineFrame frame, Drawing drawing) {
        this.data = data;
        this.frame = frame;
        this.drawing = drawing;
        this.x = frame.x();
        this.text = new TimeText(data.zone());
        int most = (int) Math.max(2, frame.width() / (drawing.line() * TICK_WIDTH_LINES));
        this.ticks = TimeTicks.within(frame.window(), data.zone(), most);
        this.borders = borders(ticks.step());
    }

    /// What lies beneath the lanes.
    void paintGrid() {
        for (long millis : ticks.millis()) {
            drawing.vertical(
                    x.pixel((double) millis),
                    frame.top(),
                    frame.bottom(),
                    drawing.palette().grid());
        }
        for (long millis : borders) {
            drawing.vertical(
                    x.pixel((double) millis),
                    frame.top(),
                    frame.bottom(),
                    drawing.palette().outline());
        }
    }

    /// What lies above and below them.
    void paint() {
        drawing.horizontal(
                frame.left(), frame.right(), frame.bottom(), drawing.palette().mutedText());
        paintTicks();
        paintContext();
        paintNow();
        paintShownPart();
    }

    private void paintTicks() {
        double y = frame.bottom() + drawing.line() * 0.9;
        double takenTo = Double.NEGATIVE_INFINITY;
        for (long millis : ticks.millis()) {
            double at = x.pixel((double) millis);
            drawing.vertical(
                    at, frame.bottom(), frame.bottom() + 5, drawing.palette().mutedText());
            String words = text.tick(millis, ticks.step());
            double half = drawing.smallWidth(words) / 2;
            if (at - half > takenTo && at + half <= drawing.width() - 2) {
                drawing.pen()
                        .words(words, at, y, drawing.small(), drawing.palette().text(), Pen.Side.MIDDLE);
                takenTo = at + half + drawing.line() * 0.4;
            }
        }
    }

    private void paintContext() {
        double y = frame.bottom() + drawing.line() * 1.85;
        List<Double> starts = new ArrayList<>(List.of(frame.window().fromMillis()));
        borders.forEach(border -> starts.add(border.doubleValue()));
        for (int i = 0; i < starts.size(); i++) {
            double left = x.pixel(starts.get(i));
            double end = i + 1 < starts.size() ? x.pixel(starts.get(i + 1)) : frame.right();
            String words = text.context(starts.get(i), ticks.step());
            if (left + drawing.smallWidth(words) + drawing.line() * 0.5 <= end) {
                drawing.small(words, left + 1, y, drawing.palette().mutedText());
            }
            if (i > 0) {
                drawing.vertical(
                        left,
                        frame.bottom() + drawing.line() * 1.4,
                        frame.bottom() + drawing.line() * 2.2,
                        drawing.palette().outline());
            }
        }
    }

    private void paintNow() {
        if (data.nowMillis().isEmpty() || !frame.window().holds(data.nowMillis().getAsLong())) {
            return;
        }
        double at = x.pixel((double) data.nowMillis().getAsLong());
        drawing.vertical(at, frame.top() - 4, frame.bottom(), drawing.palette().today());
        String words = text.texts().get("timeline.now");
        double half = drawing.smallWidth(words) / 2;
        drawing.pen()
                .words(
                        words,
                        Math.min(at, drawing.width() - half - 2),
                        frame.tagY(),
                        drawing.small(),
                        drawing.palette().mutedText(),
                        Pen.Side.MIDDLE);
    }

    /// Like a scroll bar: where in all of the time the window lies.
    private void paintShownPart() {
        double y = Math.rint(frame.bottom() + drawing.line() * 2.55);
        LinearScale all =
                new LinearScale(frame.whole().fromMillis(), frame.whole().toMillis(), frame.left(), frame.right());
        double from = all.pixel(frame.window().fromMillis());
        double width = Math.max(LEAST_THUMB, all.pixel(frame.window().toMillis()) - from);
        double start = Math.clamp(from, frame.left(), Math.max(frame.left(), frame.right() - width));
        drawing.pen()
                .rectangle(
                        frame.left(), y, frame.width(), BAR, drawing.palette().grid());
        drawing.pen().rectangle(start, y, width, BAR, drawing.palette().norm());
    }

    private List<Long> borders(TimeStep step) {
        return switch (step.unit()) {
            case MILLIS, HOURS -> all(TimeStep.Unit.DAYS);
            case DAYS -> all(TimeStep.Unit.MONTHS);
            case WEEKS, MONTHS -> all(TimeStep.Unit.YEARS);
            case YEARS -> List.of();
        };
    }

    private List<Long> all(TimeStep.Unit unit) {
        return TimeTicks.every(new TimeStep(unit, 1), frame.window(), data.zone());
    }
}
