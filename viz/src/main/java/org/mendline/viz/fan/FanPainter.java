package org.mendline.viz.fan;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.NormBand;
import org.mendline.viz.fan.FanChartData.NormPoint;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.plot.Curves;
import org.mendline.viz.plot.DashPattern;
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

    private final FanChartData data;
    private final FanFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;
    private final LinearScale x;
    private final LinearScale y;
    private final Curves<FanPoint> curves;

    FanPainter(FanChartData data, FanFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.x = frame.x();
        this.y = frame.y();
        this.curves = new Curves<>(gc, x, y, FanPoint::day);
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
            curves.line(points, FanPoint::median, sheet.palette().scenario(i), MEDIAN_WIDTH, DashPattern.of(i));
        }
        gc.restore();
        new MarkerPainter(data, frame, sheet).paint();
        data.observed().forEach(this::paintObserved);
    }

    private void paintNorm(NormBand norm) {
        new Curves<>(gc, x, y, NormPoint::day)
                .band(
                        norm.points(),
                        NormPoint::lo,
                        NormPoint::hi,
                        Hatching.diagonal(sheet.palette().norm(), NORM_OPACITY));
    }

    private void paintBands(List<FanPoint> points, int scenario) {
        Color colour = sheet.palette().scenario(scenario);
        curves.band(points, FanPoint::lo95, FanPoint::hi95, colour.deriveColor(0, 1, 1, OPACITY_95));
        curves.band(points, FanPoint::lo80, FanPoint::hi80, colour.deriveColor(0, 1, 1, OPACITY_80));
        curves.band(points, FanPoint::lo50, FanPoint::hi50, colour.deriveColor(0, 1, 1, OPACITY_50));
        if (data.scenarios().size() > 1) {
            Color edge = colour.deriveColor(0, 1, 1, EDGE_OPACITY);
            curves.line(points, FanPoint::lo80, edge, 1, DashPattern.of(scenario));
            curves.line(points, FanPoint::hi80, edge, 1, DashPattern.of(scenario));
        }
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
