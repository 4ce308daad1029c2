package org.mendline.app.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import org.mendline.app.clinic.ClinicFolders;
import org.mendline.app.window.Opening;
import org.mendline.app.window.WorkstationApp;
import org.mendline.app.window.firstrun.ClinicOpener;

/// The workstation on this machine: asks for the clinic's passphrase if there is a clinic, else shows the first-run
/// page
/// with the demo clinic one click away.
public final class LocalWorkstation extends WorkstationApp {
    /// Opens the window and returns when it is closed.
    ///
    /// @param arguments `--demo`, or a store file, or nothing
    public static void launchAndWait(String... arguments) {
        Application.launch(LocalWorkstation.class, arguments);
    }

    @Override
    protected ClinicOpener opener() {
        return new LocalClinics();
    }

    @Override
    protected Opening opening() {
        if (getParameters().getUnnamed().contains("demo")) {
            return new Opening.Demo();
        }
        Optional<Path> named =
                getParameters().getUnnamed().stream().map(Path::of).findFirst();
        Path usual = ClinicFolders.defaultStore();
        if (named.isEmpty() && !Files.exists(usual)) {
            return new Opening.Demo();
        }
        return new Opening.Ask(named.or(() -> Optional.of(usual)));
    }
}
