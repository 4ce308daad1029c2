package org.mendline.viz.plot;

import java.util.List;

/// A legend whose entries follow each other and break into lines.
///
/// @param entries in reading order
public record LegendFlow(List<Entry> entries) {
    private static final double ROW = 1.35;
    private static final double MARK_LINES = 1.5;
    private static final double GAP_LINES = 0.4;
    private static final double NEXT_LINES = 1.2;

    public LegendFlow {
        entries = List.copyOf(entries);
    }

    /// Height of the legend between two edges.
    public double height(Sheet sheet, double left, double right) {
        return flow(sheet, left, right, 0, false);
    }

    /// Draws the legend.
    public void paint(Sheet sheet, double left, double right, double top) {
        flow(sheet, left, right, top, true);
    }

    private double flow(Sheet sheet, double left, double right, double top, boolean draw) {
        double line = sheet.line();
        double x = left;
        double y = top + line * ROW / 2;
        for (Entry entry : entries) {
            double start = line * (MARK_LINES + GAP_LINES);
            double width = start + sheet.ruler().width(entry.words(), sheet.small());
            if (x > left && x + width > right) {
                x = left;
                y += line * ROW;
            }
            if (draw) {
                entry.mark().paint(sheet, x, y, line * MARK_LINES);
                String words = sheet.ruler().fit(entry.words(), sheet.small(), right - x - start);
                sheet.words(words, x + start, y, sheet.small(), sheet.palette().text());
            }
            x += width + line * NEXT_LINES;
        }
        return entries.isEmpty() ? 0 : y + line * ROW / 2 - top;
    }

    /// A sample of a mark and its plain words.
    public record Entry(String words, Mark mark) {}

    /// Draws a sample.
    @FunctionalInterface
    public interface Mark {
        /// @param middle middle line of the words
        void paint(Sheet sheet, double left, double middle, double width);
    }
}
