package org.mendline.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.application.Platform;

/// Draws every state of every screen of the fake clinic, in two sizes, light and dark, for looking at:
/// `RenderScreens FOLDER [NAME-PART [1366-light]]`.
public final class RenderScreens {
    private static final Map<Integer, Integer> HEIGHT_BY_WIDTH = Map.of(1366, 768, 1920, 1080);

    private RenderScreens() {}

    public static void main(String[] arguments) {
        try {
            draw(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Platform.exit();
        }
    }

    private static void draw(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String part = arguments.length > 1 ? arguments[1] : "";
        String look = arguments.length > 2 ? arguments[2] : "";
        for (ScreenStates state : ScreenStates.all()) {
            if (state.name().contains(part)) {
                draw(state, folder, look);
            }
        }
    }

    private static void draw(ScreenStates state, Path folder, String wanted) throws IOException {
        for (int width : new int[] {1366, 1920}) {
            for (boolean dark : new boolean[] {false, true}) {
                String look = width + (dark ? "-dark" : "-light");
                if (look.contains(wanted)) {
                    Shot shot = state.shot(width, HEIGHT_BY_WIDTH.get(width), dark);
                    Path out = folder.resolve(state.name() + "-" + look + ".png");
                    ScreenPictures.write(shot, state.clinic(), state.steps(), out);
                }
            }
        }
    }
}
