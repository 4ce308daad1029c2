package org.mendline.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// What a picture of the workstation shows.
///
/// @param screen one of [ScreenPictures#NAMES]
/// @param person whose twin; the first of the caseload if empty
/// @param plan doses that scenario B changes, by lever key such as `sleep`, in the lever's unit
/// @param files files whose preview the import screen shows
public record Shot(
        String screen,
        Optional<PersonId> person,
        Map<String, Double> plan,
        List<Path> files,
        int width,
        int height,
        boolean dark) {
    public Shot {
        plan = Map.copyOf(plan);
        files = List.copyOf(files);
    }

    /// A screen as it opens.
    public static Shot of(String screen, Optional<PersonId> person, int width, int height, boolean dark) {
        return new Shot(screen, person, Map.of(), List.of(), width, height, dark);
    }

    /// The same with a changed plan on the twin screen.
    public Shot withPlan(Map<String, Double> changed) {
        return new Shot(screen, person, changed, files, width, height, dark);
    }

    /// The same with files on the import screen.
    public Shot withFiles(List<Path> previewed) {
        return new Shot(screen, person, plan, previewed, width, height, dark);
    }
}
