package org.mendline.viz.waterfall;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueText;

/// Where everything of a waterfall lies, in pixels, for one size of the chart.
///
/// @param labelLeft left edge of the labels; they end at `labelRight`
/// @param barLeft pixel of `low`; bars end at `barRight`, pixel of `high`
/// @param valueRight right edge of the numbers
/// @param top upper edge of the first row
/// @param rowHeight height of a row
/// @param detailed whether a row has room for its detail beneath its label
record WaterfallFrame(
        List<WaterfallRow> rows,
        double labelLeft,
        double labelRight,
        double barLeft,
        double barRight,
        double valueRight,
        double top,
        double rowHeight,
        boolean detailed,
        double low,
        double high) {
    static final double HEADER_LINES = 3.6;
    static final double FOOTER_LINES = 1.9;
    static final double ROOMY_ROW_LINES = 2.5;
    private static final double LEAST_ROW_LINES = 1.35;
    private static final double DETAILED_ROW_LINES = 2.1;
    private static final double MOST_ROW_LINES = 3.2;
    private static final double LARGEST_LABEL_SHARE = 0.42;
    private static final double LEAST_BAR_WIDTH = 24;
    private static final double MARGIN_SHARE = 0.04;

    static WaterfallFrame fit(WaterfallData data, Sheet sheet) {
        double line = sheet.line();
        double room = sheet.height() - line * (HEADER_LINES + FOOTER_LINES);
        int mostRows = (int) Math.floor(room / (line * LEAST_ROW_LINES));
        List<WaterfallRow> rows = WaterfallRow.of(data, mostRows - 2);
        double rowHeight = Math.min(room / rows.size(), line * MOST_ROW_LINES);
        ValueText values = WaterfallWords.values(data);
        double valueWidth = rows.stream()
                .mapToDouble(row -> sheet.ruler().width(number(row, values), sheet.bold()))
                .max()
                .orElse(0);
        double wanted = rows.stream()
                .mapToDouble(row -> Math.max(
                        sheet.ruler().width(row.label(), sheet.bold()),
                        sheet.ruler().width(row.detail(), sheet.small())))
                .max()
                .orElse(0);
        double left = line * 0.8;
        double right = sheet.width() - left;
        double labelRight = left + Math.min(wanted, sheet.width() * LARGEST_LABEL_SHARE);
        double low = ends(rows).min().orElse(0);
        double high = ends(rows).max().orElse(1);
        double margin = high > low ? (high - low) * MARGIN_SHARE : 1;
        return new WaterfallFrame(
                rows,
                left,
                labelRight,
                labelRight + line,
                right - valueWidth - line * 0.6,
                right,
                line * HEADER_LINES,
                rowHeight,
                rowHeight >= line * DETAILED_ROW_LINES,
                low - margin,
                high + margin);
    }

    /// What stands in the number column.
    static String number(WaterfallRow row, ValueText values) {
        return switch (row.kind()) {
            case BASE, PREDICTION -> values.bare(row.to());
            case NEUTRAL -> "0";
            case HELPS, HURTS -> values.signed(row.phi());
        };
    }

    boolean usable() {
        return barRight - barLeft >= LEAST_BAR_WIDTH && rowHeight >= 6;
    }

    LinearScale x() {
        return new LinearScale(low, high, barLeft, barRight);
    }

    double rowTop(int row) {
        return top + row * rowHeight;
    }

    double rowMiddle(int row) {
        return rowTop(row) + rowHeight / 2;
    }

    double bottom() {
        return rowTop(rows.size());
    }

    OptionalInt rowAt(double y) {
        int row = (int) Math.floor((y - top) / rowHeight);
        return row >= 0 && row < rows.size() ? OptionalInt.of(row) : OptionalInt.empty();
    }

    private static DoubleStream ends(List<WaterfallRow> rows) {
        return rows.stream().flatMapToDouble(row -> DoubleStream.of(row.from(), row.to()));
    }
}
