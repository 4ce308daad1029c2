package org.mendline.viz.fan;

import java.util.ArrayList;
import java.util.List;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Sheet;

/// One entry of the legend, in plain words, and where it stands.
///
/// @param scenario index of the scenario for medians and bands, otherwise 0
/// @param x left edge; @param y middle line
record LegendItem(Mark mark, int scenario, String words, double x, double y) {
    static final double MARK_WIDTH = 22;
    private static final double MARK_GAP = 6;
    private static final double ITEM_GAP = 18;
    private static final double ROW = 1.35;

    /// What the legend explains.
    enum Mark {
        OBSERVED,
        MEDIAN,
        BAND50,
        BAND80,
        BAND95,
        BANDS,
        NORM
    }

    /// The legend in full words if it takes at most `mostRows` rows, else in short words; empty if even those take
    /// more.
    static List<LegendItem> fit(FanChartData data, Sheet sheet, Place place, int mostRows) {
        List<LegendItem> full = flow(entries(data), sheet, place);
        if (rows(full) <= mostRows) {
            return full;
        }
        List<LegendItem> compact = flow(compactEntries(data), sheet, place);
        return rows(compact) <= mostRows ? compact : List.of();
    }

    /// Where a legend may stand.
    record Place(double left, double top, double right) {}

    /// Places the entries from left to right, in as many rows as needed.
    private static List<LegendItem> flow(List<LegendItem> items, Sheet sheet, Place place) {
        List<LegendItem> placed = new ArrayList<>();
        double x = place.left();
        double y = place.top() + sheet.line() * ROW / 2;
        for (LegendItem item : items) {
            double width = MARK_WIDTH + MARK_GAP + sheet.ruler().width(item.words(), sheet.small());
            if (x > place.left() && x + width > place.right()) {
                x = place.left();
                y += sheet.line() * ROW;
            }
            placed.add(new LegendItem(item.mark(), item.scenario(), item.words(), x, y));
            x += width + ITEM_GAP;
        }
        return List.copyOf(placed);
    }

    private static long rows(List<LegendItem> items) {
        return items.stream().mapToDouble(LegendItem::y).distinct().count();
    }

    /// Lower edge of the legend.
    static double bottom(List<LegendItem> items, double top, double line) {
        return items.isEmpty() ? top : items.getLast().y() + line * ROW / 2 + line * 0.3;
    }

    /// Where the words start.
    double wordsX() {
        return x + MARK_WIDTH + MARK_GAP;
    }

    private static List<LegendItem> entries(FanChartData data) {
        ChartTexts texts = ChartTexts.current();
        List<LegendItem> items = new ArrayList<>();
        if (!data.observed().isEmpty()) {
            items.add(entry(Mark.OBSERVED, 0, texts.get("measured")));
        }
        for (int i = 0; i < data.scenarios().size(); i++) {
            String name = data.scenarios().get(i).name();
            items.add(entry(Mark.MEDIAN, i, i == 0 ? texts.format("fan.legend.middle", name) : name));
        }
        if (!data.scenarios().isEmpty()) {
            items.add(entry(Mark.BAND50, 0, texts.get("fan.legend.50")));
            items.add(entry(Mark.BAND80, 0, texts.get("fan.legend.80")));
            items.add(entry(Mark.BAND95, 0, texts.get("fan.legend.95")));
        }
        data.norm().ifPresent(norm -> items.add(entry(Mark.NORM, 0, norm.name())));
        return items;
    }

    private static List<LegendItem> compactEntries(FanChartData data) {
        ChartTexts texts = ChartTexts.current();
        List<LegendItem> items = new ArrayList<>();
        for (int i = 0; i < data.scenarios().size(); i++) {
            items.add(entry(Mark.MEDIAN, i, data.scenarios().get(i).name()));
        }
        if (!data.scenarios().isEmpty()) {
            items.add(entry(Mark.BANDS, 0, texts.get("fan.legend.bands")));
        }
        data.norm().ifPresent(norm -> items.add(entry(Mark.NORM, 0, norm.name())));
        return items;
    }

    private static LegendItem entry(Mark mark, int scenario, String words) {
        return new LegendItem(mark, scenario, words, 0, 0);
    }
}
