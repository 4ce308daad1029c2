package org.mendline.app.window;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.mendline.app.clinic.ClinicFolders;
import org.mendline.app.window.firstrun.ClinicOpener;
import org.mendline.app.window.preference.PreferenceFile;

/// The JavaFX program. A subclass with a public constructor without parameters says how clinics are opened; a plain
/// `main` elsewhere launches it by `Application.launch(ThatSubclass.class, args)`.
public abstract class WorkstationApp extends Application {
    private Optional<MainWindow> window = Optional.empty();

    /// How clinics are opened.
    protected abstract ClinicOpener opener();

    /// The file that keeps how the window looks.
    protected Path preferences() {
        return ClinicFolders.dataFolder().resolve("window.properties");
    }

    /// What to show first; [#getParameters()] is available.
    protected abstract Opening opening();

    @Override
    public final void start(Stage stage) {
        MainWindow opened = new MainWindow(
                stage,
                opener(),
                new PreferenceFile(preferences()),
                folder -> getHostServices().showDocument(folder.toUri().toString()));
        window = Optional.of(opened);
        opened.show(opening());
    }

    @Override
    public final void stop() {
        window.ifPresent(MainWindow::close);
    }
}
