package org.mendline.viz.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.viz.fan.ExampleCurves;
import org.mendline.viz.fan.FanChart;
import org.mendline.viz.render.NodePicture;
import org.mendline.viz.spark.Sparkline;
import org.mendline.viz.theme.Palette;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.waterfall.ExampleWaterfalls;
import org.mendline.viz.waterfall.WaterfallChart;

/// Writes pictures of every control to `target/pictures`, for people to look at, and checks that they are drawn.
class PicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");

    @ParameterizedTest
    @EnumSource(Themes.class)
    void fanChartIsDrawnInBothThemes(Themes theme) throws IOException {
        draw("fan", theme, 1200, 600, palette -> fan(palette, OptionalInt.of(98)));
        draw("fan-plain", theme, 800, 480, palette -> fan(palette, OptionalInt.empty()));
        draw("fan-small", theme, 420, 260, palette -> fan(palette, OptionalInt.of(20)));
    }

    @ParameterizedTest
    @EnumSource(Themes.class)
    void waterfallIsDrawnInBothThemes(Themes theme) throws IOException {
        draw("waterfall", theme, 620, 430, PicturesTest::waterfall);
        draw("waterfall-low", theme, 460, 230, PicturesTest::waterfall);
    }

    @ParameterizedTest
    @EnumSource(Themes.class)
    void chartsShareAWindow(Themes theme) throws IOException {
        draw("window", theme, 1366, 768, PicturesTest::window);
    }

    @ParameterizedTest
    @EnumSource(Themes.class)
    void controlsAreStyledInBothThemes(Themes theme) throws IOException {
        draw("controls", theme, 700, 420, palette -> ControlSheet.build());
    }

    @Test
    void fontSizeOfTheStyleSheetScalesTheChart() throws IOException {
        draw("fan-large-font", Themes.LIGHT, 1200, 600, palette -> {
            Parent root = fan(palette, OptionalInt.of(98));
            root.setStyle("-fx-font-size: 20px");
            return root;
        });
    }

    @Test
    void emptyChartSaysSo() throws IOException {
        draw("fan-empty", Themes.LIGHT, 480, 240, palette -> new StackPane(new FanChart()));
    }

    private static void draw(String name, Themes theme, int width, int height, Function<Palette, Parent> root)
            throws IOException {
        WritableImage picture = NodePicture.of(() -> root.apply(theme.palette()), theme, width, height);
        NodePicture.write(picture, FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(colours(picture)).hasSizeGreaterThan(10);
    }

    private static Set<Integer> colours(WritableImage picture) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                seen.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return seen;
    }

    private static StackPane fan(Palette palette, OptionalInt crosshair) {
        FanChart chart = new FanChart();
        chart.setPalette(palette);
        chart.watermarkProperty().set("Simulated person");
        chart.setData(ExampleCurves.knee());
        chart.moveCrosshair(crosshair);
        return new StackPane(chart);
    }

    private static StackPane waterfall(Palette palette) {
        WaterfallChart chart = new WaterfallChart();
        chart.setPalette(palette);
        chart.setData(ExampleWaterfalls.readiness());
        return new StackPane(chart);
    }

    private static BorderPane window(Palette palette) {
        HBox sparks = new HBox(24);
        for (double rise : new double[] {2, -1.5, 0}) {
            Sparkline spark = new Sparkline();
            spark.setPalette(palette);
            spark.setPoints(
                    List.of(
                            new Sparkline.Point(1, 10),
                            new Sparkline.Point(2, 12 + rise),
                            new Sparkline.Point(6, 11 + 3 * rise),
                            new Sparkline.Point(9, 12 + 4 * rise)),
                    OptionalDouble.of(18),
                    "points");
            sparks.getChildren().add(spark);
        }
        StackPane fan = fan(palette, OptionalInt.empty());
        VBox left = new VBox(8, sparks, fan);
        VBox.setVgrow(fan, Priority.ALWAYS);
        BorderPane root = new BorderPane(left);
        StackPane why = waterfall(palette);
        why.setPrefWidth(470);
        root.setRight(why);
        return root;
    }
}
