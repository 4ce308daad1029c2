package org.mendline.viz.plot;

import java.util.List;
import javafx.scene.paint.Color;

/// How a line is drawn.
///
/// @param width pixels, above 0
/// @param dashes lengths of dashes and spaces in pixels, by turns; empty for a solid line
public record Stroke(Color colour, double width, List<Double> dashes) {

    /// @throws IllegalArgumentException if the width is not above 0
    public Stroke {
        if (!(width > 0)) {
            throw new IllegalArgumentException("A line needs a width above 0, not " + width);
        }
        dashes = List.copyOf(dashes);
    }

    /// A solid line.
    public static Stroke solid(Color colour, double width) {
        return new Stroke(colour, width, List.of());
    }
}
