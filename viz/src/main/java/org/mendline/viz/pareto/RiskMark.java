package org.mendline.viz.pareto;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.mendline.viz.pareto.ParetoData.Risk;

/// A mark whose shape tells the level of risk and whose area grows with it.
///
/// @param radius pixels
record RiskMark(Risk risk, double radius) {
    private static final double SMALLEST = 5;
    private static final double LARGEST = 13;

    /// @param share risk, 0 to 1, against the largest of the plot
    static RiskMark of(Risk risk, double share) {
        double area = SMALLEST * SMALLEST + Math.clamp(share, 0.0, 1.0) * (LARGEST * LARGEST - SMALLEST * SMALLEST);
        return new RiskMark(risk, Math.sqrt(area));
    }

    /// Filled, with an edge.
    void paint(GraphicsContext gc, double x, double y, Color fill, Color edge) {
        gc.setFill(fill);
        gc.setStroke(edge);
        gc.setLineWidth(1.5);
        if (risk == Risk.LOW) {
            gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            return;
        }
        double[] xs = risk == Risk.MIDDLE
                ? new double[] {x, x + radius, x, x - radius}
                : new double[] {x, x + radius, x - radius};
        double[] ys = risk == Risk.MIDDLE
                ? new double[] {y - radius, y, y + radius, y}
                : new double[] {y - radius, y + radius * 0.75, y + radius * 0.75};
        gc.fillPolygon(xs, ys, xs.length);
        gc.strokePolygon(xs, ys, xs.length);
    }
}
