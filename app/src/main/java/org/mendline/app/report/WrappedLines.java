package org.mendline.app.report;

/// How many lines a text takes when wrapped at words.
final class WrappedLines {
    private WrappedLines() {}

    /// @param width characters that fit a line
    static int count(String text, int width) {
        return text.lines().mapToInt(line -> ofOneLine(line, width)).sum();
    }

    private static int ofOneLine(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ")) {
            int needed = used == 0 ? word.length() : used + 1 + word.length();
            if (needed <= width) {
                used = needed;
            } else {
                lines += (used == 0 ? 0 : 1) + (word.length() - 1) / width;
                used = (word.length() - 1) % width + 1;
            }
        }
        return lines;
    }
}
