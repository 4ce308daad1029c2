package org.mendline.viz.heatmap;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.mendline.viz.heatmap.HeatmapData.Cell;
import org.mendline.viz.heatmap.HeatmapData.Row;
import org.mendline.viz.heatmap.HeatmapData.Spot;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.ValueText;

/// The heat map in plain sentences.
final class HeatmapWords {
    private HeatmapWords() {}

    static String unknown() {
        return ChartTexts.current().get("heatmap.unknown");
    }

    static ValueText values(HeatmapData data) {
        return ValueText.forSpan(data.unit(), data.largest() * 5);
    }

    static String effect(HeatmapData data, Cell cell) {
        OptionalDouble contribution = cell.contribution();
        if (contribution.isEmpty()) {
            return unknown();
        }
        double phi = contribution.getAsDouble();
        ValueText values = values(data);
        ChartTexts texts = ChartTexts.current();
        if (phi == 0) {
            return texts.get("effect.none");
        }
        String side = texts.get(phi > 0 == data.higherIsBetter() ? "effect.helps" : "effect.hurts");
        return texts.comma(side, values.signed(phi) + values.unitSuffix());
    }

    static String reading(HeatmapData data, Spot spot) {
        Cell cell = data.at(spot);
        ChartTexts texts = ChartTexts.current();
        String effect = effect(data, cell);
        String words = cell.detail().isBlank() ? effect : texts.format("detailed", effect, cell.detail());
        return texts.format(
                "reading", data.rows().get(spot.row()).feature(), data.days().get(spot.day()), words);
    }

    static String summary(HeatmapData data) {
        ChartTexts texts = ChartTexts.current();
        if (data.isEmpty()) {
            return texts.sentence(data.title()) + " " + texts.get("heatmap.noDays");
        }
        StringJoiner text = new StringJoiner(" ");
        text.add(texts.format(
                "heatmap.summary",
                data.title(),
                texts.counted("heatmap.summary.features", data.rows().size()),
                texts.counted("heatmap.summary.days", data.days().size()),
                data.days().getFirst(),
                data.days().getLast()));
        strongest(data).ifPresent(spot -> text.add(texts.format("heatmap.strongest", reading(data, spot))));
        long missing = data.rows().stream().mapToLong(HeatmapWords::missing).sum();
        int cells = data.rows().size() * data.days().size();
        return text.add(texts.format("heatmap.missing", missing, cells)).toString();
    }

    private static long missing(Row row) {
        return row.cells().stream()
                .filter(cell -> cell.contribution().isEmpty())
                .count();
    }

    private static Optional<Spot> strongest(HeatmapData data) {
        return IntStream.range(0, data.rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, data.days().size()).mapToObj(day -> new Spot(row, day)))
                .filter(spot -> data.at(spot).contribution().isPresent())
                .max(Comparator.comparingDouble(
                        spot -> Math.abs(data.at(spot).contribution().getAsDouble())));
    }
}
