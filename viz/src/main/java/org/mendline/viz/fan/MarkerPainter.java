package org.mendline.viz.fan;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Sheet;

/// Draws the "today" line and the goal line, each with its words where they cover least.
final class MarkerPainter {
    private static final double[] GOAL_DASHES = {2, 4};
    private static final double GOAL_WIDTH = 2;
    private static final double VEIL_OPACITY = 0.78;
    private static final double MARGIN = 8;

    private final FanChartData data;
    private final FanFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;
    private final LinearScale x;
    private final LinearScale y;

    MarkerPainter(FanChartData data, FanFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.x = frame.x();
        this.y = frame.y();
    }

    void paint() {
        Rectangle2D today = paintToday();
        if (data.goal().isPresent()) {
            paintGoal(data.goal().getAsDouble(), today);
        }
    }

    /// Above the plot if the axis name leaves room, else within. Returns the place of the words.
    private Rectangle2D paintToday() {
        double at = x.pixel(data.today());
        sheet.vertical(at, frame.top(), frame.bottom(), sheet.palette().today());
        String words = ChartTexts.current().format("fan.today", data.today());
        double width = sheet.ruler().width(words, sheet.small());
        double middle = frame.axisNameY();
        double nameEnd = frame.left() + sheet.ruler().width(FanWords.axisName(data), sheet.small()) + sheet.line();
        double start = Math.min(Math.max(at - width / 2, nameEnd), frame.right() - width);
        boolean within = start < nameEnd || start > at;
        if (within) {
            start = Math.min(at + MARGIN, frame.right() - width);
            middle = frame.top() + sheet.line() * 0.7;
        } else {
            sheet.vertical(
                    at,
                    middle + sheet.line() * 0.55,
                    frame.top(),
                    sheet.palette().today());
        }
        Rectangle2D place = place(start, middle, width);
        paintWords(words, place, within, sheet.palette().mutedText());
        return place;
    }

    private void paintGoal(double goal, Rectangle2D today) {
        Color colour = sheet.palette().goal();
        String words = FanWords.goal(data, frame.values());
        double half = sheet.line() * 0.75;
        if (!y.holds(goal)) {
            boolean above = goal > frame.range().high();
            String where = ChartTexts.current().format(above ? "fan.goal.above" : "fan.goal.below", words);
            double edge = above ? frame.top() : frame.bottom();
            paintTag(where, edge + (above ? half : -half), edge + (above ? 3 * half : -3 * half), today);
            return;
        }
        double at = Sheet.crisp(y.pixel(goal));
        gc.setStroke(colour);
        gc.setLineWidth(GOAL_WIDTH);
        gc.setLineDashes(GOAL_DASHES);
        gc.strokeLine(frame.left(), at, frame.right(), at);
        gc.setLineDashes();
        paintTag(words, at - half, at + half, today);
    }

    /// Words at one of two heights and either side: the first place within the plot that covers neither the words
    /// for today nor, if possible, a measurement. Left comes first, where curves are furthest from the goal.
    private void paintTag(String words, double middle, double otherMiddle, Rectangle2D today) {
        double width = sheet.ruler().width(words, sheet.small());
        double left = frame.left() + MARGIN;
        double right = frame.right() - MARGIN - width;
        Rectangle2D plot =
                new Rectangle2D(frame.left(), frame.top(), frame.right() - frame.left(), frame.bottom() - frame.top());
        Optional<Rectangle2D> best = Stream.of(
                        place(left, middle, width),
                        place(left, otherMiddle, width),
                        place(right, middle, width),
                        place(right, otherMiddle, width))
                .filter(place -> plot.contains(place) && !place.intersects(today))
                .min(Comparator.comparingLong(this::pointsUnder));
        best.ifPresent(place -> paintWords(words, place, true, sheet.palette().goal()));
    }

    private long pointsUnder(Rectangle2D place) {
        return data.observed().stream()
                .map(point -> new Point2D(x.pixel(point.day()), y.pixel(point.value())))
                .filter(place::contains)
                .count();
    }

    private Rectangle2D place(double start, double middle, double width) {
        double line = sheet.line();
        return new Rectangle2D(start - 4, middle - line * 0.55, width + 8, line * 1.1);
    }

    /// A veil keeps the words readable above bands.
    private void paintWords(String words, Rectangle2D place, boolean veiled, Color colour) {
        if (veiled) {
            gc.setFill(sheet.palette().background().deriveColor(0, 1, 1, VEIL_OPACITY));
            gc.fillRoundRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight(), 6, 6);
        }
        double middle = (place.getMinY() + place.getMaxY()) / 2;
        sheet.words(words, place.getMinX() + 4, middle, sheet.small(), colour);
    }
}
