package org.mendline.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// Draws every screen of the fake clinic for looking at: `RenderScreens FOLDER`.
public final class RenderScreens {
    private RenderScreens() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        FakeClinic clinic = new FakeClinic(24);
        for (boolean dark : new boolean[] {false, true}) {
            for (int[] size : new int[][] {{1366, 768}, {1920, 1080}}) {
                for (String screen : ScreenPictures.NAMES) {
                    if (arguments.length > 1 && !arguments[1].contains(screen)) {
                        continue;
                    }
                    String name = screen + "-" + size[0] + (dark ? "-dark" : "-light") + ".png";
                    ScreenPictures.write(
                            screen,
                            clinic,
                            Optional.of(new PersonId("P-001")),
                            size[0],
                            size[1],
                            dark,
                            folder.resolve(name));
                }
            }
        }
        System.exit(0);
    }
}
