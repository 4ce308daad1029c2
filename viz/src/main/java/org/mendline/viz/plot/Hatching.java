package org.mendline.viz.plot;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/// Diagonal stripes as a fill, for areas that must not be told by colour alone.
public final class Hatching {
    private static final int TILE = 8;
    private static final double FAINT = 0.12;

    private Hatching() {}

    /// Thin stripes rising to the right on a faint ground of the same colour.
    ///
    /// @param opacity opacity of the stripes, 0 to 1
    public static ImagePattern diagonal(Color colour, double opacity) {
        return stripes(colour.deriveColor(0, 1, 1, opacity), colour.deriveColor(0, 1, 1, FAINT));
    }

    /// Stripes of one colour on another.
    public static ImagePattern stripes(Color stripe, Color ground) {
        WritableImage tile = new WritableImage(TILE, TILE);
        PixelWriter pixels = tile.getPixelWriter();
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                int along = (x + y) % TILE;
                pixels.setColor(x, y, along < 2 ? stripe : ground);
            }
        }
        return new ImagePattern(tile, 0, 0, TILE, TILE, false);
    }
}
