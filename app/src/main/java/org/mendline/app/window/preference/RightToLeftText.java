package org.mendline.app.window.preference;

import javafx.scene.text.Text;

/// Tries whether this JavaFX can lay out right-to-left text that wraps. 26.0.1 and 26.0.2 cannot: their
/// `PrismTextLayout.computeTrailingSpaceWidth` reads before the beginning of the run, and nothing around the text is
/// laid out either.
final class RightToLeftText {
    private static final double NARROW = 40;

    private RightToLeftText() {}

    /// FX thread only.
    static boolean works() {
        Text text = new Text("دائیں سے بائیں لکھا ہوا متن");
        text.setWrappingWidth(NARROW);
        try {
            return text.getLayoutBounds().getHeight() > 0;
        } catch (ArrayIndexOutOfBoundsException e) { // the fault described above
            return false;
        }
    }
}
