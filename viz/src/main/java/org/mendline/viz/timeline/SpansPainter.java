package org.mendline.viz.timeline;

import java.util.List;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;

/// Draws sessions and other spans as bars, their labels where there is room.
final class SpansPainter {
    private static final double LEAST_WIDTH = 3;
    private static final double BAR_SHARE = 0.84;
    private static final double LABEL_MARGIN = 7;
    private static final double LEAST_LABEL_ROOM = 26;
    private static final double BEYOND_EDGE = 4;

    private final List<String> categories;
    private final LaneFrame lane;
    private final TimelineFrame frame;
    private final Drawing drawing;
    private final LinearScale x;

    SpansPainter(List<String> categories, LaneFrame lane, TimelineFrame frame, Drawing drawing) {
        this.categories = categories;
        this.lane = lane;
        this.frame = frame;
        this.drawing = drawing;
        this.x = frame.x();
    }

    void paint(EventSpans spans) {
        double height = drawing.line() * LaneFrame.ROW_LINES;
        double y = lane.top() + drawing.line() * 0.15;
        for (List<EventSpans.Span> row : spans.rows()) {
            paintRow(row, Math.rint(y + height * (1 - BAR_SHARE) / 2), Math.rint(height * BAR_SHARE));
            y += height;
        }
    }

    /// A bar too narrow to be told from the one before, of the same category, is left out.
    private void paintRow(List<EventSpans.Span> row, double top, double height) {
        double paintedTo = Double.NEGATIVE_INFINITY;
        String paintedCategory = "";
        for (EventSpans.Span span : row) {
            if (!frame.window().touches(span.startMillis(), span.endMillis())) {
                continue;
            }
            double start = Math.max(x.pixel((double) span.startMillis()), frame.left() - BEYOND_EDGE);
            double end = Math.min(x.pixel((double) span.endMillis()), frame.right() + BEYOND_EDGE);
            double width = Math.max(LEAST_WIDTH, end - start - 1);
            if (start + width < paintedTo + 1 && span.category().equals(paintedCategory)) {
                continue;
            }
            paintSpan(span, start, top, width, height);
            paintedTo = start + width;
            paintedCategory = span.category();
        }
    }

    private void paintSpan(EventSpans.Span span, double start, double top, double width, double height) {
        CategoryStyle style = CategoryStyle.of(categories.indexOf(span.category()), drawing.palette());
        style.paint(drawing, start, top, width, height);
        double left = Math.max(start, frame.left()) + LABEL_MARGIN;
        double room = Math.min(start + width, frame.right()) - left - 2;
        if (room < LEAST_LABEL_ROOM || span.label().isEmpty()) {
            return;
        }
        String words = drawing.ruler().fit(span.label(), drawing.small(), room);
        if (style.hatched() && !words.isEmpty()) {
            drawing.pen()
                    .rectangle(
                            left - 2,
                            top + 1,
                            drawing.smallWidth(words) + 4,
                            height - 2,
                            drawing.palette().background().deriveColor(0, 1, 1, 0.75));
        }
        drawing.small(words, left, top + height / 2, drawing.palette().text());
    }
}
