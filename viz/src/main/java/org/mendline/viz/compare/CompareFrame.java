package org.mendline.viz.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.mendline.viz.compare.CompareData.Aspect;
import org.mendline.viz.compare.CompareData.Cell;
import org.mendline.viz.compare.CompareData.Day;
import org.mendline.viz.compare.CompareData.Place;
import org.mendline.viz.plot.DayAxis;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueAxis;

/// Where everything of a comparison lies, in pixels: curves above, differences beneath.
///
/// @param columns one per aspect, for the bars; empty if there is no room for differences
/// @param tableTop upper edge of the first row of differences
record CompareFrame(
        PlotArea area,
        double legendTop,
        ValueAxis values,
        DayAxis days,
        List<Column> columns,
        double tableTop,
        double rowHeight) {
    static final double TABLE_HEAD_LINES = 2.5;
    private static final double ROW_LINES = 2.6;
    private static final double LEAST_PLOT_LINES = 6;
    private static final double LARGEST_NAME_SHARE = 0.22;
    private static final double LEAST_COLUMN_LINES = 5.5;

    /// Where one aspect's differences are drawn.
    record Column(double left, double right, LinearScale x) {}

    static Optional<CompareFrame> fit(CompareData data, Sheet sheet, double legendHeight) {
        double line = sheet.line();
        int rows = data.aspects().isEmpty() ? 0 : data.scenarios().size() - 1;
        double legendTop = line * Heading.LINES;
        double top = Math.ceil(legendTop + legendHeight + line * 1.5);
        double room = sheet.height() - top;
        List<Column> columns = rows == 0 ? List.of() : columns(data, sheet);
        double rowLines = oneLine(data, columns, sheet) ? ROW_LINES : ROW_LINES + 1;
        double table = rows == 0 ? 0 : line * (TABLE_HEAD_LINES + rowLines * rows + 0.4);
        boolean tabled = !columns.isEmpty() && room >= table + line * (LEAST_PLOT_LINES + DayAxis.LINES_WITHOUT_WEEKS);
        if (!tabled) {
            columns = List.of();
            table = 0;
        }
        boolean weeks = room - table >= line * (LEAST_PLOT_LINES + DayAxis.LINES + 3);
        double foot = weeks ? DayAxis.LINES : DayAxis.LINES_WITHOUT_WEEKS;
        double bottom = Math.floor(sheet.height() - table - line * foot);
        CompareRange range = CompareRange.of(data);
        ValueAxis values = ValueAxis.of(new LinearScale(range.low(), range.high(), bottom, top), line * 2.3, false);
        double left = Math.ceil(line * 1.1 + values.labelWidth(sheet));
        PlotArea area = new PlotArea(left, Math.floor(sheet.width() - line), top, bottom);
        if (!area.usable()) {
            return Optional.empty();
        }
        DayAxis days =
                new DayAxis(new LinearScale(range.firstDay(), range.lastDay(), area.left(), area.right()), weeks);
        double tableTop = sheet.height() - table + line * TABLE_HEAD_LINES;
        return Optional.of(new CompareFrame(area, legendTop, values, days, columns, tableTop, line * rowLines));
    }

    /// Whether the words of every difference fit beneath it in one line.
    private static boolean oneLine(CompareData data, List<Column> columns, Sheet sheet) {
        for (int i = 0; i < columns.size(); i++) {
            double room = columns.get(i).right() - columns.get(i).left();
            boolean fit = data.aspects().get(i).differences().stream()
                    .allMatch(each -> sheet.ruler().width(each.sentence(), sheet.small()) <= room);
            if (!fit) {
                return false;
            }
        }
        return true;
    }

    private static List<Column> columns(CompareData data, Sheet sheet) {
        double line = sheet.line();
        double margin = Heading.margin(sheet);
        double names = data.scenarios().stream()
                .mapToDouble(scenario -> sheet.ruler().width(scenario.name(), sheet.small()))
                .max()
                .orElse(0);
        double start = margin + Math.min(names + line * 2.4, sheet.width() * LARGEST_NAME_SHARE) + line * 0.6;
        double width = (sheet.width() - margin - start) / data.aspects().size();
        if (width < line * LEAST_COLUMN_LINES) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < data.aspects().size(); i++) {
            double left = start + i * width;
            double right = left + width - line;
            columns.add(new Column(left, right, scale(data.aspects().get(i), left, right)));
        }
        return List.copyOf(columns);
    }

    /// Differences to either side of 0, which lies within.
    private static LinearScale scale(Aspect aspect, double left, double right) {
        var ends = aspect.differences().stream()
                .flatMapToDouble(each -> DoubleStream.concat(
                        each.middle().stream(), DoubleStream.concat(each.low80().stream(), each.high80().stream())))
                .summaryStatistics();
        double low = Math.min(0, ends.getMin());
        double high = Math.max(0, ends.getMax());
        double margin = high > low ? (high - low) * 0.08 : 1;
        return new LinearScale(low - margin, high + margin, left, right);
    }

    double rowTop(int scenario) {
        return tableTop + (scenario - 1) * rowHeight;
    }

    Optional<Place> placeAt(CompareData data, double x, double y) {
        if (area.contains(x, y)) {
            int day = (int) Math.round(days.scale().value(x));
            return Optional.of(new Day(CompareRange.of(data).clamp(day)));
        }
        int scenario = (int) Math.floor((y - tableTop) / rowHeight) + 1;
        for (int i = 0; i < columns.size(); i++) {
            boolean over = x >= columns.get(i).left() && x <= columns.get(i).right();
            if (over && scenario >= 1 && scenario < data.scenarios().size()) {
                return Optional.of(new Cell(scenario, i));
            }
        }
        return Optional.empty();
    }
}
