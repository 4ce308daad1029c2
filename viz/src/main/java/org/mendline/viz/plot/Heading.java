package org.mendline.viz.plot;

/// A chart's title.
public final class Heading {
    /// Lines of text a title takes, the space beneath it included.
    public static final double LINES = 1.9;

    private static final double LEFT = 0.8;

    private Heading() {}

    /// Left and right margin of titles, legends and sentences.
    public static double margin(Sheet sheet) {
        return sheet.line() * LEFT;
    }

    /// Draws the title in the first line, shortened to fit.
    public static void paint(Sheet sheet, String title) {
        double left = margin(sheet);
        String words = sheet.ruler().fit(title, sheet.bold(), sheet.width() - 2 * left);
        sheet.words(
                words, left, sheet.line() * 1.1, sheet.bold(), sheet.palette().text());
    }
}
