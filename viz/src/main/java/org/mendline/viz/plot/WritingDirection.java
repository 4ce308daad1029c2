package org.mendline.viz.plot;

import java.text.Bidi;

/// Words of right-to-left scripts on charts, which themselves always run from left to right, as time does.
final class WritingDirection {
    /// Right-to-left embedding and its end (Unicode Standard Annex #9, sections 2.1 and 2.3).
    private static final char EMBEDDING = '\u202B';

    private static final char POP = '\u202C';

    private WritingDirection() {}

    /// The words so that, drawn from left to right, they still read in their own order; words without right-to-left
    /// letters stay as they are.
    static String embedded(String words) {
        char[] letters = words.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? EMBEDDING + words + POP : words;
    }
}
