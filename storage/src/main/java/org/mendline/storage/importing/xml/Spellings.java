package org.mendline.storage.importing.xml;

/// Remembers the last few spellings of an attribute that takes few values, such as a unit, so that each becomes a text
/// once and not in every record.
public final class Spellings {
    private static final int REMEMBERED = 16;

    private final char[][] letters = new char[REMEMBERED][0];
    private final String[] texts = new String[REMEMBERED];
    private int known;

    public String of(Letters spelled) {
        return of(spelled, 0);
    }

    /// @param start where to begin, in letters
    public String of(Letters spelled, int start) {
        for (int i = 0; i < known; i++) {
            if (spelled.are(letters[i], start)) {
                String text = texts[i];
                swap(i, Math.max(0, i - 1));
                return text;
            }
        }
        int place = known < REMEMBERED ? known++ : REMEMBERED - 1;
        letters[place] = spelled.copy(start);
        texts[place] = new String(letters[place]);
        return texts[place];
    }

    /// What is met often comes to stand in front.
    private void swap(int a, int b) {
        char[] moved = letters[a];
        String text = texts[a];
        letters[a] = letters[b];
        texts[a] = texts[b];
        letters[b] = moved;
        texts[b] = text;
    }
}
