package org.mendline.viz.beeswarm;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.mendline.viz.beeswarm.BeeswarmData.Feature;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LegendFlow;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;
import org.mendline.viz.plot.ValueText;

/// Draws a beeswarm.
final class BeeswarmPainter {
    private final BeeswarmData data;
    private final BeeswarmFrame frame;
    private final Sheet sheet;

    BeeswarmPainter(BeeswarmData data, BeeswarmFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
    }

    private static LegendFlow legend() {
        ChartTexts texts = ChartTexts.current();
        return new LegendFlow(List.of(
                entry(texts.get("beeswarm.low"), OptionalDouble.of(0)),
                entry(texts.get("beeswarm.middle"), OptionalDouble.of(0.5)),
                entry(texts.get("beeswarm.high"), OptionalDouble.of(1)),
                entry(texts.get("beeswarm.notMeasured"), OptionalDouble.empty())));
    }

    static double legendHeight(Sheet sheet) {
        return legend().height(sheet, Heading.margin(sheet), sheet.width() - Heading.margin(sheet));
    }

    void paint() {
        Heading.paint(sheet, data.title());
        double margin = Heading.margin(sheet);
        legend().paint(sheet, margin, sheet.width() - margin, frame.legendTop());
        PlotArea area = frame.area();
        frame.axis().paintAcross(sheet, area);
        double zero = frame.axis().scale().pixel(0);
        sheet.vertical(zero, area.top(), area.bottom(), sheet.palette().mutedText());
        for (int i = 0; i < frame.rows().size(); i++) {
            paintRow(data.features().get(i), frame.rows().get(i), i);
        }
        paintAxisName();
    }

    private void paintRow(Feature feature, BeeswarmFrame.Row row, int index) {
        PlotArea area = frame.area();
        double line = sheet.line();
        Color grid = sheet.palette().grid();
        sheet.horizontal(area.left(), area.right(), row.middle(), grid);
        double room = area.left() - line - Heading.margin(sheet);
        String name = sheet.ruler().fit(feature.name(), sheet.font(), room);
        Color text = sheet.palette().text();
        sheet.wordsEndingAt(name, area.left() - line * 0.7, row.middle(), sheet.font(), text);
        ValueText values = BeeswarmWords.contributions(data);
        String mean = values.bare(feature.meanSize());
        double end = sheet.width() - Heading.margin(sheet);
        sheet.wordsEndingAt(mean, end, row.middle(), sheet.small(), text);
        if (index > 0) {
            sheet.horizontal(Heading.margin(sheet), end, area.top() + index * frame.rowHeight(), grid);
        }
        ValueRanks ranks = ValueRanks.of(feature.dots());
        // From the middle line outwards would hide the middle; drawing order is the persons' order instead.
        IntStream.range(0, feature.dots().size())
                .forEach(i -> DotMark.paint(
                        sheet,
                        row.xs()[i],
                        row.ys()[i],
                        frame.radius(),
                        ranks.rank(feature.dots().get(i))));
    }

    private void paintAxisName() {
        double line = sheet.line();
        double margin = Heading.margin(sheet);
        Color muted = sheet.palette().mutedText();
        double middle = (frame.area().left() + frame.area().right()) / 2;
        int hidden = data.features().size() - frame.rows().size();
        ChartTexts texts = ChartTexts.current();
        String more = hidden == 0 ? "" : texts.format("beeswarm.hidden", hidden) + " ";
        String words = sheet.ruler().fit(more + BeeswarmWords.axis(data), sheet.small(), sheet.width() - 2 * margin);
        double half = sheet.ruler().width(words, sheet.small()) / 2;
        double at = Math.clamp(middle, Math.min(margin + half, sheet.width() / 2), sheet.width() - half);
        sheet.wordsAround(words, at, frame.area().bottom() + line * 1.9, sheet.small(), muted);
        double headY = frame.area().top() - line * 0.4;
        sheet.wordsEndingAt(texts.get("beeswarm.meanSize"), sheet.width() - margin, headY, sheet.small(), muted);
    }

    private static LegendFlow.Entry entry(String words, OptionalDouble rank) {
        return new LegendFlow.Entry(
                words, (sheet, left, middle, width) -> DotMark.paint(sheet, left + width / 2, middle, 4.5, rank));
    }
}
