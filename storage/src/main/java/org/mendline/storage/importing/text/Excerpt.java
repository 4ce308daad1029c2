package org.mendline.storage.importing.text;

/// Shortens what a file says for messages and for quarantine.
public final class Excerpt {
    private static final int RAW = 20_000;
    private static final int SHORT = 60;

    private Excerpt() {}

    /// At most 20,000 characters of a record: all of it, but for the very longest.
    public static String raw(String text) {
        return cut(text, RAW);
    }

    /// At most 60 characters, on one line, for use inside a sentence.
    public static String brief(String text) {
        return cut(text.strip().replaceAll("\\s+", " "), SHORT);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
