package org.mendline.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.firstrun.FirstRunController;
import org.mendline.app.window.firstrun.FirstRunView;
import org.mendline.app.window.shell.Screen;
import org.mendline.app.window.shell.Surroundings;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.task.FxTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.render.NodePicture;
import org.mendline.viz.theme.Themes;

/// Pictures of the workstation's screens, without a display.
public final class ScreenPictures {
    /// Name of the page shown before a clinic is open.
    public static final String FIRST_RUN = "firstrun";

    /// Names of all screens that can be drawn.
    public static final List<String> NAMES = List.of("caseload", "twin", "import", "report", FIRST_RUN);

    private ScreenPictures() {}

    /// Draws a screen and writes it as PNG. Starts JavaFX headless if it does not run yet. Waits for the clinic, so
    /// never call it on the FX thread.
    ///
    /// @param screen one of [#NAMES]
    /// @param person whose twin; the first of the caseload if empty
    /// @throws IllegalArgumentException if there is no such screen
    /// @throws IOException if the picture cannot be written
    public static void write(
            String screen, Clinic clinic, Optional<PersonId> person, int width, int height, boolean dark, Path out)
            throws IOException {
        if (!NAMES.contains(screen)) {
            throw new IllegalArgumentException(
                    "There is no screen \"" + screen + "\"; there are " + String.join(", ", NAMES) + ".");
        }
        FxToolkit.startHeadless();
        Themes theme = dark ? Themes.DARK : Themes.LIGHT;
        FxTaskRunner tasks = FxToolkit.call(FxTaskRunner::new);
        Texts texts = Texts.of(Locale.ENGLISH);
        try {
            Parent root = screen.equals(FIRST_RUN)
                    ? FxToolkit.call(() -> firstRun(tasks, texts))
                    : workstation(Screen.ofCode(screen).orElseThrow(), clinic, person, tasks, theme);
            NodePicture.write(NodePicture.of(() -> scene(root, theme, width, height)), out);
        } finally {
            FxToolkit.run(tasks::close);
        }
    }

    private static Scene scene(Parent root, Themes theme, int width, int height) {
        Scene scene = new Scene(root, width, height);
        WindowLook.dress(scene, new SimpleObjectProperty<>(theme));
        return scene;
    }

    private static Parent workstation(
            Screen screen, Clinic clinic, Optional<PersonId> person, FxTaskRunner tasks, Themes theme) {
        ObjectProperty<Themes> look = new SimpleObjectProperty<>(theme);
        Surroundings around = new Surroundings(
                tasks,
                Texts.of(Locale.ENGLISH),
                Clock.system(ZoneId.systemDefault()),
                look,
                Path.of(System.getProperty("user.home")),
                folder -> {});
        Workstation workstation = FxToolkit.call(() -> {
            Workstation made = new Workstation(clinic, around);
            made.start();
            made.show(screen);
            return made;
        });
        idle(tasks).join();
        if (screen == Screen.TWIN) {
            FxToolkit.run(() -> person.or(() -> first(workstation)).ifPresent(workstation::openPerson));
            idle(tasks).join();
        }
        return workstation.root();
    }

    private static Optional<PersonId> first(Workstation workstation) {
        return workstation.caseload().model().rows().stream()
                .map(row -> row.person())
                .findFirst();
    }

    private static Parent firstRun(FxTaskRunner tasks, Texts texts) {
        return new FirstRunView(new FirstRunController(new NoOpener(), tasks, texts, clinic -> {}), texts);
    }

    /// Completes when nothing runs any more.
    private static CompletableFuture<Boolean> idle(FxTaskRunner tasks) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        FxToolkit.run(() -> tasks.board().idleProperty().subscribe(now -> {
            if (now) {
                done.complete(true);
            }
        }));
        return done;
    }
}
