package org.mendline.viz.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PictureMemoryTest {
    @Test
    void missingMarkIsSeenAndAPixelOfAnEdgeIsNot() {
        WritableImage before = blank(120, 120);
        WritableImage edge = blank(120, 120);
        edge.getPixelWriter().setColor(30, 30, Color.BLACK);
        assertThat(PictureMemory.likeness(before, edge).largest()).isLessThan(PictureMemory.LARGEST);
        WritableImage mark = blank(120, 120);
        for (int y = 36; y < 48; y++) {
            for (int x = 36; x < 48; x++) {
                mark.getPixelWriter().setColor(x, y, Color.web("#0072b2"));
            }
        }
        assertThat(PictureMemory.likeness(before, mark).largest()).isGreaterThan(PictureMemory.LARGEST);
    }

    @Test
    void pictureOfAnotherSizeIsAnother() {
        assertThat(PictureMemory.likeness(blank(24, 24), blank(24, 36)).largest())
                .isEqualTo(255);
    }

    private static WritableImage blank(int width, int height) {
        WritableImage picture = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.getPixelWriter().setColor(x, y, Color.WHITE);
            }
        }
        return picture;
    }
}
