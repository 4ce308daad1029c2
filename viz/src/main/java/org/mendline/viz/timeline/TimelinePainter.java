package org.mendline.viz.timeline;

import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.Pen;
import org.mendline.viz.plot.Stroke;

/// Draws a whole timeline on anything a [Pen] draws on.
final class TimelinePainter {
    private static final double SAMPLE_HEIGHT = 12;
    private static final double BAND = 0.16;

    private final TimelineData data;
    private final TimelineFrame frame;
    private final Drawing drawing;

    TimelinePainter(TimelineData data, TimelineFrame frame, Drawing drawing) {
        this.data = data;
        this.frame = frame;
        this.drawing = drawing;
    }

    void paint(String title, String watermark) {
        if (frame.titled()) {
            paintHeading(title, watermark);
        }
        frame.legend().forEach(this::paintEntry);
        TimeAxisPainter axis = new TimeAxisPainter(data, frame, drawing);
        axis.paintGrid();
        frame.lanes().forEach(lane -> new LanePainter(data, lane, frame, drawing).paint());
        axis.paint();
        if (frame.hidden() > 0) {
            String words = "+ " + frame.hidden() + (frame.hidden() == 1 ? " lane" : " lanes") + " below";
            drawing.small(
                    drawing.ruler().fit(words, drawing.small(), frame.left() - drawing.line() * 1.2),
                    drawing.line() * 0.8,
                    frame.bottom() + drawing.line() * 2.55,
                    drawing.palette().mutedText());
        }
    }

    private void paintHeading(String title, String watermark) {
        double line = drawing.line();
        double chip = watermark.isBlank() ? 0 : paintWatermark(watermark);
        double left = line * 0.8;
        double room = frame.right() - chip - left;
        String heading = drawing.ruler().fit(title, drawing.bold(), room);
        drawing.pen()
                .words(
                        heading,
                        left,
                        frame.headingY(),
                        drawing.bold(),
                        drawing.palette().text(),
                        Pen.Side.START);
        double taken = heading.isEmpty() ? 0 : drawing.ruler().width(heading, drawing.bold()) + line;
        String shown = new TimeText(data.zone()).window(frame.window());
        drawing.small(
                drawing.ruler().fit(shown, drawing.small(), room - taken),
                left + taken,
                frame.headingY(),
                drawing.palette().mutedText());
    }

    /// Returns the width taken.
    private double paintWatermark(String words) {
        double line = drawing.line();
        double width = drawing.smallWidth(words);
        double left = Math.floor(frame.right() - width - line) + 0.5;
        double top = Math.floor(frame.headingY() - line * 0.65) + 0.5;
        drawing.pen()
                .roundRectangle(
                        left,
                        top,
                        width + line,
                        line * 1.3,
                        line,
                        drawing.palette().background(),
                        drawing.palette().outline());
        drawing.small(
                words, left + line / 2, frame.headingY(), drawing.palette().mutedText());
        return width + line * 2;
    }

    private void paintEntry(LegendEntry entry) {
        double middle = entry.x() + LegendEntry.MARK_WIDTH / 2;
        double top = entry.y() - SAMPLE_HEIGHT / 2;
        double width = LegendEntry.MARK_WIDTH;
        var palette = drawing.palette();
        switch (entry.mark()) {
            case MEASURED -> drawing.pen().ring(middle, entry.y(), 3.5, Stroke.solid(palette.observed(), 1.8));
            case DOUBTFUL -> PointsPainter.paintCross(drawing, middle, entry.y());
            case OWN_NORMAL -> {
                drawing.pen()
                        .rectangle(
                                entry.x(),
                                top,
                                width,
                                SAMPLE_HEIGHT,
                                palette.norm().deriveColor(0, 1, 1, BAND));
                drawing.horizontal(entry.x(), entry.x() + width, top, palette.norm());
                drawing.horizontal(entry.x(), entry.x() + width, top + SAMPLE_HEIGHT - 1, palette.norm());
            }
            case CATEGORY ->
                CategoryStyle.of(entry.category(), palette).paint(drawing, entry.x(), top, width, SAMPLE_HEIGHT);
            case MISSING -> drawing.pen().hatchedRectangle(entry.x(), top, width, SAMPLE_HEIGHT, palette.noData(), 0.6);
        }
        drawing.small(entry.words(), entry.wordsX(), entry.y(), palette.text());
    }
}
