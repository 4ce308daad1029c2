package org.mendline.viz.beeswarm;

import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import org.mendline.viz.plot.Sheet;

/// A dot whose colour and shape tell how high the feature's own value is: the lowest third points down, the middle
/// is round, the highest points up; a value that was not measured is an empty ring.
final class DotMark {
    private static final double THIRD = 1 / 3.0;

    private DotMark() {}

    /// @param rank 0 lowest to 1 highest
    static void paint(Sheet sheet, double x, double y, double radius, OptionalDouble rank) {
        GraphicsContext gc = sheet.gc();
        if (rank.isEmpty()) {
            gc.setStroke(sheet.palette().noData());
            gc.setLineWidth(1);
            gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            return;
        }
        double share = rank.getAsDouble();
        gc.setFill(sheet.palette().values().at(share));
        if (share < THIRD) {
            triangle(gc, x, y, radius, 1);
        } else if (share > 1 - THIRD) {
            triangle(gc, x, y, radius, -1);
        } else {
            gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    /// @param tip 1 points down, −1 up
    private static void triangle(GraphicsContext gc, double x, double y, double radius, int tip) {
        double wide = radius * 1.15;
        double[] xs = {x - wide, x + wide, x};
        double[] ys = {y - tip * radius * 0.8, y - tip * radius * 0.8, y + tip * radius * 1.2};
        gc.fillPolygon(xs, ys, 3);
    }
}
