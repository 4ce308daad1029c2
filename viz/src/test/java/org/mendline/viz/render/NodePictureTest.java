package org.mendline.viz.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.viz.theme.Themes;

class NodePictureTest {
    @Test
    void pictureHasTheAskedSizeAndTheThemesBackground() {
        WritableImage picture = NodePicture.of(StackPane::new, Themes.DARK, 320, 200);
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertThat(picture.getPixelReader().getColor(5, 5))
                .isEqualTo(Themes.DARK.palette().background());
    }

    @Test
    void tableRowsAndHeadersAreThereInTheFirstPicture() {
        WritableImage withRow = NodePicture.of(() -> table("stalling"), Themes.LIGHT, 300, 120);
        WritableImage blankRow = NodePicture.of(() -> table(""), Themes.LIGHT, 300, 120);
        assertThat(darkPixels(withRow, 0, 40)).as("header").isPositive();
        assertThat(darkPixels(withRow, 40, 120)).isGreaterThan(darkPixels(blankRow, 40, 120) + 50);
    }

    @Test
    void twoPicturesOfTheSameSceneAreTheSame() {
        WritableImage one = NodePicture.of(() -> table("on track"), Themes.LIGHT, 300, 120);
        WritableImage two = NodePicture.of(() -> table("on track"), Themes.LIGHT, 300, 120);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 300; x++) {
                assertThat(one.getPixelReader().getArgb(x, y))
                        .isEqualTo(two.getPixelReader().getArgb(x, y));
            }
        }
    }

    @Test
    void writesAPngIntoANewFolder(@TempDir Path folder) throws IOException {
        Path png = folder.resolve("new").resolve("label.png");
        NodePicture.write(NodePicture.of(() -> new StackPane(new Label("HRV")), Themes.LIGHT, 80, 40), png);
        try (var in = Files.newInputStream(png)) {
            Image read = new Image(in);
            assertThat(read.getWidth()).isEqualTo(80);
            assertThat(read.getPixelReader().getColor(1, 1)).isEqualTo(Color.WHITE);
        }
    }

    @Test
    void refusesToWaitOnTheThreadItWaitsFor() {
        assertThatThrownBy(() -> FxToolkit.run(() -> NodePicture.of(StackPane::new, Themes.LIGHT, 10, 10)))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("FX thread");
    }

    @Test
    void whatTheNodeThrowsReachesTheCaller() {
        assertThatThrownBy(() -> FxToolkit.run(() -> {
                    throw new IllegalArgumentException("no such person");
                }))
                .isInstanceOf(CompletionException.class)
                .cause()
                .hasMessage("no such person");
        assertThatThrownBy(() -> FxToolkit.call(() -> {
                    throw new IOException("disk gone");
                }))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("disk gone");
    }

    @Test
    void startingTwiceIsHarmless() {
        FxToolkit.start();
        FxToolkit.startHeadless();
        assertThat(FxToolkit.call(() -> 42)).isEqualTo(42);
    }

    private static StackPane table(String status) {
        TableView<String> table = new TableView<>();
        TableColumn<String, String> column = new TableColumn<>("Status");
        column.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue()));
        column.setPrefWidth(200);
        table.getColumns().add(column);
        table.getItems().add(status);
        return new StackPane(table);
    }

    private static int darkPixels(WritableImage picture, int fromY, int toY) {
        int dark = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getPixelReader().getColor(x, y).getBrightness() < 0.5) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
