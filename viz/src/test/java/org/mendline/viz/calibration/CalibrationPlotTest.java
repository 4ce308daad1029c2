package org.mendline.viz.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.mendline.viz.calibration.CalibrationCurve.Point;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Palette;

class CalibrationPlotTest {
    private static final CalibrationCurve HONEST = new CalibrationCurve(
            "knee pain", List.of(new Point(0.5, 0.51), new Point(0.8, 0.79), new Point(0.9, 0.91)));
    private static final CalibrationCurve VAIN =
            new CalibrationCurve("steps", List.of(new Point(0.5, 0.1), new Point(0.8, 0.4), new Point(0.9, 0.6)));

    @Test
    void readerHearsWhatWasPromisedAndWhatWasKept() {
        FxToolkit.run(() -> {
            CalibrationPlot plot = new CalibrationPlot();
            assertThat(plot.getAccessibleText()).isEqualTo("No intervals were tested.");
            plot.setCurves(List.of(HONEST, VAIN), OptionalInt.of(1));
            assertThat(plot.getAccessibleText())
                    .isEqualTo("steps: 50 % promised, 10 % kept, 80 % promised, 40 % kept, 90 % promised, 60 % kept.");
            plot.setCurves(List.of(HONEST, VAIN), OptionalInt.empty());
            assertThat(plot.getAccessibleText()).contains("knee pain: 50 % promised, 51 % kept", "steps:");
        });
    }

    @Test
    void onlyTheChosenCurveStandsOut() {
        FxToolkit.run(() -> {
            assertThat(colours(List.of(HONEST, VAIN), OptionalInt.of(0))).contains(Palette.LIGHT.scenarioA());
            assertThat(colours(List.of(HONEST, VAIN), OptionalInt.empty()))
                    .contains(Palette.LIGHT.mutedText())
                    .doesNotContain(Palette.LIGHT.scenarioA());
        });
    }

    @Test
    void nothingAndNoRoomAreDrawn() {
        FxToolkit.run(() -> {
            colours(List.of(), OptionalInt.empty());
            picture(List.of(HONEST), OptionalInt.of(0), 20);
        });
    }

    private static Set<Color> colours(List<CalibrationCurve> curves, OptionalInt chosen) {
        WritableImage picture = picture(curves, chosen, 240);
        PixelReader pixels = picture.getPixelReader();
        Set<Color> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(pixels.getColor(x, y));
            }
        }
        return colours;
    }

    private static WritableImage picture(List<CalibrationCurve> curves, OptionalInt chosen, double side) {
        CalibrationPlot plot = new CalibrationPlot();
        plot.setCurves(curves, chosen);
        StackPane root = new StackPane(plot);
        Scene scene = new Scene(root, side, side);
        root.applyCss();
        root.layout();
        return scene.snapshot(null);
    }
}
