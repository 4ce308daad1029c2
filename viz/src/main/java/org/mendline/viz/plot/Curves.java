package org.mendline.viz.plot;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Draws lines through points and bands around them.
///
/// @param across where on the horizontal axis a point lies
public record Curves<P>(GraphicsContext gc, LinearScale x, LinearScale y, ToDoubleFunction<P> across) {

    /// The area between two values of each point.
    public void band(List<P> points, ToDoubleFunction<P> low, ToDoubleFunction<P> high, Paint fill) {
        int n = points.size();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            P point = points.get(i);
            xs[i] = x.pixel(across.applyAsDouble(point));
            ys[i] = y.pixel(low.applyAsDouble(point));
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = y.pixel(high.applyAsDouble(point));
        }
        gc.setFill(fill);
        gc.fillPolygon(xs, ys, 2 * n);
    }

    /// A line through one value of each point.
    public void line(List<P> points, ToDoubleFunction<P> value, Color colour, double width, double... dashes) {
        int n = points.size();
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = x.pixel(across.applyAsDouble(points.get(i)));
            ys[i] = y.pixel(value.applyAsDouble(points.get(i)));
        }
        gc.setStroke(colour);
        gc.setLineWidth(width);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineDashes(dashes);
        gc.strokePolyline(xs, ys, n);
        gc.setLineDashes();
    }
}
