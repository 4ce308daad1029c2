package org.mendline.viz.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.mendline.viz.heatmap.HeatmapData.Cell;
import org.mendline.viz.heatmap.HeatmapData.Row;
import org.mendline.viz.heatmap.HeatmapData.Spot;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Palette;

class DayFeatureHeatmapTest {
    private static final Cell ZERO = new Cell(OptionalDouble.of(0), "");
    private static final Cell UP = new Cell(OptionalDouble.of(2), "8.9 h");
    private static final Cell DOWN = new Cell(OptionalDouble.of(-2), "");
    private static final Cell UNKNOWN = new Cell(OptionalDouble.empty(), "no sample");

    @Test
    void unknownCellIsHatchedAndNeverLooksLikeNothing() {
        FxToolkit.run(() -> {
            DayFeatureHeatmap chart = chart(data(List.of(ZERO, UNKNOWN), true));
            HeatmapFrame frame = chart.place();
            WritableImage picture = chart.getScene().snapshot(null);
            assertThat(coloursIn(picture, frame, 1)).contains(Palette.LIGHT.outline());
            assertThat(coloursIn(picture, frame, 0)).doesNotContain(Palette.LIGHT.outline());
        });
    }

    @Test
    void helpAndHarmKeepTheirColoursWhicheverDirectionIsBetter() {
        FxToolkit.run(() -> {
            for (boolean higherIsBetter : new boolean[] {true, false}) {
                DayFeatureHeatmap chart = chart(data(List.of(UP, DOWN), higherIsBetter));
                WritableImage picture = chart.getScene().snapshot(null);
                int helping = higherIsBetter ? 0 : 1;
                assertThat(coloursIn(picture, chart.place(), helping)).contains(Palette.LIGHT.helps());
                assertThat(coloursIn(picture, chart.place(), 1 - helping)).contains(Palette.LIGHT.hurts());
            }
        });
    }

    @Test
    void cellsAreReadAloud() {
        HeatmapData data = data(List.of(UP, UNKNOWN, ZERO), true);
        assertThat(HeatmapWords.reading(data, new Spot(0, 0)))
                .isEqualTo("Sleep, day 1: helps, +2.0\u00a0points (8.9 h).");
        assertThat(HeatmapWords.reading(data, new Spot(0, 1))).isEqualTo("Sleep, day 2: not known (no sample).");
        assertThat(HeatmapWords.reading(data, new Spot(0, 2))).isEqualTo("Sleep, day 3: no effect.");
        assertThat(HeatmapWords.summary(data)).endsWith("1 of 3 cells not known.");
    }

    @Test
    void csvLeavesUnknownEmpty() {
        FxToolkit.run(() -> {
            DayFeatureHeatmap chart = new DayFeatureHeatmap();
            assertThat(chart.toCsv()).isEmpty();
            chart.setData(data(List.of(UNKNOWN, ZERO), true));
            assertThat(chart.toCsv().lines())
                    .containsExactly(
                            "feature,day,contribution,unit,detail",
                            "Sleep,day 1,,points,no sample",
                            "Sleep,day 2,0,points,");
        });
    }

    @Test
    void rowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new HeatmapData("", "", List.of("a"), List.of(new Row("Sleep", List.of())), true))
                .hasMessageContaining("Sleep");
    }

    private static HeatmapData data(List<Cell> cells, boolean higherIsBetter) {
        List<String> days = List.of("day 1", "day 2", "day 3").subList(0, cells.size());
        return new HeatmapData("Why", "points", days, List.of(new Row("Sleep", cells)), higherIsBetter);
    }

    private static DayFeatureHeatmap chart(HeatmapData data) {
        DayFeatureHeatmap chart = new DayFeatureHeatmap();
        chart.setData(data);
        StackPane root = new StackPane(chart);
        new Scene(root, 400, 200);
        root.applyCss();
        root.layout();
        return chart;
    }

    private static List<Color> coloursIn(WritableImage picture, HeatmapFrame frame, int day) {
        int left = (int) frame.cellLeft(day) + 2;
        int right = (int) frame.cellLeft(day + 1) - 3;
        int top = (int) frame.cellTop(0) + 2;
        Set<Color> colours = new HashSet<>();
        for (int y = top; y < top + 12; y++) {
            for (int x = left; x < right; x++) {
                colours.add(picture.getPixelReader().getColor(x, y));
            }
        }
        return List.copyOf(colours);
    }
}
