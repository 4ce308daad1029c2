package org.mendline.viz.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.viz.fan.ExampleCurves;
import org.mendline.viz.fan.FanChart;
import org.mendline.viz.plot.ChartRegion;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.render.NodePicture;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.waterfall.ExampleWaterfalls;
import org.mendline.viz.waterfall.WaterfallChart;

class ChartsInOtherLanguagesTest {
    private static final Path PICTURES = Path.of("target", "pictures", "languages");
    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;
    private static final char MARK = '\u200E';

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ur"})
    void aRightToLeftWindowShowsTheSameChart(String language) throws IOException {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.of(language));
        WritableImage fan = picture(ChartsInOtherLanguagesTest::fan, NodeOrientation.RIGHT_TO_LEFT);
        assertSamePixels(fan, picture(ChartsInOtherLanguagesTest::fan, NodeOrientation.LEFT_TO_RIGHT));
        NodePicture.write(fan, PICTURES.resolve("fan-" + language + ".png"));
        WritableImage waterfall = picture(ChartsInOtherLanguagesTest::waterfall, NodeOrientation.RIGHT_TO_LEFT);
        assertSamePixels(waterfall, picture(ChartsInOtherLanguagesTest::waterfall, NodeOrientation.LEFT_TO_RIGHT));
        NodePicture.write(waterfall, PICTURES.resolve("waterfall-" + language + ".png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ur"})
    void everyLanguageIsDrawnInLittleRoom(String language) throws IOException {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.of(language));
        WritableImage fan = picture(() -> read(fan()), NodeOrientation.RIGHT_TO_LEFT, 460, 330);
        NodePicture.write(fan, PICTURES.resolve("fan-small-" + language + ".png"));
        WritableImage waterfall =
                picture(ChartsInOtherLanguagesTest::waterfall, NodeOrientation.RIGHT_TO_LEFT, 420, 300);
        NodePicture.write(waterfall, PICTURES.resolve("waterfall-small-" + language + ".png"));
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        WritableImage english = picture(() -> read(fan()), NodeOrientation.RIGHT_TO_LEFT, 460, 330);
        assertThat(differing(fan, english))
                .as("pixels that differ from English")
                .isGreaterThan(100);
    }

    private static FanChart read(FanChart chart) {
        chart.moveCrosshair(OptionalInt.of(98));
        return chart;
    }

    @Test
    void theScreenReaderSpeaksTheLanguageOfTheProgram() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMAN);
        assertThat(fan().getAccessibleText())
                .contains("80 von 100 Verläufen zwischen")
                .doesNotContain("future");
        assertThat(waterfall().getAccessibleText()).contains("hilft, +").contains("Summe stimmt");
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        assertThat(fan().getAccessibleText()).contains("80 of 100 futures between");
    }

    @Test
    void inRightToLeftWordsEverySignHasAMarkInFront() {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.of("ur"));
        String words = waterfall().getAccessibleText();
        assertThat(words).contains(MARK + "+").contains(MARK + "−");
        assertThat(words).doesNotContainPattern("[^\u200E][+−]\\d");
    }

    private static FanChart fan() {
        return FxToolkit.call(() -> {
            FanChart chart = new FanChart();
            chart.setData(ExampleCurves.knee());
            return chart;
        });
    }

    private static WaterfallChart waterfall() {
        return FxToolkit.call(() -> {
            WaterfallChart chart = new WaterfallChart();
            chart.setData(ExampleWaterfalls.readiness());
            return chart;
        });
    }

    private static WritableImage picture(Supplier<? extends ChartRegion> made, NodeOrientation orientation) {
        return picture(made, orientation, WIDTH, HEIGHT);
    }

    private static WritableImage picture(
            Supplier<? extends ChartRegion> made, NodeOrientation orientation, int width, int height) {
        return NodePicture.of(() -> {
            Themes.LIGHT.apply();
            ChartRegion chart = made.get();
            Scene scene = new Scene(new StackPane(chart), width, height);
            scene.setNodeOrientation(orientation);
            Themes.LIGHT.applyTo(scene);
            assertThat(chart.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            return scene;
        });
    }

    private static void assertSamePixels(WritableImage first, WritableImage second) {
        assertThat(differing(first, second)).as("pixels that differ").isZero();
    }

    private static int differing(WritableImage first, WritableImage second) {
        PixelReader a = first.getPixelReader();
        PixelReader b = second.getPixelReader();
        int different = 0;
        for (int y = 0; y < (int) first.getHeight(); y++) {
            for (int x = 0; x < (int) first.getWidth(); x++) {
                different += a.getArgb(x, y) == b.getArgb(x, y) ? 0 : 1;
            }
        }
        return different;
    }
}
