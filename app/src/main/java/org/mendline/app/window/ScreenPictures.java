package org.mendline.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.caseload.CaseloadRow;
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
    public static final List<String> NAMES =
            List.of("caseload", "twin", "import", "check", "report", "models", "settings", FIRST_RUN);

    private final FxTaskRunner tasks = FxToolkit.call(FxTaskRunner::new);
    private final Texts texts = Texts.of(Locale.ENGLISH);
    private final Clinic clinic;
    private final Shot shot;

    private ScreenPictures(Clinic clinic, Shot shot) {
        this.clinic = clinic;
        this.shot = shot;
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
        if (!NAMES.contains(shot.screen())) {
            throw new IllegalArgumentException(
                    "There is no screen \"" + shot.screen() + "\"; there are " + String.join(", ", NAMES) + ".");
        }
        FxToolkit.startHeadless();
        ScreenPictures pictures = new ScreenPictures(clinic, shot);
        try {
            Parent root = pictures.root();
            NodePicture.write(NodePicture.of(() -> pictures.scene(root)), out);
        } finally {
            FxToolkit.run(pictures.tasks::close);
        }
    }

    private Parent root() {
        return Screen.ofCode(shot.screen()).map(this::workstation).orElseGet(this::firstRun);
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
        return FxToolkit.call(
                () -> new FirstRunView(new FirstRunController(new NoOpener(), tasks, texts, opened -> {}), texts));
    }

    private Parent workstation(Screen screen) {
        Workstation workstation = FxToolkit.call(this::open);
        settle();
        FxToolkit.run(() -> workstation.show(screen));
        switch (screen) {
            case TWIN -> showTwin(workstation);
            case IMPORT -> FxToolkit.run(() -> workstation.importing().preview(shot.files()));
            case CASELOAD, CHECK, REPORT, MODELS, SETTINGS -> {}
        }
        settle();
        return workstation.root();
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
