package org.mendline.viz.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.viz.gallery.ExampleCharts.Example;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.render.NodePicture;
import org.mendline.viz.theme.Themes;

/// Compares pictures of every chart, large and small, light and dark, with those in the test resources, and writes
/// them to `target/pictures` for people to look at.
///
/// After a wanted change: run with `-Dmendline.pictures=keep`, look at the pictures, commit them.
class ChartPicturesTest {
    private static final Path FOLDER = Path.of("target", "pictures");

    static Stream<Example> examples() {
        return ExampleCharts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void chartLooksAsItDid(Example example) throws IOException {
        for (Themes theme : Themes.values()) {
            String name = example.name() + "-" + theme.name().toLowerCase(Locale.ROOT);
            WritableImage picture =
                    NodePicture.of(() -> root(example, theme), theme, example.width(), example.height());
            NodePicture.write(picture, FOLDER.resolve(name + ".png"));
            PictureMemory.Likeness likeness = PictureMemory.compare(name, picture);
            assertThat(likeness.largest()).as("largest change of %s", name).isLessThan(PictureMemory.LARGEST);
            assertThat(likeness.mean()).as("mean change of %s", name).isLessThan(PictureMemory.MEAN);
        }
    }

    private static StackPane root(Example example, Themes theme) {
        ReadableChart<?, ?, ?> chart = example.build().get();
        chart.setPalette(theme.palette());
        if (example.cursor().isPresent()) {
            example.cursor().get().accept(chart);
        }
        return new StackPane(chart);
    }
}
