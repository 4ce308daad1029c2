package org.mendline.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.caseload.CaseloadRow;
import org.mendline.app.window.firstrun.FirstRunController;
import org.mendline.app.window.firstrun.FirstRunView;
import org.mendline.app.window.person.PersonTab;
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
    public static final List<String> NAMES = List.of(
            "caseload",
            "twin",
            "timeline",
            "plans",
            "why",
            "review",
            "import",
            "check",
            "report",
            "models",
            "settings",
            FIRST_RUN);

    private final FxTaskRunner tasks = FxToolkit.call(FxTaskRunner::new);
    private final Texts texts = Texts.of(Locale.ENGLISH);
    private final Clinic clinic;
    private final Shot shot;
    private final List<Consumer<Workstation>> steps;

    private ScreenPictures(Clinic clinic, Shot shot, List<Consumer<Workstation>> steps) {
        this.clinic = clinic;
        this.shot = shot;
        this.steps = List.copyOf(steps);
    }

    /// Draws a screen as it opens and writes it as PNG; the same as [#write(Shot, Clinic, Path)].
    public static void write(
            String screen, Clinic clinic, Optional<PersonId> person, int width, int height, boolean dark, Path out)
            throws IOException {
        write(Shot.of(screen, person, width, height, dark), clinic, out);
    }

    /// Draws a screen and writes it as PNG. Starts JavaFX headless if it does not run yet. Waits for the clinic, so
    /// never call it on the FX thread.
    ///
    /// @throws IllegalArgumentException if there is no such screen
    /// @throws IOException if the picture cannot be written
    public static void write(Shot shot, Clinic clinic, Path out) throws IOException {
        write(shot, clinic, List.of(), out);
    }

    /// Draws a screen in a state that a user reaches by doing things on it, and writes it as PNG; the same as
    /// [#write(Shot, Clinic, Path)] otherwise.
    ///
    /// @param steps what is done after the screen has opened, each on the FX thread once the one before has settled
    public static void write(Shot shot, Clinic clinic, List<Consumer<Workstation>> steps, Path out) throws IOException {
        if (!NAMES.contains(shot.screen())) {
            throw new IllegalArgumentException(
                    "There is no screen \"" + shot.screen() + "\"; there are " + String.join(", ", NAMES) + ".");
        }
        FxToolkit.startHeadless();
        ScreenPictures pictures = new ScreenPictures(clinic, shot, steps);
        try {
            Scene scene = pictures.scene();
            NodePicture.write(NodePicture.of(() -> scene), out);
        } finally {
            FxToolkit.run(pictures.tasks::close);
        }
    }

    private Scene scene() {
        return PersonTab.ofCode(shot.screen())
                .map(tab -> Screen.TWIN)
                .or(() -> Screen.ofCode(shot.screen()))
                .map(this::workstation)
                .orElseGet(() -> FxToolkit.call(() -> scene(firstRun())));
    }

    private Scene scene(Parent root) {
        Scene scene = new Scene(root, shot.width(), shot.height());
        WindowLook.dress(scene, new SimpleObjectProperty<>(theme()));
        return scene;
    }

    private Themes theme() {
        return shot.dark() ? Themes.DARK : Themes.LIGHT;
    }

    private Parent firstRun() {
        return new FirstRunView(new FirstRunController(new NoOpener(), tasks, texts, opened -> {}), texts);
    }

    private Scene workstation(Screen screen) {
        Workstation workstation = FxToolkit.call(this::open);
        settle();
        FxToolkit.run(() -> workstation.show(screen));
        switch (screen) {
            case TWIN -> showTwin(workstation);
            case IMPORT -> FxToolkit.run(() -> workstation.importing().preview(shot.files()));
            case CASELOAD, CHECK, REPORT, MODELS, SETTINGS -> {}
        }
        settle();
        Scene scene = FxToolkit.call(() -> scene(workstation.root()));
        for (Consumer<Workstation> step : steps) {
            FxToolkit.run(() -> {
                // Tables and tabs make their inner parts only during layout.
                workstation.root().applyCss();
                workstation.root().layout();
                step.accept(workstation);
            });
            settle();
        }
        return scene;
    }

    private Workstation open() {
        Surroundings around = new Surroundings(
                tasks,
                texts,
                Clock.system(ZoneId.systemDefault()),
                new SimpleObjectProperty<>(theme()),
                Path.of(System.getProperty("user.home")),
                folder -> {});
        Workstation workstation = new Workstation(clinic, around);
        workstation.start();
        return workstation;
    }

    private void showTwin(Workstation workstation) {
        FxToolkit.run(() -> shot.person().or(() -> first(workstation)).ifPresent(workstation::openPerson));
        settle();
        PersonTab.ofCode(shot.screen())
                .ifPresent(tab ->
                        FxToolkit.run(() -> workstation.person().tabProperty().set(tab)));
        FxToolkit.run(() -> shot.plan().forEach(workstation.twin()::plan));
    }

    private static Optional<PersonId> first(Workstation workstation) {
        return workstation.caseload().model().rows().stream()
                .map(CaseloadRow::person)
                .findFirst();
    }

    /// Waits until nothing runs any more.
    private void settle() {
        CompletableFuture<Boolean> idle = new CompletableFuture<>();
        FxToolkit.run(() -> tasks.board().idleProperty().subscribe(now -> {
            if (now) {
                idle.complete(true);
            }
        }));
        idle.join();
    }
}
