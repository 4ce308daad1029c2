package org.mendline.app.window;

import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.mendline.app.window.firstrun.ClinicOpener;

/// The JavaFX program. A subclass with a public constructor without parameters says how clinics are opened; a plain
/// `main` elsewhere launches it by `Application.launch(ThatSubclass.class, args)`.
public abstract class WorkstationApp extends Application {
    private Optional<MainWindow> window = Optional.empty();

    /// How clinics are opened.
    protected abstract ClinicOpener opener();

    /// What to show first; [#getParameters()] is available.
    protected abstract Opening opening();

    @Override
    public final void start(Stage stage) {
        MainWindow opened = new MainWindow(
                stage,
                opener(),
                folder -> getHostServices().showDocument(folder.toUri().toString()));
        window = Optional.of(opened);
        opened.show(opening());
    }

    @Override
    public final void stop() {
        window.ifPresent(MainWindow::close);
    }
}
