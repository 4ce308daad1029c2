package org.mendline.viz.heatmap;

import java.util.Optional;
import org.mendline.viz.heatmap.HeatmapData.Spot;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;

/// Where everything of a heat map lies, in pixels.
///
/// @param area of all cells
/// @param legendY middle line of the legend
/// @param dayEvery every how many days a day is named
/// @param numbered whether cells have room for their numbers
record HeatmapFrame(
        PlotArea area, double legendY, double cellWidth, double cellHeight, int dayEvery, boolean numbered) {
    private static final double LARGEST_LABEL_SHARE = 0.36;
    private static final double MOST_ROW_LINES = 3;
    private static final double MOST_CELL_LINES = 6;

    static Optional<HeatmapFrame> fit(HeatmapData data, Sheet sheet) {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        double line = sheet.line();
        double margin = Heading.margin(sheet);
        double labels = data.rows().stream()
                .mapToDouble(row -> sheet.ruler().width(row.feature(), sheet.small()))
                .max()
                .orElse(0);
        double left = Math.ceil(margin + Math.min(labels, sheet.width() * LARGEST_LABEL_SHARE) + line * 0.6);
        double top = Math.ceil(line * (Heading.LINES + 1.9));
        double roomX = sheet.width() - margin - left;
        double roomY = sheet.height() - line * 1.7 - top;
        double cellWidth = Math.min(roomX / data.days().size(), line * MOST_CELL_LINES);
        double cellHeight = Math.min(roomY / data.rows().size(), line * MOST_ROW_LINES);
        if (cellWidth < 2 || cellHeight < 3) {
            return Optional.empty();
        }
        double right = left + cellWidth * data.days().size();
        PlotArea area =
                new PlotArea(left, right, top, top + cellHeight * data.rows().size());
        double dayWidth = data.days().stream()
                .mapToDouble(day -> sheet.ruler().width(day, sheet.small()))
                .max()
                .orElse(0);
        int every = (int) Math.max(1, Math.ceil((dayWidth + line * 0.7) / cellWidth));
        double number = sheet.ruler().width(HeatmapWords.values(data).signed(-data.largest()), sheet.small());
        boolean numbered = cellWidth >= number + 6 && cellHeight >= line * 1.15;
        return Optional.of(
                new HeatmapFrame(area, line * (Heading.LINES + 0.75), cellWidth, cellHeight, every, numbered));
    }

    double cellLeft(int day) {
        return Math.round(area.left() + day * cellWidth);
    }

    double cellTop(int row) {
        return Math.round(area.top() + row * cellHeight);
    }

    Optional<Spot> spotAt(double x, double y) {
        boolean inside = x >= area.left() && x < area.right() && y >= area.top() && y < area.bottom();
        return inside
                ? Optional.of(new Spot((int) ((y - area.top()) / cellHeight), (int) ((x - area.left()) / cellWidth)))
                : Optional.empty();
    }
}
