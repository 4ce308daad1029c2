package org.mendline.viz.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.spark.Sparkline.Point;
import org.mendline.viz.theme.Palette;

class SparklineTest {
    @Test
    void dotMarksTheNewestValue() {
        FxToolkit.run(() -> {
            WritableImage picture = picture(List.of(new Point(1, 10), new Point(5, 30)), OptionalDouble.empty());
            assertThat(picture.getPixelReader().getColor(95, 4)).isEqualTo(Palette.LIGHT.scenarioA());
            assertThat(picture.getPixelReader().getColor(95, 18)).isEqualTo(Color.WHITE);
        });
    }

    @Test
    void loneAndFlatAndNoValuesAreDrawn() {
        FxToolkit.run(() -> {
            picture(List.of(), OptionalDouble.of(3));
            picture(List.of(new Point(4, 7)), OptionalDouble.of(7));
            picture(List.of(new Point(4, 7), new Point(9, 7)), OptionalDouble.empty());
        });
    }

    @Test
    void readerHearsFirstAndLast() {
        FxToolkit.run(() -> {
            Sparkline spark = new Sparkline();
            assertThat(spark.getAccessibleText()).isEqualTo("No values.");
            spark.setPoints(List.of(new Point(1, 31), new Point(29, 44)), OptionalDouble.empty(), "points");
            assertThat(spark.getAccessibleText())
                    .isEqualTo("2 values, from 31\u00a0points on day 1 to 44\u00a0points on day 29.");
        });
    }

    private static WritableImage picture(List<Point> points, OptionalDouble goal) {
        Sparkline spark = new Sparkline();
        spark.setPoints(points, goal, "points");
        StackPane root = new StackPane(spark);
        Scene scene = new Scene(root, 100, 24);
        root.applyCss();
        root.layout();
        return scene.snapshot(null);
    }
}
