package org.mendline.viz.plot;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas. Lives for one redraw; FX thread only.
public final class CanvasPen implements Pen {
    private final GraphicsContext gc;
    private final Map<Hatch, ImagePattern> hatches = new HashMap<>();

    /// @param gc the canvas's context
    public CanvasPen(GraphicsContext gc) {
        this.gc = gc;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color fill) {
        gc.setFill(fill);
        gc.fillRect(x, y, width, height);
    }

    @Override
    public void hatchedRectangle(double x, double y, double width, double height, Color colour, double opacity) {
        gc.setFill(hatches.computeIfAbsent(
                new Hatch(colour, opacity), each -> Hatching.diagonal(each.colour(), each.opacity())));
        gc.fillRect(x, y, width, height);
    }

    @Override
    public void roundRectangle(double x, double y, double width, double height, double arc, Color fill, Color edge) {
        gc.setFill(fill);
        gc.fillRoundRect(x, y, width, height, arc, arc);
        apply(Stroke.solid(edge, 1));
        gc.strokeRoundRect(x, y, width, height, arc, arc);
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        gc.setFill(fill);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        apply(stroke);
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, Color fill) {
        gc.setFill(fill);
        gc.fillPolygon(xs, ys, count);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        apply(stroke);
        gc.strokePolyline(xs, ys, count);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        boolean upright = x1 == x2;
        if ((upright || y1 == y2) && stroke.dashes().isEmpty()) {
            straight(x1, y1, x2, y2, stroke, upright);
            return;
        }
        apply(stroke);
        gc.strokeLine(x1, y1, x2, y2);
    }

    /// The same pixels as a stroke's: a filled rectangle takes a short cut through the renderer, and grids are made of
    /// such lines.
    private void straight(double x1, double y1, double x2, double y2, Stroke stroke, boolean upright) {
        double half = stroke.width() / 2;
        double left = Math.min(x1, x2) - (upright ? half : 0);
        double top = Math.min(y1, y2) - (upright ? 0 : half);
        gc.setFill(stroke.colour());
        gc.fillRect(
                left, top, upright ? stroke.width() : Math.abs(x2 - x1), upright ? Math.abs(y2 - y1) : stroke.width());
    }

    /// Filled rectangles take a short cut through the renderer that a path of a thousand peaks does not.
    @Override
    public void columns(double left, double[] tops, double[] bottoms, Color fill) {
        gc.setFill(fill);
        for (int i = 0; i < tops.length; i++) {
            if (!Double.isNaN(tops[i])) {
                gc.fillRect(left + i, tops[i], 1, bottoms[i] - tops[i]);
            }
        }
    }

    @Override
    public void words(String words, double x, double y, Font font, Color colour, Side side) {
        gc.setFont(font);
        gc.setFill(colour);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(
                switch (side) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        gc.fillText(words, x, y);
    }

    @Override
    public void within(double x, double y, double width, double height, Runnable inner) {
        gc.save();
        gc.beginPath();
        gc.rect(x, y, width, height);
        gc.clip();
        inner.run();
        gc.restore();
    }

    private void apply(Stroke stroke) {
        gc.setStroke(stroke.colour());
        gc.setLineWidth(stroke.width());
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineDashes(
                stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private record Hatch(Color colour, double opacity) {}
}
