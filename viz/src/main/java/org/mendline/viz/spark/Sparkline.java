package org.mendline.viz.spark;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import org.mendline.viz.plot.ChartRegion;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueText;

/// A small curve for a table cell: the last values by day, a dot at the newest, the goal as a faint line.
///
/// Days without a value leave a distance, never a zero. FX thread only.
public final class Sparkline extends ChartRegion {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 24;
    private static final double MARGIN = 4;
    private static final double DOT = 2.5;

    private List<Point> points = List.of();
    private OptionalDouble goal = OptionalDouble.empty();
    private String unit = "";

    public Sparkline() {
        getStyleClass().add("sparkline");
        setMinSize(0, 0);
        setPrefSize(WIDTH, HEIGHT);
        describe();
    }

    /// Shows these values from the next frame on.
    ///
    /// @param shown ascending days
    /// @param goal goal in the unit of the values
    /// @param unit unit of the values, for the accessible text
    public void setPoints(List<Point> shown, OptionalDouble goal, String unit) {
        this.points = List.copyOf(shown);
        this.goal = goal;
        this.unit = unit;
        describe();
        redraw();
    }

    @Override
    protected void paint(Sheet sheet) {
        if (points.isEmpty() || sheet.width() <= 3 * MARGIN || sheet.height() <= 3 * MARGIN) {
            return;
        }
        double low = points.stream().mapToDouble(Point::value).min().orElseThrow();
        double high = points.stream().mapToDouble(Point::value).max().orElseThrow();
        low = Math.min(low, goal.orElse(low));
        high = Math.max(high, goal.orElse(high));
        double room = low == high ? 1 : 0;
        LinearScale y = new LinearScale(low - room, high + room, sheet.height() - MARGIN, MARGIN);
        int first = points.getFirst().day();
        int last = Math.max(first + 1, points.getLast().day());
        LinearScale x = new LinearScale(first, last, MARGIN, sheet.width() - MARGIN);
        goal.ifPresent(value -> sheet.horizontal(
                0, sheet.width(), y.pixel(value), sheet.palette().outline()));
        paintCurve(sheet, x, y);
    }

    private void paintCurve(Sheet sheet, LinearScale x, LinearScale y) {
        GraphicsContext gc = sheet.gc();
        double[] xs = points.stream().mapToDouble(point -> x.pixel(point.day())).toArray();
        double[] ys =
                points.stream().mapToDouble(point -> y.pixel(point.value())).toArray();
        gc.setStroke(sheet.palette().mutedText());
        gc.setLineWidth(1.5);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.strokePolyline(xs, ys, xs.length);
        gc.setFill(sheet.palette().scenarioA());
        double endX = xs[xs.length - 1];
        double endY = ys[ys.length - 1];
        gc.fillOval(endX - DOT, endY - DOT, 2 * DOT, 2 * DOT);
    }

    private void describe() {
        if (points.isEmpty()) {
            setAccessibleText("No values.");
            return;
        }
        Point newest = points.getLast();
        Point oldest = points.getFirst();
        boolean whole = points.stream().allMatch(point -> point.value() == Math.rint(point.value()));
        double largest =
                points.stream().mapToDouble(Point::value).map(Math::abs).max().orElseThrow();
        ValueText values = whole ? new ValueText(unit, 0) : ValueText.forSpan(unit, largest);
        setAccessibleText(points.size() + (points.size() == 1 ? " value" : " values") + ", from "
                + values.withUnit(oldest.value()) + " on day " + oldest.day() + " to "
                + values.withUnit(newest.value()) + " on day " + newest.day() + ".");
    }

    /// A value on a day since onset.
    public record Point(int day, double value) {}
}
