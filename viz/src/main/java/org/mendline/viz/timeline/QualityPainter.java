package org.mendline.viz.timeline;

import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Pen;

/// Draws what is missing since when: a thin line where there are data, a striped box where there are none.
final class QualityPainter {
    private static final double LEAST_WIDTH = 2;
    private static final double HATCH = 0.6;
    private static final double BOX_SHARE = 0.8;
    private static final double LABEL_MARGIN = 6;
    private static final double BEYOND_EDGE = 2;

    private final TimelineData data;
    private final LaneFrame lane;
    private final TimelineFrame frame;
    private final Drawing drawing;
    private final LinearScale x;

    QualityPainter(TimelineData data, LaneFrame lane, TimelineFrame frame, Drawing drawing) {
        this.data = data;
        this.lane = lane;
        this.frame = frame;
        this.drawing = drawing;
        this.x = frame.x();
    }

    void paint(QualityStrip strip) {
        double height = drawing.line() * LaneFrame.ROW_LINES;
        double top = lane.top() + drawing.line() * 0.15;
        for (QualityStrip.Row row : strip.rows()) {
            drawing.pen()
                    .rectangle(
                            frame.left(),
                            Math.rint(top + height / 2) - 1,
                            frame.width(),
                            2,
                            drawing.palette().outline());
            for (QualityStrip.Missing missing : row.missing()) {
                if (missing.touches(frame.window())) {
                    paintMissing(missing, top, height);
                }
            }
            top += height;
        }
    }

    /// The names stand outside the plot's clip.
    static void paintNames(LaneFrame lane, QualityStrip strip, TimelineFrame frame, Drawing drawing) {
        double height = drawing.line() * LaneFrame.ROW_LINES;
        double y = lane.top() + drawing.line() * 0.15 + height / 2;
        double left = drawing.line() * 0.8;
        for (QualityStrip.Row row : strip.rows()) {
            String name = drawing.ruler().fit(row.name(), drawing.small(), frame.left() - left - 6);
            drawing.pen()
                    .words(name, left, y, drawing.small(), drawing.palette().mutedText(), Pen.Side.START);
            y += height;
        }
    }

    private void paintMissing(QualityStrip.Missing missing, double top, double height) {
        double end = missing.toMillis().isPresent()
                ? x.pixel((double) missing.toMillis().getAsLong())
                : data.nowMillis().isPresent()
                        ? x.pixel((double) data.nowMillis().getAsLong())
                        : frame.right() + BEYOND_EDGE;
        double left = Math.max(x.pixel((double) missing.fromMillis()), frame.left() - BEYOND_EDGE);
        double right = Math.min(end, frame.right() + BEYOND_EDGE);
        double width = Math.max(LEAST_WIDTH, right - left);
        double boxTop = Math.rint(top + height * (1 - BOX_SHARE) / 2);
        double boxHeight = Math.rint(height * BOX_SHARE);
        drawing.pen()
                .rectangle(left, boxTop, width, boxHeight, drawing.palette().background());
        drawing.pen()
                .hatchedRectangle(
                        left, boxTop, width, boxHeight, drawing.palette().noData(), HATCH);
        String words = words(missing);
        double wordsLeft = Math.max(left, frame.left()) + LABEL_MARGIN;
        double wordsWidth = drawing.smallWidth(words);
        if (wordsLeft + wordsWidth + LABEL_MARGIN > Math.min(right, frame.right())) {
            return;
        }
        drawing.pen()
                .rectangle(
                        wordsLeft - 3,
                        boxTop + 1,
                        wordsWidth + 6,
                        boxHeight - 2,
                        drawing.palette().background().deriveColor(0, 1, 1, 0.8));
        drawing.small(
                words, wordsLeft, boxTop + boxHeight / 2, drawing.palette().text());
    }

    private String words(QualityStrip.Missing missing) {
        TimeText text = new TimeText(data.zone());
        if (missing.toMillis().isEmpty()) {
            return text.texts().format("timeline.missingSince", text.day(missing.fromMillis()));
        }
        double millis = missing.toMillis().getAsLong() - (double) missing.fromMillis();
        return text.texts().format("timeline.missingFor", text.length(millis));
    }
}
