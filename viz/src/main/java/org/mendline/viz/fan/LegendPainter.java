package org.mendline.viz.fan;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.plot.DashPattern;
import org.mendline.viz.plot.Hatching;
import org.mendline.viz.plot.Sheet;

/// Draws the legend: a sample of each mark beside its plain words.
final class LegendPainter {
    private static final double SAMPLE_HEIGHT = 12;

    private LegendPainter() {}

    static void paint(FanFrame frame, Sheet sheet) {
        for (LegendItem item : frame.legend()) {
            paintMark(item, sheet);
            double room = frame.right() - item.wordsX();
            String words = sheet.ruler().fit(item.words(), sheet.small(), room);
            sheet.words(
                    words,
                    item.wordsX(),
                    item.y(),
                    sheet.small(),
                    sheet.palette().text());
        }
    }

    private static void paintMark(LegendItem item, Sheet sheet) {
        GraphicsContext gc = sheet.gc();
        double middle = item.x() + LegendItem.MARK_WIDTH / 2;
        Color colour = sheet.palette().scenario(item.scenario());
        switch (item.mark()) {
            case OBSERVED -> {
                double radius = FanPainter.POINT_RADIUS;
                gc.setStroke(sheet.palette().observed());
                gc.setLineWidth(2);
                gc.strokeOval(middle - radius, item.y() - radius, 2 * radius, 2 * radius);
            }
            case MEDIAN -> {
                gc.setStroke(colour);
                gc.setLineWidth(FanPainter.MEDIAN_WIDTH);
                gc.setLineDashes(DashPattern.of(item.scenario()));
                gc.strokeLine(item.x(), item.y(), item.x() + LegendItem.MARK_WIDTH, item.y());
                gc.setLineDashes();
            }
            case BAND95 -> swatch(item, gc, colour, FanPainter.OPACITY_95);
            case BAND80 -> swatch(item, gc, colour, FanPainter.OPACITY_95, FanPainter.OPACITY_80);
            case BAND50 ->
                swatch(item, gc, colour, FanPainter.OPACITY_95, FanPainter.OPACITY_80, FanPainter.OPACITY_50);
            case BANDS -> nested(item, gc, colour);
            case NORM -> {
                gc.setFill(Hatching.diagonal(sheet.palette().norm(), FanPainter.NORM_OPACITY));
                sample(item, gc);
            }
        }
    }

    /// The bands lie on top of each other in the plot, so the sample stacks them too.
    private static void swatch(LegendItem item, GraphicsContext gc, Color colour, double... opacities) {
        for (double opacity : opacities) {
            gc.setFill(colour.deriveColor(0, 1, 1, opacity));
            sample(item, gc);
        }
    }

    /// The three bands as three steps, palest at the left.
    private static void nested(LegendItem item, GraphicsContext gc, Color colour) {
        double step = LegendItem.MARK_WIDTH / 3;
        double[] opacities = {FanPainter.OPACITY_95, FanPainter.OPACITY_80, FanPainter.OPACITY_50};
        for (int i = 0; i < opacities.length; i++) {
            gc.setFill(colour.deriveColor(0, 1, 1, opacities[i]));
            double left = item.x() + i * step;
            gc.fillRect(left, item.y() - SAMPLE_HEIGHT / 2, item.x() + LegendItem.MARK_WIDTH - left, SAMPLE_HEIGHT);
        }
    }

    private static void sample(LegendItem item, GraphicsContext gc) {
        gc.fillRect(item.x(), item.y() - SAMPLE_HEIGHT / 2, LegendItem.MARK_WIDTH, SAMPLE_HEIGHT);
    }
}
