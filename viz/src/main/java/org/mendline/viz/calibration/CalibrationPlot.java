package org.mendline.viz.calibration;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.calibration.CalibrationCurve.Point;
import org.mendline.viz.plot.ChartRegion;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Sheet;

/// Reliability of intervals: what they promised across, what they kept upwards. On the diagonal both agree; a point
/// below it belongs to intervals that are too narrow, one above to intervals that are too wide. The band is five
/// points to either side. FX thread only.
public final class CalibrationPlot extends ChartRegion {
    private static final double LOW = 0.4;
    private static final double TOLERANCE = 0.05;
    private static final double DOT = 3;
    private static final List<Double> TICKS = List.of(0.5, 0.8, 0.9);

    private List<CalibrationCurve> curves = List.of();
    private OptionalInt chosen = OptionalInt.empty();

    public CalibrationPlot() {
        getStyleClass().add("calibration-plot");
        setMinSize(0, 0);
        describe();
    }

    /// Shows these curves from the next frame on.
    ///
    /// @param chosen index of the curve that stands out; if empty, none does
    public void setCurves(List<CalibrationCurve> shown, OptionalInt chosen) {
        this.curves = List.copyOf(shown);
        this.chosen = chosen;
        describe();
        redraw();
    }

    @Override
    protected void paint(Sheet sheet) {
        Rectangle2D area = area(sheet);
        if (area.getWidth() < 1 || area.getHeight() < 1) {
            return;
        }
        LinearScale x = new LinearScale(LOW, 1, area.getMinX(), area.getMaxX());
        LinearScale y = new LinearScale(LOW, 1, area.getMaxY(), area.getMinY());
        paintBand(sheet, x, y);
        paintAxes(sheet, x, y, area);
        for (int i = 0; i < curves.size(); i++) {
            if (chosen.isEmpty() || chosen.getAsInt() != i) {
                paintCurve(sheet, curves.get(i), x, y, sheet.palette().mutedText(), 1);
            }
        }
        chosen.ifPresent(
                i -> paintCurve(sheet, curves.get(i), x, y, sheet.palette().scenarioA(), 2.5));
    }

    private static Rectangle2D area(Sheet sheet) {
        double left = sheet.ruler().width("100", sheet.small()) + sheet.line() / 2;
        double top = 1.6 * sheet.line();
        double bottom = 2.4 * sheet.line();
        double side = sheet.line() / 2;
        return new Rectangle2D(
                left, top, Math.max(0, sheet.width() - left - side), Math.max(0, sheet.height() - top - bottom));
    }

    private static void paintBand(Sheet sheet, LinearScale x, LinearScale y) {
        GraphicsContext gc = sheet.gc();
        gc.setFill(sheet.palette().grid());
        gc.fillPolygon(
                new double[] {
                    x.pixel(LOW), x.pixel(LOW), x.pixel(1 - TOLERANCE), x.pixel(1), x.pixel(1), x.pixel(LOW + TOLERANCE)
                },
                new double[] {
                    y.pixel(LOW), y.pixel(LOW + TOLERANCE), y.pixel(1), y.pixel(1), y.pixel(1 - TOLERANCE), y.pixel(LOW)
                },
                6);
        gc.setStroke(sheet.palette().outline());
        gc.setLineWidth(1);
        gc.strokeLine(x.pixel(LOW), y.pixel(LOW), x.pixel(1), y.pixel(1));
    }

    private static void paintAxes(Sheet sheet, LinearScale x, LinearScale y, Rectangle2D area) {
        Color words = sheet.palette().mutedText();
        sheet.horizontal(
                area.getMinX(), area.getMaxX(), area.getMaxY(), sheet.palette().outline());
        sheet.vertical(
                area.getMinX(), area.getMinY(), area.getMaxY(), sheet.palette().outline());
        for (double tick : TICKS) {
            String label = String.valueOf(Math.round(100 * tick));
            sheet.wordsAround(label, x.pixel(tick), area.getMaxY() + 0.7 * sheet.line(), sheet.small(), words);
            sheet.wordsEndingAt(label, area.getMinX() - 4, y.pixel(tick), sheet.small(), words);
            sheet.vertical(
                    x.pixel(tick),
                    area.getMaxY(),
                    area.getMaxY() + 3,
                    sheet.palette().outline());
        }
        double middle = (area.getMinX() + area.getMaxX()) / 2;
        ChartTexts texts = ChartTexts.current();
        sheet.wordsAround(
                texts.get("calibration.promised"), middle, area.getMaxY() + 1.7 * sheet.line(), sheet.small(), words);
        sheet.words(texts.get("calibration.kept"), 2, 0.7 * sheet.line(), sheet.small(), words);
    }

    private static void paintCurve(
            Sheet sheet, CalibrationCurve curve, LinearScale x, LinearScale y, Color colour, double weight) {
        GraphicsContext gc = sheet.gc();
        double[] xs =
                curve.points().stream().mapToDouble(p -> x.pixel(p.promised())).toArray();
        double[] ys = curve.points().stream()
                .mapToDouble(p -> y.pixel(Math.max(LOW, p.kept())))
                .toArray();
        gc.setStroke(colour);
        gc.setFill(colour);
        gc.setLineWidth(weight);
        gc.strokePolyline(xs, ys, xs.length);
        double radius = weight > 1 ? DOT + 1 : DOT - 1;
        for (int i = 0; i < xs.length; i++) {
            gc.fillOval(xs[i] - radius, ys[i] - radius, 2 * radius, 2 * radius);
        }
    }

    private void describe() {
        if (curves.isEmpty()) {
            setAccessibleText(ChartTexts.current().get("calibration.empty"));
            return;
        }
        List<CalibrationCurve> told = chosen.isPresent() ? List.of(curves.get(chosen.getAsInt())) : curves;
        setAccessibleText(told.stream().map(CalibrationPlot::words).collect(Collectors.joining(" ")));
    }

    private static String words(CalibrationCurve curve) {
        ChartTexts texts = ChartTexts.current();
        String points = curve.points().stream()
                .map(CalibrationPlot::words)
                .reduce(texts::comma)
                .orElse("");
        return texts.sentence(texts.format("named", curve.name(), points));
    }

    private static String words(Point point) {
        return ChartTexts.current().format("calibration.point", percent(point.promised()), percent(point.kept()));
    }

    private static String percent(double share) {
        return ChartTexts.current().whole(Math.round(100 * share)) + " %";
    }
}
