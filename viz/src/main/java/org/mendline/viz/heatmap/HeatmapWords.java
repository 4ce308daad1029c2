package org.mendline.viz.heatmap;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.viz.heatmap.HeatmapData.Cell;
import org.mendline.viz.heatmap.HeatmapData.Row;
import org.mendline.viz.heatmap.HeatmapData.Spot;
import org.mendline.viz.plot.ValueText;

/// The heat map in plain sentences.
final class HeatmapWords {
    static final String MISSING = "not known";

    private HeatmapWords() {}

    static ValueText values(HeatmapData data) {
        return ValueText.forSpan(data.unit(), data.largest() * 5);
    }

    static String effect(HeatmapData data, Cell cell) {
        OptionalDouble contribution = cell.contribution();
        if (contribution.isEmpty()) {
            return MISSING;
        }
        double phi = contribution.getAsDouble();
        ValueText values = values(data);
        if (phi == 0) {
            return "no effect";
        }
        String side = phi > 0 == data.higherIsBetter() ? "helps" : "hurts";
        return side + ", " + values.signed(phi) + values.unitSuffix();
    }

    static String reading(HeatmapData data, Spot spot) {
        Cell cell = data.at(spot);
        String detail = cell.detail().isBlank() ? "" : " (" + cell.detail() + ")";
        return data.rows().get(spot.row()).feature() + ", " + data.days().get(spot.day()) + ": " + effect(data, cell)
                + detail + ".";
    }

    static String summary(HeatmapData data) {
        if (data.isEmpty()) {
            return data.title() + ". No days.";
        }
        StringBuilder text = new StringBuilder(data.title())
                .append(". ")
                .append(data.rows().size())
                .append(data.rows().size() == 1 ? " feature, " : " features, ")
                .append(data.days().size())
                .append(data.days().size() == 1 ? " day, " : " days, ")
                .append(data.days().getFirst())
                .append(" to ")
                .append(data.days().getLast())
                .append('.');
        strongest(data).ifPresent(spot -> text.append(" Strongest: ").append(reading(data, spot)));
        long missing = data.rows().stream().mapToLong(HeatmapWords::missing).sum();
        return text.append(' ')
                .append(missing)
                .append(" of ")
                .append(data.rows().size() * data.days().size())
                .append(" cells not known.")
                .toString();
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
