package org.mendline.viz.timeline;

import java.util.List;
import javafx.scene.paint.Color;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.theme.Palette;

/// Colour and pattern of one category of spans. Neighbouring categories differ in both.
///
/// @param hatched striped instead of filled
record CategoryStyle(Color colour, boolean hatched) {
    private static final double FILL = 0.26;
    private static final double HATCH = 0.5;
    private static final double EDGE = 3;

    static CategoryStyle of(int category, Palette palette) {
        List<Color> colours = List.of(palette.scenarioA(), palette.scenarioB(), palette.neutral(), palette.stalling());
        int colour = Math.max(0, category) % colours.size();
        int round = Math.max(0, category) / colours.size();
        return new CategoryStyle(colours.get(colour), (colour + round) % 2 == 1);
    }

    /// A bar with a strong left edge, so that neighbours stay apart.
    void paint(Drawing drawing, double x, double y, double width, double height) {
        if (width <= EDGE + 1) {
            drawing.pen().rectangle(x, y, width, height, colour);
            return;
        }
        if (hatched) {
            drawing.pen().hatchedRectangle(x, y, width, height, colour, HATCH);
        } else {
            drawing.pen().rectangle(x, y, width, height, colour.deriveColor(0, 1, 1, FILL));
        }
        drawing.pen().rectangle(x, y, EDGE, height, colour);
    }
}
