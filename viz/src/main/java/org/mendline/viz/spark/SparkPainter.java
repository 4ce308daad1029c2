package org.mendline.viz.spark;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.mendline.viz.plot.Curves;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.spark.Sparkline.Point;

/// Draws a small curve: own normal, goal, runs without longer gaps, a dot at the newest value.
record SparkPainter(SparkData data, PlotArea area, Sheet sheet) {
    private static final double DOT = 2.5;
    private static final double WIDTH = 1.5;

    void paint() {
        GraphicsContext gc = sheet.gc();
        LinearScale x = data.x(area.left(), area.right());
        LinearScale y = data.y(area.bottom(), area.top());
        data.normal().ifPresent(normal -> {
            gc.setFill(sheet.palette().norm().deriveColor(0, 1, 1, 0.28));
            double top = y.pixel(normal.high());
            gc.fillRect(area.left(), top, area.width(), Math.max(1, y.pixel(normal.low()) - top));
        });
        data.goal()
                .ifPresent(goal -> sheet.horizontal(
                        area.left(),
                        area.right(),
                        y.pixel(goal),
                        sheet.palette().outline()));
        Curves<Point> curves = new Curves<>(gc, x, y, Point::day);
        for (List<Point> run : data.runs()) {
            if (run.size() == 1) {
                Point lone = run.getFirst();
                gc.setFill(sheet.palette().mutedText());
                gc.fillOval(x.pixel(lone.day()) - WIDTH, y.pixel(lone.value()) - WIDTH, 2 * WIDTH, 2 * WIDTH);
            } else {
                curves.line(run, Point::value, sheet.palette().mutedText(), WIDTH);
            }
        }
        Point newest = data.points().getLast();
        gc.setFill(sheet.palette().scenarioA());
        gc.fillOval(x.pixel(newest.day()) - DOT, y.pixel(newest.value()) - DOT, 2 * DOT, 2 * DOT);
    }
}
