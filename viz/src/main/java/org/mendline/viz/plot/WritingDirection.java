package org.mendline.viz.plot;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

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
        // A canvas takes the direction of words from its own; fonts may show embedding letters as boxes.
        Canvas canvas = gc.getCanvas();
        NodeOrientation before = canvas.getNodeOrientation();
        canvas.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        gc.fillText(words, x, y);
        canvas.setNodeOrientation(before);
    }

    /// The words so that, drawn from left to right by a viewer of vectors, they still read in their own order; words
    /// without right-to-left
    /// letters stay as they are.
    static String embedded(String words) {
        return rightToLeft(words) ? EMBEDDING + words + POP : words;
    }

    private static boolean rightToLeft(String words) {
        char[] letters = words.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }
}
