package org.mendline.viz.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.viz.render.NodePicture;
import org.mendline.viz.theme.Themes;
import org.mendline.viz.timeline.ExampleTimelines;
import org.mendline.viz.timeline.TimeWindow;
import org.mendline.viz.timeline.TimelineChart;
import org.mendline.viz.timeline.TimelineData;

/// Pictures of the timeline in `target/pictures`, for people to look at.
class TimelinePicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final double HOUR = 3.6e6;
    private static final TimelineData PERSON = ExampleTimelines.person(200_000);

    @ParameterizedTest
    @EnumSource(Themes.class)
    void timelineIsDrawnAtEveryDepth(Themes theme) throws IOException {
        draw("timeline", theme, 1366, 768, chart -> {});
        draw("timeline-weeks", theme, 1920, 1080, chart -> {
            around(chart, 640 * 24 * HOUR, 90 * 24 * HOUR);
            chart.moveCrosshair(OptionalDouble.of(ExampleTimelines.START + 655.4 * 24 * HOUR));
        });
        draw("timeline-day", theme, 1366, 768, chart -> {
            around(chart, 641.45 * 24 * HOUR, 30 * HOUR);
            chart.moveCrosshair(OptionalDouble.of(ExampleTimelines.START + 641.43 * 24 * HOUR));
        });
        draw("timeline-second", theme, 1366, 400, chart -> around(chart, 641.43 * 24 * HOUR, 1_000));
        draw("timeline-low", theme, 700, 260, chart -> {});
    }

    private static void around(TimelineChart chart, double sinceStart, double span) {
        double middle = ExampleTimelines.START + sinceStart;
        chart.show(new TimeWindow(middle - span / 2, middle + span / 2));
    }

    private static void draw(String name, Themes theme, int width, int height, Consumer<TimelineChart> steps)
            throws IOException {
        WritableImage picture = NodePicture.of(
                () -> {
                    TimelineChart chart = new TimelineChart();
                    chart.setPalette(theme.palette());
                    chart.watermarkProperty().set("Simulated person");
                    chart.setData(PERSON);
                    steps.accept(chart);
                    return new StackPane(chart);
                },
                theme,
                width,
                height);
        NodePicture.write(picture, FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        assertThat(picture.getWidth()).isEqualTo(width);
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
}
