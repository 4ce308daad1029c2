package org.mendline.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mendline.storage.person.PersonId;

/// Draws every screen of the fake clinic for looking at: `RenderScreens FOLDER`.
public final class RenderScreens {
    private RenderScreens() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        FakeClinic clinic = new FakeClinic(24);
        clinic.toCheck().filled();
        for (boolean dark : new boolean[] {false, true}) {
            for (int[] size : new int[][] {{1366, 768}, {1920, 1080}}) {
                for (String screen : ScreenPictures.NAMES) {
                    if (arguments.length > 1 && !arguments[1].contains(screen)) {
                        continue;
                    }
                    String name = screen + "-" + size[0] + (dark ? "-dark" : "-light");
                    Shot shot = Shot.of(screen, Optional.of(new PersonId("P-013")), size[0], size[1], dark);
                    ScreenPictures.write(shot, clinic, folder.resolve(name + ".png"));
                    if (screen.equals("twin")) {
                        Shot changed = shot.withPlan(Map.of("sleep", 8.5, "therapy", 45.0, "load", 250.0));
                        ScreenPictures.write(changed, clinic, folder.resolve(name + "-b.png"));
                    }
                    if (screen.equals("import")) {
                        Shot preview = shot.withFiles(List.of(
                                Path.of("morning-run.fit"),
                                Path.of("bad-night.fit"),
                                Path.of("lab.hl7"),
                                Path.of("part-wellness.csv")));
                        ScreenPictures.write(preview, clinic, folder.resolve(name + "-preview.png"));
                        ScreenPictures.write(shot.withFiles(sixty()), clinic, folder.resolve(name + "-sixty.png"));
                    }
                }
            }
        }
        System.exit(0);
    }

    private static List<Path> sixty() {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(day -> Path.of(
                        day % 17 == 0
                                ? "bad-" + day + ".fit"
                                : day % 7 == 0
                                        ? "part-wellness-" + day + ".csv"
                                        : day % 5 == 0
                                                ? "lab-again-" + day + ".hl7"
                                                : "2026-10-" + day + "-morning-run.fit"))
                .toList();
    }
}
