package org.mendline.viz.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.viz.fan.ExampleCurves.LAST_DAY;
import static org.mendline.viz.fan.ExampleCurves.TODAY;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Palette;

class FanChartTest {
    private static final double COLOUR_TOLERANCE = 0.06;

    @BeforeAll
    static void start() {
        FxToolkit.start();
    }

    @ParameterizedTest
    @CsvSource({"60", "98", "140", "170"})
    void medianOfAIsDrawnWhereItsValueIs(int day) {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(1000, 500);
            chart.setData(ExampleCurves.knee());
            WritableImage picture = picture(chart);
            FanFrame frame = chart.frame().orElseThrow();
            FanPoint point =
                    FanReading.of(ExampleCurves.knee(), day).fans().getFirst().orElseThrow();
            int x = (int) frame.x().pixel(day);
            int y = (int) frame.y().pixel(point.median());
            assertThat(near(picture, x, y, 1, Palette.LIGHT.scenarioA())).isTrue();
            assertThat(near(picture, x, (int) frame.y().pixel(20), 1, Palette.LIGHT.scenarioA()))
                    .as("far below the curve")
                    .isFalse();
        });
    }

    @Test
    void bandsDarkenTowardsTheMiddle() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(1000, 500);
            ScenarioFan fan = ExampleCurves.fan("A", 100, 40);
            chart.setData(ExampleCurves.with(List.of(), List.of(fan), OptionalDouble.empty()));
            WritableImage picture = picture(chart);
            FanFrame frame = chart.frame().orElseThrow();
            FanPoint at = FanReading.at(fan, 150).orElseThrow();
            double outside = saturation(picture, frame, at.hi95() + 6);
            double pale = saturation(picture, frame, (at.hi95() + at.hi80()) / 2);
            double middle = saturation(picture, frame, (at.hi80() + at.hi50()) / 2);
            double dark = saturation(picture, frame, (at.hi50() + at.median()) / 2);
            assertThat(outside).isLessThan(pale);
            assertThat(pale).isLessThan(middle);
            assertThat(middle).isLessThan(dark);
        });
    }

    private static double saturation(WritableImage picture, FanFrame frame, double value) {
        // Day 150 lies between two week ticks; no grid line crosses these values.
        int x = (int) frame.x().pixel(150);
        return picture.getPixelReader()
                .getColor(x, (int) frame.y().pixel(value))
                .getSaturation();
    }

    @Test
    void measuredPointIsARingWithAHalo() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(1000, 500);
            ObservedPoint measured = new ObservedPoint(30, 90, "");
            ScenarioFan fan = ExampleCurves.fan("A", 100, 40);
            chart.setData(ExampleCurves.with(List.of(measured), List.of(fan), OptionalDouble.empty()));
            WritableImage picture = picture(chart);
            FanFrame frame = chart.frame().orElseThrow();
            int x = (int) frame.x().pixel(30);
            int y = (int) frame.y().pixel(90);
            assertThat(near(picture, x, y, 0, Palette.LIGHT.background()))
                    .as("hollow")
                    .isTrue();
            assertThat(near(picture, x + 4, y, 1, Palette.LIGHT.observed()))
                    .as("ring")
                    .isTrue();
            assertThat(near(picture, x + 6, y, 1, Palette.LIGHT.background()))
                    .as("halo")
                    .isTrue();
        });
    }

    @Test
    void watermarkStaysWhereTheTitleIsHidden() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(800, 400);
            chart.titleShownProperty().set(false);
            chart.setData(ExampleCurves.knee());
            chart.watermarkProperty().set("Simulated person");
            WritableImage with = picture(chart);
            FanFrame frame = chart.frame().orElseThrow();
            assertThat(frame.titled()).isTrue();
            int y = (int) frame.headingY();
            assertThat(inkBetween(with, 600, 780, y)).isPositive();
            assertThat(inkBetween(with, 0, 300, y)).as("no title").isZero();
        });
    }

    private static long inkBetween(WritableImage picture, int fromX, int toX, int y) {
        return IntStream.range(fromX, toX)
                .filter(x -> picture.getPixelReader().getColor(x, y).getBrightness() < 0.6)
                .count();
    }

    @Test
    void paletteSwitchRedrawsInTheNewColours() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(800, 400);
            chart.setData(ExampleCurves.knee());
            picture(chart);
            chart.setPalette(Palette.DARK);
            WritableImage picture = picture(chart);
            assertThat(picture.getPixelReader().getColor(2, 2)).isEqualTo(Palette.DARK.background());
        });
    }

    @Test
    void manyChangesInOneFrameAreOneRedraw() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(800, 400);
            int before = chart.redraws();
            for (int i = 0; i < 50; i++) {
                chart.setData(ExampleCurves.knee());
            }
            chart.getParent().layout();
            assertThat(chart.redraws()).isEqualTo(before + 1);
            chart.requestLayout();
            chart.getParent().layout();
            assertThat(chart.redraws()).as("nothing changed").isEqualTo(before + 1);
        });
    }

    @Test
    void crosshairDoesNotRedrawTheCurves() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(800, 400);
            chart.setData(ExampleCurves.knee());
            WritableImage without = picture(chart);
            int before = chart.redraws();
            chart.moveCrosshair(OptionalInt.of(100));
            WritableImage with = picture(chart);
            assertThat(chart.redraws()).isEqualTo(before);
            int x = (int) chart.frame().orElseThrow().x().pixel(100);
            int y = (int) chart.frame().orElseThrow().top() + 2;
            assertThat(near(with, x, y, 1, Palette.LIGHT.text())).isTrue();
            assertThat(near(without, x, y, 1, Palette.LIGHT.text())).isFalse();
        });
    }

    @Test
    void keysMoveTheCrosshairByDayAndWeekAndStopAtTheEnds() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(800, 400);
            chart.setData(ExampleCurves.knee());
            press(chart, KeyCode.RIGHT, false);
            assertThat(chart.crosshairDayProperty().get()).hasValue(TODAY + 1);
            press(chart, KeyCode.LEFT, true);
            assertThat(chart.crosshairDayProperty().get()).hasValue(TODAY - 6);
            press(chart, KeyCode.HOME, false);
            press(chart, KeyCode.LEFT, false);
            assertThat(chart.crosshairDayProperty().get()).hasValue(0);
            press(chart, KeyCode.END, false);
            press(chart, KeyCode.RIGHT, true);
            assertThat(chart.crosshairDayProperty().get()).hasValue(LAST_DAY);
            press(chart, KeyCode.ESCAPE, false);
            assertThat(chart.crosshairDayProperty().get()).isEmpty();
        });
    }

    @Test
    void screenReaderHearsTheDayUnderTheCrosshair() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(800, 400);
            chart.watermarkProperty().set("Simulated person");
            chart.setData(ExampleCurves.knee());
            assertThat(chart.getAccessibleText())
                    .startsWith("Simulated person. Knee flexion after arthroplasty. 9 measurements, the last ")
                    .contains("A: as now: on day 179 middle future 117°, 80 of 100 futures between")
                    .contains("The middle future does not reach the goal by then.")
                    .endsWith("Goal 120° or more.");
            chart.moveCrosshair(OptionalInt.of(98));
            assertThat(chart.getAccessibleText())
                    .isEqualTo("Simulated person. Day 98 (week 14). A: as now: middle future 112°, 80 of 100 futures"
                            + " between 102 and 123°. B: more sleep, load −15 %: middle future 124°, 80 of 100 futures"
                            + " between 113 and 134°.");
        });
    }

    @Test
    void emptyChartSaysWhyInPictureAndWords() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(400, 200);
            chart.emptyTextProperty().set("Import a file to see a curve.");
            assertThat(chart.getAccessibleText()).isEqualTo("Import a file to see a curve.");
            assertThat(chart.toCsv()).isEmpty();
            chart.setData(ExampleCurves.with(List.of(), List.of(), OptionalDouble.of(3)));
            picture(chart);
            assertThat(chart.frame()).isEmpty();
            chart.moveCrosshair(OptionalInt.of(5));
            press(chart, KeyCode.LEFT, false);
            picture(chart);
        });
    }

    @Test
    void savedPictureIsTheChartAtTwiceItsSize(@TempDir Path folder) throws IOException {
        Path png = folder.resolve("knee.png");
        FxToolkit.call(() -> {
            FanChart chart = laidOut(500, 300);
            chart.setData(ExampleCurves.knee());
            chart.getParent().layout();
            chart.savePicture(png);
            return true;
        });
        try (InputStream in = Files.newInputStream(png)) {
            Image saved = new Image(in);
            assertThat(saved.getWidth()).isEqualTo(1000);
            assertThat(saved.getHeight()).isEqualTo(600);
        }
    }

    @Test
    void copiedPictureIsOnTheClipboard() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(200, 100);
            chart.setData(ExampleCurves.knee());
            chart.getParent().layout();
            chart.copyPicture();
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
        });
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyFiniteDataAtAnySizeIsDrawnWithoutComplaint(long seed) {
        FxToolkit.run(() -> {
            Random random = new Random(seed);
            FanChart chart = laidOut(random.nextInt(0, 1600), random.nextInt(0, 900));
            chart.setData(randomData(random));
            picture(chart);
            chart.moveCrosshair(OptionalInt.of(random.nextInt(-50, 400)));
            chart.watermarkProperty().set(random.nextBoolean() ? "Simulated person" : "");
            picture(chart);
            assertThat(chart.toCsv().lines()).hasSizeGreaterThanOrEqualTo(1);
            assertThat(chart.getAccessibleText()).isNotBlank().doesNotContain("NaN");
        });
    }

    private static FanChartData randomData(Random random) {
        double size = Math.pow(10, random.nextInt(-3, 6));
        List<ObservedPoint> observed = random.ints(random.nextInt(0, 4), -20, 200)
                .sorted()
                .mapToObj(day -> new ObservedPoint(day, random.nextGaussian() * size, ""))
                .toList();
        boolean flat = random.nextInt(4) == 0;
        List<FanPoint> points = LongStream.range(0, random.nextInt(0, 100))
                .mapToObj(day -> {
                    double value = flat ? 5 : random.nextGaussian() * size;
                    double sd = flat ? 0 : size;
                    return new FanPoint((int) day, value, value, value, value - sd, value + sd, value - sd, value + sd);
                })
                .toList();
        boolean axis = random.nextBoolean();
        return new FanChartData(
                "t",
                "m",
                random.nextBoolean() ? "" : "ms",
                random.nextInt(-10, 300),
                observed,
                random.nextInt(3) == 0
                        ? List.of()
                        : List.of(new ScenarioFan("A", points), new ScenarioFan("B", points)),
                Optional.empty(),
                random.nextBoolean() ? OptionalDouble.of(random.nextGaussian() * 3 * size) : OptionalDouble.empty(),
                random.nextBoolean(),
                0,
                axis ? size : 0);
    }

    @Test
    void resizesFromNothingToBeyondTheLargestTexture() {
        FxToolkit.run(() -> {
            FanChart chart = laidOut(0, 0);
            chart.setData(ExampleCurves.knee());
            for (int side : new int[] {1, 3, 17, 90, 2_000, 12_000}) {
                chart.resize(side, Math.min(side, 400));
                chart.layout();
            }
            assertThat(chart.frame().orElseThrow().right()).isLessThanOrEqualTo(8_192);
        });
    }

    static FanChart laidOut(int width, int height) {
        FanChart chart = new FanChart();
        StackPane root = new StackPane(chart);
        Scene scene = new Scene(root, width, height);
        scene.getRoot().applyCss();
        root.layout();
        return chart;
    }

    static WritableImage picture(FanChart chart) {
        chart.getParent().layout();
        return chart.getScene().snapshot(null);
    }

    private static void press(FanChart chart, KeyCode code, boolean shift) {
        Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    /// Whether a pixel within `reach` of the place has the colour.
    static boolean near(WritableImage picture, int atX, int atY, int reach, Color colour) {
        for (int y = atY - reach; y <= atY + reach; y++) {
            for (int x = atX - reach; x <= atX + reach; x++) {
                if (like(picture.getPixelReader().getColor(x, y), colour)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean like(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < COLOUR_TOLERANCE
                && Math.abs(one.getGreen() - other.getGreen()) < COLOUR_TOLERANCE
                && Math.abs(one.getBlue() - other.getBlue()) < COLOUR_TOLERANCE;
    }
}
