package org.mendline.app.window;

import java.io.IOException;
import java.nio.file.Path;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.firstrun.ClinicOpener;

/// Opens nothing: a picture's buttons are never pressed.
final class NoOpener implements ClinicOpener {
    private static final String REASON = "A picture cannot open a clinic.";

    @Override
    public Clinic openDemo(TaskProgress progress) throws IOException {
        throw new IOException(REASON);
    }

    @Override
    public Clinic open(Path file, char[] passphrase) throws IOException {
        throw new IOException(REASON);
    }

    @Override
    public Clinic create(Path file, char[] passphrase) throws IOException {
        throw new IOException(REASON);
    }
}
