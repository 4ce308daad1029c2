package org.mendline.viz.plot;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// What charts draw with. The same strokes go to a canvas ([CanvasPen]) or into a vector file ([SvgPen]).
///
/// All places and lengths are pixels, `0, 0` the chart's upper left corner. The arrays are only read.
public interface Pen {

    /// Which part of the words stands at the given place.
    enum Side {
        START,
        MIDDLE,
        END
    }

    void rectangle(double x, double y, double width, double height, Color fill);

    /// Diagonal stripes on a faint ground of the same colour; see [Hatching].
    void hatchedRectangle(double x, double y, double width, double height, Color colour, double opacity);

    void roundRectangle(double x, double y, double width, double height, double arc, Color fill, Color edge);

    void disc(double x, double y, double radius, Color fill);

    void ring(double x, double y, double radius, Stroke stroke);

    /// A closed filled shape through the first `count` corners.
    void polygon(double[] xs, double[] ys, int count, Color fill);

    /// A line through the first `count` places.
    void polyline(double[] xs, double[] ys, int count, Stroke stroke);

    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /// Bars one pixel wide side by side, the first at `left`; a bar whose top is NaN is left out.
    void columns(double left, double[] tops, double[] bottoms, Color fill);

    /// Words on one line, centred on `y`.
    void words(String words, double x, double y, Font font, Color colour, Side side);

    /// Draws `inner` within a rectangle whose edges are whole pixels.
    void within(double x, double y, double width, double height, Runnable inner);
}
