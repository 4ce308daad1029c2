package org.mendline.viz.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.mendline.viz.heatmap.HeatmapData.Cell;
import org.mendline.viz.heatmap.HeatmapData.Row;

/// Made-up contributions by day for tests.
public final class ExampleHeatmaps {
    private static final List<String> NAMES = List.of(
            "Heart-rate variability",
            "Sleep",
            "Load, 7-day against 28-day",
            "Soreness",
            "Resting heart rate",
            "C-reactive protein",
            "Protein intake",
            "Mood");

    private ExampleHeatmaps() {}

    public static HeatmapData days(int days) {
        Random random = new Random(3);
        List<String> names = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            names.add("day " + (day + 1));
        }
        List<Row> rows = new ArrayList<>();
        for (int f = 0; f < NAMES.size(); f++) {
            List<Cell> cells = new ArrayList<>();
            double level = 0;
            for (int day = 0; day < days; day++) {
                level = 0.7 * level + random.nextGaussian() * 2.4 / (1 + f * 0.5);
                boolean missing = f == 5 && day % 7 != 3 || f == 2 && day > 9 && day < 13;
                cells.add(
                        missing
                                ? new Cell(OptionalDouble.empty(), "not measured that day")
                                : new Cell(OptionalDouble.of(Math.rint(level * 10) / 10), "against own normal"));
            }
            rows.add(new Row(NAMES.get(f), cells));
        }
        return new HeatmapData("What moved readiness, day by day", "points", names, rows, true);
    }
}
