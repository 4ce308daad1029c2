package org.mendline.viz.fan;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.NormBand;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.plot.Hatching;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Sheet;

/// Draws what lies within the plot: norm band, fans, markers, measurements.
final class FanPainter {
    static final double OPACITY_95 = 0.13;
    static final double OPACITY_80 = 0.17;
    static final double OPACITY_50 = 0.24;
    static final double NORM_OPACITY = 0.55;
    static final double MEDIAN_WIDTH = 2.5;
    static final double POINT_RADIUS = 4;
    private static final double EDGE_OPACITY = 0.5;
    private static final double HALO = 2;
    private static final double[] DASHES = {9, 6};
    private static final double[] SOLID = {};

    private final FanChartData data;
    private final FanFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;
    private final LinearScale x;
    private final LinearScale y;

    FanPainter(FanChartData data, FanFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.x = frame.x();
        this.y = frame.y();
    }

    /// Dash pattern of a scenario's median: A is solid, B dashed, so that colour is not alone.
    static double[] dashes(int scenario) {
        return scenario == 0 ? SOLID : DASHES;
    }

    void paint() {
        gc.save();
        gc.beginPath();
        gc.rect(frame.left(), frame.top(), frame.right() - frame.left(), frame.bottom() - frame.top());
        gc.clip();
        data.norm().ifPresent(this::paintNorm);
        for (int i = 0; i < data.scenarios().size(); i++) {
            paintBands(data.scenarios().get(i).points(), i);
        }
        for (int i = 0; i < data.scenarios().size(); i++) {
            List<FanPoint> points = data.scenarios().get(i).points();
            line(points, FanPoint::median, sheet.palette().scenario(i), MEDIAN_WIDTH, dashes(i));
        }
        gc.restore();
        new MarkerPainter(data, frame, sheet).paint();
        data.observed().forEach(this::paintObserved);
    }

    private void paintNorm(NormBand norm) {
        int n = norm.points().size();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            var point = norm.points().get(i);
            xs[i] = x.pixel(point.day());
            ys[i] = y.pixel(point.lo());
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = y.pixel(point.hi());
        }
        gc.setFill(Hatching.diagonal(sheet.palette().norm(), NORM_OPACITY));
        gc.fillPolygon(xs, ys, 2 * n);
    }

    private void paintBands(List<FanPoint> points, int scenario) {
        Color colour = sheet.palette().scenario(scenario);
        band(points, FanPoint::lo95, FanPoint::hi95, colour.deriveColor(0, 1, 1, OPACITY_95));
        band(points, FanPoint::lo80, FanPoint::hi80, colour.deriveColor(0, 1, 1, OPACITY_80));
        band(points, FanPoint::lo50, FanPoint::hi50, colour.deriveColor(0, 1, 1, OPACITY_50));
        if (data.scenarios().size() > 1) {
            Color edge = colour.deriveColor(0, 1, 1, EDGE_OPACITY);
            line(points, FanPoint::lo80, edge, 1, dashes(scenario));
            line(points, FanPoint::hi80, edge, 1, dashes(scenario));
        }
    }

    private void band(
            List<FanPoint> points, ToDoubleFunction<FanPoint> low, ToDoubleFunction<FanPoint> high, Color fill) {
        int n = points.size();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            FanPoint point = points.get(i);
            xs[i] = x.pixel(point.day());
            ys[i] = y.pixel(low.applyAsDouble(point));
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = y.pixel(high.applyAsDouble(point));
        }
        gc.setFill(fill);
        gc.fillPolygon(xs, ys, 2 * n);
    }

    private void line(
            List<FanPoint> points, ToDoubleFunction<FanPoint> value, Color colour, double width, double[] dashes) {
        int n = points.size();
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = x.pixel(points.get(i).day());
            ys[i] = y.pixel(value.applyAsDouble(points.get(i)));
        }
        gc.setStroke(colour);
        gc.setLineWidth(width);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineDashes(dashes);
        gc.strokePolyline(xs, ys, n);
        gc.setLineDashes(SOLID);
    }

    private void paintObserved(ObservedPoint point) {
        double atX = x.pixel(point.day());
        double atY = y.pixel(point.value());
        gc.setFill(sheet.palette().background());
        disc(atX, atY, POINT_RADIUS + HALO);
        gc.setStroke(sheet.palette().observed());
        gc.setLineWidth(2);
        gc.strokeOval(atX - POINT_RADIUS, atY - POINT_RADIUS, 2 * POINT_RADIUS, 2 * POINT_RADIUS);
    }

    private void disc(double atX, double atY, double radius) {
        gc.fillOval(atX - radius, atY - radius, 2 * radius, 2 * radius);
    }
}
