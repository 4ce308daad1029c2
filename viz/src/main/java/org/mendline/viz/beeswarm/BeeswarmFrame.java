package org.mendline.viz.beeswarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import org.mendline.viz.beeswarm.BeeswarmData.Dot;
import org.mendline.viz.beeswarm.BeeswarmData.Spot;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueAxis;

/// Where everything of a beeswarm lies, in pixels.
///
/// @param area of all dots
/// @param rows dots of the features that have room, by rank
/// @param legendTop upper edge of the legend
record BeeswarmFrame(PlotArea area, List<Row> rows, double rowHeight, double radius, double legendTop, ValueAxis axis) {
    private static final double LEAST_ROW_LINES = 0.95;
    private static final double MOST_ROW_LINES = 4;
    private static final double LARGEST_LABEL_SHARE = 0.34;
    private static final double REACH = 7;
    private static final double MARGIN_SHARE = 0.03;

    /// Places of one feature's dots, in the feature's own order.
    record Row(double middle, double[] xs, double[] ys) {
        Point2D place(int dot) {
            return new Point2D(xs[dot], ys[dot]);
        }
    }

    static Optional<BeeswarmFrame> fit(BeeswarmData data, Sheet sheet, double legendHeight) {
        if (data.isEmpty()) {
            return Optional.empty();
        }
        double line = sheet.line();
        double margin = Heading.margin(sheet);
        double labels = data.features().stream()
                .mapToDouble(feature -> sheet.ruler().width(feature.name(), sheet.font()))
                .max()
                .orElse(0);
        double left = Math.ceil(margin + Math.min(labels, sheet.width() * LARGEST_LABEL_SHARE) + line);
        double mean = sheet.ruler()
                .width(
                        BeeswarmWords.contributions(data)
                                .bare(data.features().getFirst().meanSize()),
                        sheet.small());
        String meanSize = ChartTexts.current().get("beeswarm.meanSize");
        double meanColumn = Math.max(mean, sheet.ruler().width(meanSize, sheet.small()));
        double right = Math.floor(sheet.width() - margin - meanColumn - line * 0.8);
        double legendTop = line * Heading.LINES;
        double top = Math.ceil(legendTop + legendHeight + line * 0.5);
        double room = sheet.height() - line * 2.6 - top;
        int most = (int) (room / (line * LEAST_ROW_LINES));
        if (right - left < line * 4 || most < 1) {
            return Optional.empty();
        }
        int shown = Math.min(most, data.features().size());
        double rowHeight = Math.min(room / shown, line * MOST_ROW_LINES);
        PlotArea area = new PlotArea(left, right, top, top + rowHeight * shown);
        double radius = Math.clamp(rowHeight / 16, 2, 3.4);
        ValueAxis axis = ValueAxis.of(scale(data, area), line * 4, true);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            rows.add(row(data.features().get(i).dots(), axis.scale(), top + rowHeight * (i + 0.5), rowHeight, radius));
        }
        return Optional.of(new BeeswarmFrame(area, List.copyOf(rows), rowHeight, radius, legendTop, axis));
    }

    private static LinearScale scale(BeeswarmData data, PlotArea area) {
        double low = 0;
        double high = 0;
        for (BeeswarmData.Feature feature : data.features()) {
            for (Dot dot : feature.dots()) {
                low = Math.min(low, dot.contribution());
                high = Math.max(high, dot.contribution());
            }
        }
        double margin = high > low ? (high - low) * MARGIN_SHARE : 1;
        return new LinearScale(low - margin, high + margin, area.left(), area.right());
    }

    private static Row row(List<Dot> dots, LinearScale x, double middle, double rowHeight, double radius) {
        double[] xs =
                dots.stream().mapToDouble(dot -> x.pixel(dot.contribution())).toArray();
        double[] ys = SwarmLayout.offsets(xs, radius, Math.max(0, rowHeight / 2 - radius - 0.5));
        for (int i = 0; i < ys.length; i++) {
            ys[i] += middle;
        }
        return new Row(middle, xs, ys);
    }

    /// The dot nearest to a pixel, if one is near.
    Optional<Spot> spotAt(double x, double y) {
        int feature = (int) Math.floor((y - area.top()) / rowHeight);
        if (feature < 0 || feature >= rows.size()) {
            return Optional.empty();
        }
        Row row = rows.get(feature);
        int nearest = -1;
        double least = REACH;
        for (int i = 0; i < row.xs().length; i++) {
            double distance = Math.hypot(row.xs()[i] - x, row.ys()[i] - y);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(new Spot(feature, nearest));
    }
}
