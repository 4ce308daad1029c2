package org.mendline.app.window.firstrun;

import java.io.IOException;
import java.nio.file.Path;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.task.TaskProgress;

/// Opens clinics. Methods are slow and never run on the FX thread.
///
/// What they throw is shown to the user in place: a [org.mendline.storage.store.StoreException] or an [IOException]
/// whose message is a sentence.
public interface ClinicOpener {
    /// Makes, or opens, the demo clinic of simulated people.
    ///
    /// @throws java.util.concurrent.CancellationException if the user stopped it
    Clinic openDemo(TaskProgress progress) throws IOException;

    /// Opens a clinic.
    ///
    /// @param passphrase cleared by the caller afterwards
    Clinic open(Path file, char[] passphrase) throws IOException;

    /// Makes a new, empty clinic.
    ///
    /// @param passphrase cleared by the caller afterwards
    Clinic create(Path file, char[] passphrase) throws IOException;
}
