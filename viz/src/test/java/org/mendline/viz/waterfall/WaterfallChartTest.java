package org.mendline.viz.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Palette;
import org.mendline.viz.waterfall.WaterfallData.Step;
import org.mendline.viz.waterfall.WaterfallRow.Kind;

class WaterfallChartTest {
    @BeforeAll
    static void start() {
        FxToolkit.start();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsAddUpHoweverManyAreShown(long seed) {
        Random random = new Random(seed);
        List<Step> steps = IntStream.range(0, random.nextInt(0, 20))
                .mapToObj(i -> new Step("feature " + i, "", random.nextGaussian() * 5))
                .toList();
        WaterfallData data = ExampleWaterfalls.waterfall(random.nextGaussian() * 50, steps, 0);
        int most = random.nextInt(-3, 25);
        List<WaterfallRow> rows = WaterfallRow.of(data, most);
        assertThat(rows.get(rows.size() - 2).to()).isCloseTo(data.prediction(), within(1e-9));
        assertThat(rows.stream().filter(WaterfallRow::isStep).count()).isLessThanOrEqualTo(Math.max(1, most));
        double shown = rows.stream().mapToDouble(WaterfallRow::phi).sum();
        assertThat(shown).isCloseTo(data.prediction() - data.base(), within(1e-9));
        FxToolkit.run(() -> {
            WaterfallChart chart = laidOut(data, random.nextInt(0, 900), random.nextInt(0, 700));
            picture(chart);
            assertThat(chart.getAccessibleText()).doesNotContain("NaN");
        });
    }

    @Test
    void foldingKeepsTheLargestInTheirOrder() {
        List<WaterfallRow> rows = WaterfallRow.of(ExampleWaterfalls.readiness(), 4);
        assertThat(rows)
                .extracting(WaterfallRow::label)
                .containsExactly(
                        "Your own normal",
                        "Heart-rate variability",
                        "Sleep",
                        "Load, 7-day against 28-day",
                        "4 smaller contributions",
                        "Readiness in 72 h");
    }

    @Test
    void helpAndHarmFollowTheDirectionOfTheMeasure() {
        WaterfallData up = ExampleWaterfalls.readiness();
        WaterfallData down = new WaterfallData(
                up.title(),
                up.unit(),
                up.baseLabel(),
                up.base(),
                up.predictionLabel(),
                up.prediction(),
                up.residual(),
                up.steps(),
                false);
        assertThat(WaterfallRow.of(up, 9))
                .element(1)
                .extracting(WaterfallRow::kind)
                .isEqualTo(Kind.HURTS);
        assertThat(WaterfallRow.of(down, 9))
                .element(1)
                .extracting(WaterfallRow::kind)
                .isEqualTo(Kind.HELPS);
        assertThat(WaterfallRow.of(up, 9))
                .element(7)
                .extracting(WaterfallRow::kind)
                .isEqualTo(Kind.NEUTRAL);
    }

    @Test
    void barsLieBetweenTheSumsTheyJoin() {
        FxToolkit.run(() -> {
            WaterfallChart chart = laidOut(ExampleWaterfalls.readiness(), 700, 460);
            WritableImage picture = picture(chart);
            WaterfallFrame frame = chart.frame().orElseThrow();
            WaterfallRow sleep = frame.rows().get(2);
            int y = (int) frame.rowMiddle(2);
            int inside = (int) frame.x().pixel((sleep.from() + sleep.to()) / 2);
            int beyond = (int) frame.x().pixel(sleep.to()) + 6;
            assertThat(picture.getPixelReader().getColor(inside, y)).isEqualTo(Palette.LIGHT.helps());
            assertThat(picture.getPixelReader().getColor(beyond, y)).isEqualTo(Color.WHITE);
        });
    }

    @Test
    void hurtingBarIsStripedSoThatColourIsNotAlone() {
        FxToolkit.run(() -> {
            WaterfallChart chart = laidOut(ExampleWaterfalls.readiness(), 700, 460);
            WritableImage picture = picture(chart);
            WaterfallFrame frame = chart.frame().orElseThrow();
            WaterfallRow hrv = frame.rows().get(1);
            int y = (int) frame.rowMiddle(1);
            int from = (int) frame.x().pixel((hrv.from() + hrv.to()) / 2);
            long shades = IntStream.range(from, from + 16)
                    .map(x -> picture.getPixelReader().getArgb(x, y))
                    .distinct()
                    .count();
            assertThat(shades).isGreaterThan(1);
        });
    }

    @Test
    void keysWalkTheRowsAndTheReaderHearsThem() {
        FxToolkit.run(() -> {
            WaterfallChart chart = laidOut(ExampleWaterfalls.readiness(), 700, 460);
            int before = chart.redraws();
            press(chart, KeyCode.DOWN);
            press(chart, KeyCode.DOWN);
            assertThat(chart.chosenRowProperty().get()).hasValue(1);
            assertThat(chart.getAccessibleText())
                    .isEqualTo("Heart-rate variability (48 ms, normal 58 ms): hurts, −6.2\u00a0points.");
            press(chart, KeyCode.END);
            press(chart, KeyCode.DOWN);
            assertThat(chart.getAccessibleText()).isEqualTo("Readiness in 72 h: 66.4\u00a0points.");
            press(chart, KeyCode.ESCAPE);
            assertThat(chart.chosenRowProperty().get()).isEmpty();
            assertThat(chart.getAccessibleText()).contains("Adds up: base 71.0, contributions −4.6");
            picture(chart);
            assertThat(chart.redraws()).as("only the overlay changed").isEqualTo(before);
        });
    }

    @Test
    void sumThatDoesNotAddUpIsSaid() {
        WaterfallData off = ExampleWaterfalls.waterfall(70, List.of(new Step("Sleep", "", 2)), 0.01);
        assertThat(WaterfallWords.addsUp(off)).isFalse();
        assertThat(WaterfallWords.sumCheck(off)).startsWith("Does not add up").endsWith("residual 1e-02");
        WaterfallData fine = ExampleWaterfalls.waterfall(70, List.of(new Step("Sleep", "", 2)), 3e-9);
        assertThat(WaterfallWords.addsUp(fine)).isTrue();
    }

    @Test
    void csvHoldsAllContributionsAndTheResidual() {
        FxToolkit.run(() -> {
            WaterfallChart chart = new WaterfallChart();
            assertThat(chart.toCsv()).isEmpty();
            chart.setData(ExampleWaterfalls.waterfall(70, List.of(new Step("Sleep", "8.9 h, normal 7.4 h", 2)), 0));
            assertThat(chart.toCsv().lines())
                    .containsExactly(
                            "kind,label,detail,value,unit",
                            "base,Your own normal,,70,points",
                            "contribution,Sleep,\"8.9 h, normal 7.4 h\",2,points",
                            "residual,,,0,points",
                            "prediction,Readiness in 72 h,,72,points");
        });
    }

    private static WaterfallChart laidOut(WaterfallData data, int width, int height) {
        WaterfallChart chart = new WaterfallChart();
        chart.setData(data);
        StackPane root = new StackPane(chart);
        Scene scene = new Scene(root, width, height);
        scene.getRoot().applyCss();
        root.layout();
        return chart;
    }

    private static WritableImage picture(WaterfallChart chart) {
        chart.getParent().layout();
        return chart.getScene().snapshot(null);
    }

    private static void press(WaterfallChart chart, KeyCode code) {
        Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
