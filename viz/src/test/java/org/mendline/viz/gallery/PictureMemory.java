package org.mendline.viz.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.mendline.viz.render.NodePicture;

/// Remembers how charts looked. Both pictures are compared after averaging squares of pixels, so that another
/// font's edges make no difference while a mark that is missing, misplaced or of another colour does.
final class PictureMemory {
    /// Most that one square may change, of 255.
    static final double LARGEST = 90;
    /// Most that squares may change on average, of 255.
    static final double MEAN = 2.5;

    private static final int SQUARE = 12;
    private static final Path KEPT = Path.of("src", "test", "resources", "pictures");
    private static final boolean KEEP = "keep".equals(System.getProperty("mendline.pictures"));

    private PictureMemory() {}

    /// How far two pictures lie apart, of 255.
    record Likeness(double largest, double mean) {}

    /// Compares a picture with the one kept under its name.
    ///
    /// @throws IOException if there is none or it cannot be read
    static Likeness compare(String name, WritableImage picture) throws IOException {
        Path kept = KEPT.resolve(name + ".png");
        if (KEEP) {
            NodePicture.write(picture, kept);
        }
        try (InputStream in = Files.newInputStream(kept)) {
            return likeness(new Image(in), picture);
        }
    }

    static Likeness likeness(Image before, Image now) {
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return new Likeness(255, 255);
        }
        double largest = 0;
        double sum = 0;
        int squares = 0;
        for (int y = 0; y + SQUARE <= now.getHeight(); y += SQUARE) {
            for (int x = 0; x + SQUARE <= now.getWidth(); x += SQUARE) {
                double change = change(before.getPixelReader(), now.getPixelReader(), x, y);
                largest = Math.max(largest, change);
                sum += change;
                squares++;
            }
        }
        return new Likeness(largest, squares == 0 ? 0 : sum / squares);
    }

    private static double change(PixelReader before, PixelReader now, int left, int top) {
        double change = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            long sum = 0;
            for (int y = top; y < top + SQUARE; y++) {
                for (int x = left; x < left + SQUARE; x++) {
                    sum += (now.getArgb(x, y) >> shift & 255) - (before.getArgb(x, y) >> shift & 255);
                }
            }
            change = Math.max(change, Math.abs(sum) / (double) (SQUARE * SQUARE));
        }
        return change;
    }
}
