package org.mendline.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.firstrun.ClinicOpener;
import org.mendline.app.window.firstrun.FirstRunController;
import org.mendline.app.window.firstrun.FirstRunView;
import org.mendline.app.window.shell.StallWatch;
import org.mendline.app.window.shell.Surroundings;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.task.FxTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.theme.Themes;

/// The program's one window: first the first-run page, then a clinic's workstation. FX thread only.
public final class MainWindow implements AutoCloseable {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Stage stage;
    private final Scene scene;
    private final Texts texts = Texts.of(Locale.getDefault());
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final ObjectProperty<Themes> theme = new SimpleObjectProperty<>(this, "theme", Themes.LIGHT);
    private final FirstRunController firstRun;
    private final Consumer<Path> showFolder;
    private Optional<Clinic> clinic = Optional.empty();

    /// @param showFolder opens a folder in the system's file browser
    public MainWindow(Stage stage, ClinicOpener opener, Consumer<Path> showFolder) {
        this.stage = stage;
        this.showFolder = showFolder;
        this.firstRun = new FirstRunController(opener, tasks, texts, this::opened);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        this.scene = new Scene(
                new FirstRunView(firstRun, texts),
                Math.min(WIDTH, room.getWidth()),
                Math.min(HEIGHT, room.getHeight()));
        WindowLook.dress(scene, theme);
        StallWatch.over(scene);
        stage.setScene(scene);
        stage.setTitle(texts.get("app.name"));
    }

    /// Shows the window.
    public void show(Opening opening) {
        stage.show();
        switch (opening) {
            case Opening.Demo() -> firstRun.demo();
            case Opening.Ask(Optional<Path> store) ->
                store.ifPresent(file -> firstRun.model().openFileProperty().set(file.toString()));
        }
    }

    /// Stops running work and closes the clinic.
    @Override
    public void close() {
        tasks.close();
        clinic.ifPresent(Clinic::close);
    }

    private void opened(Clinic opened) {
        clinic = Optional.of(opened);
        Surroundings around = new Surroundings(
                tasks,
                texts,
                Clock.system(ZoneId.systemDefault()),
                theme,
                Path.of(System.getProperty("user.home")),
                showFolder);
        Workstation workstation = new Workstation(opened, around);
        scene.setRoot(workstation.root());
        stage.setTitle(texts.format("app.title", opened.file().getFileName()));
        workstation.start();
    }
}
