package org.mendline.storage.importing.xml;

import java.util.Arrays;

/// The letters of one attribute where the parser keeps them, good until it moves on: a file of gigabytes has hundreds
/// of
/// millions of attributes, and a text made of each would cost more than the parsing. Empty until shown something.
public final class Letters implements CharSequence {
    private static final char[] NOTHING = new char[0];

    private char[] buffer = NOTHING;
    private int from;
    private int to;

    /// @param end index behind the last letter
    void show(char[] letters, int start, int end) {
        buffer = letters;
        from = start;
        to = end;
    }

    /// Shows nothing any more.
    public void clear() {
        show(NOTHING, 0, 0);
    }

    /// The same letters from `start` on, as a copy.
    char[] copy(int start) {
        return Arrays.copyOfRange(buffer, from + start, to);
    }

    /// Whether the letters from `start` on are these.
    boolean are(char[] others, int start) {
        return Arrays.equals(buffer, from + start, to, others, 0, others.length);
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return buffer[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    /// Whether both show the same letters.
    public boolean sameAs(Letters other) {
        return Arrays.equals(buffer, from, to, other.buffer, other.from, other.to);
    }

    @Override
    public String toString() {
        return new String(buffer, from, to - from);
    }
}
