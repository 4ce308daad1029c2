package org.mendline.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.ClinicFolders;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.demo.DemoClinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.app.window.firstrun.ClinicOpener;

/// Opens clinics in files on this machine.
public final class LocalClinics implements ClinicOpener {
    @Override
    public Clinic openDemo(TaskProgress progress) throws IOException {
        Path store = ClinicFolders.demoStore();
        if (Files.exists(store)) {
            return OpenClinic.open(store, DemoClinic.passphrase());
        }
        return DemoClinic.make(store.resolveSibling("files"), store, progress);
    }

    @Override
    public Clinic open(Path file, char[] passphrase) {
        return OpenClinic.open(file, passphrase);
    }

    @Override
    public Clinic create(Path file, char[] passphrase) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return OpenClinic.create(file, passphrase);
    }
}
