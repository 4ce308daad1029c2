package org.mendline.viz.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.viz.plot.Drawing;
import org.mendline.viz.plot.LinearScale;

/// Where everything of a timeline lies, for one window and size. The plot's edges are whole pixels.
///
/// @param window stretch of time shown
/// @param whole stretch of time that can be shown
/// @param left left edge of the plot; likewise `right`, `top`, `bottom`
/// @param headingY middle line of title and watermark, if `titled`
/// @param tagY middle line of the crosshair's time
/// @param lanes those that fit
/// @param hidden how many lanes do not fit
record TimelineFrame(
        TimeWindow window,
        TimeWindow whole,
        double left,
        double right,
        double top,
        double bottom,
        boolean titled,
        double headingY,
        double tagY,
        List<LegendEntry> legend,
        List<LaneFrame> lanes,
        int hidden) {
    static final double LANE_GAP = 5;
    static final double AXIS_LINES = 3.1;
    private static final double LEAST_LINES_FOR_TITLE = 12;
    private static final double LEAST_LINES_FOR_LEGEND = 16;
    private static final double LEAST_PLOT_SIDE = 40;
    private static final double MOST_GUTTER_SHARE = 0.24;

    /// What is to be shown.
    ///
    /// @param heading whether a title or watermark is wanted
    /// @param fitted whether value axes span only what the window shows
    record Wish(TimelineData data, TimeWindow window, TimeWindow whole, boolean heading, boolean fitted) {}

    static TimelineFrame fit(Wish wish, Drawing drawing) {
        double line = drawing.line();
        double lines = drawing.height() / line;
        boolean titled = wish.heading() && lines >= LEAST_LINES_FOR_TITLE;
        double left = Math.ceil(gutter(wish.data(), drawing));
        double right = Math.floor(drawing.width() - line);
        double y = line * 0.6;
        double headingY = y + line / 2;
        y += titled ? line * 1.5 : 0;
        List<LegendEntry> legend = List.of();
        if (lines >= LEAST_LINES_FOR_LEGEND) {
            legend = LegendEntry.flow(wish.data(), drawing, line * 0.8, y, right);
            y = legend.isEmpty() ? y : legend.getLast().y() + line * LegendEntry.ROW / 2;
        }
        double tagY = y + line * 0.75;
        double top = Math.ceil(y + line * 1.5);
        double bottom = Math.max(top, Math.floor(drawing.height() - line * AXIS_LINES));
        List<LaneFrame> lanes = stack(wish, top, bottom, line);
        int hidden = wish.data().lanes().size() - lanes.size();
        return new TimelineFrame(
                wish.window(), wish.whole(), left, right, top, bottom, titled, headingY, tagY, legend, lanes, hidden);
    }

    /// Height at which all lanes have room.
    static double wantedHeight(TimelineData data, double line) {
        double lanes = data.lanes().stream()
                .mapToDouble(lane ->
                        LaneFrame.leastHeight(lane, line) * (lane.content().valued() ? 1.5 : 1))
                .sum();
        return Math.ceil(lanes + data.lanes().size() * LANE_GAP + line * (6 + AXIS_LINES));
    }

    private static double gutter(TimelineData data, Drawing drawing) {
        double names = data.lanes().stream()
                .mapToDouble(lane -> Math.max(
                        drawing.ruler().width(lane.name(), drawing.smallBold()),
                        lane.content() instanceof QualityStrip strip
                                ? strip.rows().stream()
                                        .mapToDouble(row -> drawing.smallWidth(row.name()))
                                        .max()
                                        .orElse(0)
                                : 0))
                .max()
                .orElse(0);
        double values = drawing.smallWidth("00000");
        return Math.min(names + values + drawing.line() * 2, drawing.width() * MOST_GUTTER_SHARE);
    }

    /// Lanes without values take what they need, those with values share the rest by weight. Where even the least
    /// heights have no room, the last lanes are left out.
    private static List<LaneFrame> stack(Wish wish, double top, double bottom, double line) {
        List<Lane> shown = new ArrayList<>();
        double taken = 0;
        for (Lane lane : wish.data().lanes()) {
            double least = LaneFrame.leastHeight(lane, line) + LANE_GAP;
            if (taken + least > bottom - top + LANE_GAP) {
                break;
            }
            taken += least;
            shown.add(lane);
        }
        double spare = bottom - top + LANE_GAP - taken;
        double weights = shown.stream()
                .filter(lane -> lane.content().valued())
                .mapToDouble(Lane::weight)
                .sum();
        Optional<TimeWindow> range = wish.fitted() ? Optional.of(wish.window()) : Optional.empty();
        List<LaneFrame> frames = new ArrayList<>();
        double y = top;
        for (Lane lane : shown) {
            double more = lane.content().valued() ? spare * lane.weight() / weights : 0;
            double end = y + LaneFrame.leastHeight(lane, line) + more;
            double laneTop = Math.rint(y);
            double laneBottom = Math.rint(end);
            frames.add(new LaneFrame(lane, laneTop, laneBottom, LaneAxis.of(lane, range, laneTop, laneBottom, line)));
            y = end + LANE_GAP;
        }
        return List.copyOf(frames);
    }

    /// Whether the plot is large enough to be drawn at all.
    boolean usable() {
        return right - left >= LEAST_PLOT_SIDE && bottom - top >= LEAST_PLOT_SIDE && !lanes.isEmpty();
    }

    LinearScale x() {
        return new LinearScale(window.fromMillis(), window.toMillis(), left, right);
    }

    double width() {
        return right - left;
    }

    /// Whether a place lies above the time axis and beside the names.
    boolean inPlot(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
