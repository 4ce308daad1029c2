package org.mendline.viz.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.viz.plot.LinearScale;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Palette;
import org.mendline.viz.theme.Themes;

class TimelineChartTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;
    /// Sum over red, green and blue; edges are smoothed, and renderers differ in how.
    private static final double COLOUR_TOLERANCE = 0.6;

    /// 20,000 samples of 60 with one peak of 120 at `second` 5,000 and nothing from 8,000 to 12,000.
    private static TimelineData pulse() {
        long[] seconds = LongStream.range(0, 24_000)
                .filter(second -> second < 8_000 || second > 12_000)
                .toArray();
        double[] values = LongStream.of(seconds)
                .mapToDouble(second -> second == 5_000 ? 120 : 60)
                .toArray();
        long[] times = LongStream.of(seconds).map(second -> second * 1_000).toArray();
        DenseSeries series = DenseSeries.of(times, values, Duration.ofSeconds(30));
        return new TimelineData(
                "Pulse", ZoneId.of("UTC"), OptionalLong.empty(), List.of(Lane.of("Heart rate", "bpm", series)));
    }

    @ParameterizedTest
    @EnumSource(Themes.class)
    void onePeakAmongThousandsIsDrawnAtItsPlaceAndNothingInAGap(Themes theme) {
        Shown shown = show(pulse(), theme.palette());
        Color line = theme.palette().scenarioA();
        LinearScale y = shown.frame().lanes().getFirst().y();
        double peak = shown.frame().x().pixel(5_000_000);
        assertThat(shown.has(line, peak - 2, peak + 2, y.pixel(118), y.pixel(112)))
                .isTrue();
        assertThat(shown.has(line, peak + 6, peak + 60, y.pixel(118), y.pixel(70)))
                .isFalse();
        double before = shown.frame().x().pixel(8_030_000);
        double after = shown.frame().x().pixel(11_970_000);
        assertThat(shown.has(line, before + 2, after - 2, y.pixel(119), y.pixel(58)))
                .isFalse();
        assertThat(shown.has(line, after + 4, after + 8, y.pixel(62), y.pixel(58)))
                .isTrue();
    }

    @Test
    void textSaysWhatIsShownAndThenWhatStandsAtTheCrosshair() {
        TimelineChart chart = show(pulse(), Palette.LIGHT).chart();
        assertThat(chart.getAccessibleText())
                .contains("Pulse", "19,999 samples between 60 and 120", "the last 60", "1 gap");
        FxToolkit.run(() -> chart.moveCrosshair(OptionalDouble.of(10_000_000)));
        assertThat(chart.getAccessibleText()).contains("Heart rate: no data here; 60", "33\u00a0min earlier");
    }

    @Test
    void zoomStopsAtASecondAndAtEverything() {
        TimelineChart chart = show(pulse(), Palette.LIGHT).chart();
        FxToolkit.run(() -> chart.zoom(1e9, 5_000_000));
        TimeWindow deepest = chart.windowProperty().get().orElseThrow();
        assertThat(deepest.spanMillis()).isCloseTo(TimeWindow.SHORTEST_MILLIS, within(1e-3));
        FxToolkit.run(() -> chart.zoom(1e-9, 5_000_000));
        assertThat(chart.windowProperty().get()).isEqualTo(chart.wholeWindow());
    }

    @Test
    void numbersAreThoseOfTheShownTimeUnthinned() {
        TimelineChart chart = show(pulse(), Palette.LIGHT).chart();
        FxToolkit.run(() -> chart.show(new TimeWindow(4_999_000, 5_001_000)));
        assertThat(chart.toCsv().lines())
                .containsExactly(
                        "lane,kind,unit,start,end,value,low,high,words",
                        "Heart rate,sample,bpm,1970-01-01T01:23:19Z,,60,,,",
                        "Heart rate,sample,bpm,1970-01-01T01:23:20Z,,120,,,",
                        "Heart rate,sample,bpm,1970-01-01T01:23:21Z,,60,,,");
    }

    @Test
    void vectorsAreWellFormedAndKeepTheWords() throws Exception {
        TimelineChart chart =
                show(ExampleTimelines.person(5_000), Palette.LIGHT).chart();
        String svg = FxToolkit.call(chart::toSvg);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("path").getLength()).isPositive();
        assertThat(svg).contains(">Heart rate</text>", ">HRV (rMSSD)</text>", "<desc>Knee replacement");
    }

    @Test
    void lanesThatDoNotFitAreCountedNotSqueezed() {
        TimelineData data = ExampleTimelines.person(1_000);
        TimelineChart chart = show(data, Palette.LIGHT, 700, 260).chart();
        TimelineFrame frame = chart.frame().orElseThrow();
        assertThat(frame.hidden()).isPositive();
        assertThat(frame.hidden() + frame.lanes().size()).isEqualTo(data.lanes().size());
        assertThat(frame.lanes().getLast().bottom()).isLessThanOrEqualTo(frame.bottom() + 1);
    }

    @Test
    void chartWithoutDataSaysSo() {
        TimelineChart chart = FxToolkit.call(() -> {
            TimelineChart made = new TimelineChart();
            new Scene(made, WIDTH, HEIGHT).snapshot(null);
            return made;
        });
        assertThat(chart.getAccessibleText()).isEqualTo("Nothing is recorded yet.");
        assertThat(chart.toCsv()).isEmpty();
    }

    private static Shown show(TimelineData data, Palette palette) {
        return show(data, palette, WIDTH, HEIGHT);
    }

    private static Shown show(TimelineData data, Palette palette, int width, int height) {
        return FxToolkit.call(() -> {
            TimelineChart chart = new TimelineChart();
            chart.setPalette(palette);
            chart.setData(data);
            Scene scene = new Scene(chart, width, height);
            WritableImage pixels = scene.snapshot(null);
            return new Shown(chart, chart.frame().orElseThrow(), pixels);
        });
    }

    private record Shown(TimelineChart chart, TimelineFrame frame, WritableImage pixels) {
        boolean has(Color colour, double left, double right, double top, double bottom) {
            for (int y = (int) top; y <= (int) bottom; y++) {
                for (int x = (int) left; x <= (int) right; x++) {
                    Color found = pixels.getPixelReader().getColor(x, y);
                    double off = Math.abs(found.getRed() - colour.getRed())
                            + Math.abs(found.getGreen() - colour.getGreen())
                            + Math.abs(found.getBlue() - colour.getBlue());
                    if (off < COLOUR_TOLERANCE) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
