package org.mendline.viz.timeline;

import javafx.scene.paint.Color;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Stroke;

/// Draws single measurements: a ring each, its interval as a whisker, its label where there is room.
final class PointsPainter {
    private static final double RADIUS = 3.5;
    private static final double CROSS = 4;
    private static final double HALO = 1.5;
    private static final double WHISKER_CAP = 3;
    private static final double LEAST_LABEL_ROOM = 30;

    private final LaneFrame lane;
    private final Drawing drawing;
    private final TimelineFrame frame;
    private final LinearScale x;
    private final LinearScale y;

    PointsPainter(LaneFrame lane, TimelineFrame frame, Drawing drawing) {
        this.lane = lane;
        this.drawing = drawing;
        this.frame = frame;
        this.x = frame.x();
        this.y = lane.y();
    }

    void paint(SparsePoints sparse) {
        var points = sparse.points().stream()
                .filter(point -> frame.window().holds(point.timeMillis()))
                .toList();
        double lastX = Double.NEGATIVE_INFINITY;
        double lastY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            SparsePoints.Point point = points.get(i);
            double atX = x.pixel((double) point.timeMillis());
            double atY = place(point);
            // Points on the same pixel look like one; drawing all of them would only cost time.
            if (Math.abs(atX - lastX) < 1 && Math.abs(atY - lastY) < 1) {
                continue;
            }
            paintPoint(point, atX, atY);
            double next =
                    i + 1 < points.size() ? x.pixel((double) points.get(i + 1).timeMillis()) : frame.right();
            paintLabel(point, atX, atY, next - atX - RADIUS * 4);
            lastX = atX;
            lastY = atY;
        }
    }

    /// A doubtful value beyond the axis stands at the lane's edge.
    private double place(SparsePoints.Point point) {
        double atY = y.pixel(point.value());
        double inset = CROSS + HALO;
        return point.trust() == SparsePoints.Trust.DOUBTFUL
                ? Math.clamp(atY, lane.top() + inset, Math.max(lane.top() + inset, lane.bottom() - inset))
                : atY;
    }

    private void paintPoint(SparsePoints.Point point, double atX, double atY) {
        Color ink = drawing.palette().observed();
        point.interval().ifPresent(interval -> {
            double high = y.pixel(interval.high());
            double low = y.pixel(interval.low());
            Stroke thin = Stroke.solid(drawing.palette().mutedText(), 1.2);
            drawing.pen().line(atX, high, atX, low, thin);
            drawing.pen().line(atX - WHISKER_CAP, high, atX + WHISKER_CAP, high, thin);
            drawing.pen().line(atX - WHISKER_CAP, low, atX + WHISKER_CAP, low, thin);
        });
        drawing.pen().disc(atX, atY, RADIUS + HALO, drawing.palette().background());
        if (point.trust() == SparsePoints.Trust.DOUBTFUL) {
            paintCross(drawing, atX, atY);
            return;
        }
        drawing.pen().ring(atX, atY, RADIUS, Stroke.solid(ink, 1.8));
    }

    /// The mark of a value that is doubted.
    static void paintCross(Drawing drawing, double atX, double atY) {
        Stroke stroke = Stroke.solid(drawing.palette().atRisk(), 2);
        drawing.pen().line(atX - CROSS, atY - CROSS, atX + CROSS, atY + CROSS, stroke);
        drawing.pen().line(atX - CROSS, atY + CROSS, atX + CROSS, atY - CROSS, stroke);
    }

    private void paintLabel(SparsePoints.Point point, double atX, double atY, double room) {
        if (point.label().isEmpty() || room < LEAST_LABEL_ROOM) {
            return;
        }
        String words = drawing.ruler().fit(point.label(), drawing.small(), room);
        double half = drawing.line() * 0.5;
        double middle = Math.clamp(atY, lane.top() + half, Math.max(lane.top() + half, lane.bottom() - half));
        drawing.small(words, atX + RADIUS * 2, middle, drawing.palette().mutedText());
    }
}
