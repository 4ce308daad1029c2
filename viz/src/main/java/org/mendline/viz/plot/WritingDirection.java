package org.mendline.viz.plot;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Words of right-to-left scripts on charts, which themselves always run from left to right, as time does.
final class WritingDirection {
    /// Right-to-left embedding and its end (Unicode Standard Annex #9, sections 2.1 and 2.3).
    private static final char EMBEDDING = '\u202B';

    private static final char POP = '\u202C';

    private WritingDirection() {}

    /// Draws words on a canvas.
    static void paint(GraphicsContext gc, String words, double x, double y) {
        if (!rightToLeft(words)) {
            gc.fillText(words, x, y);
            return;
        }
        // Only a canvas that runs from right to left lays words out so; as the whole canvas is then shown mirrored,
        // it mirrors its words, which the scale here undoes. Embedding letters would do, but fonts show them as boxes.
        Canvas canvas = gc.getCanvas();
        NodeOrientation before = canvas.getNodeOrientation();
        canvas.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        gc.save();
        gc.translate(x, y);
        gc.scale(-1, 1);
        gc.setTextAlign(mirrored(gc.getTextAlign()));
        gc.fillText(words, 0, 0);
        gc.restore();
        canvas.setNodeOrientation(before);
    }

    private static TextAlignment mirrored(TextAlignment side) {
        return switch (side) {
            case LEFT -> TextAlignment.RIGHT;
            case RIGHT -> TextAlignment.LEFT;
            case CENTER, JUSTIFY -> side;
        };
    }

    /// The words so that a viewer of vectors, which draws from left to right, keeps their own order; words without
    /// right-to-left letters stay as they are.
    static String embedded(String words) {
        return rightToLeft(words) ? EMBEDDING + words + POP : words;
    }

    private static boolean rightToLeft(String words) {
        char[] letters = words.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }
}
