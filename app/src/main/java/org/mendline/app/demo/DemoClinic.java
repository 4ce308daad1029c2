package org.mendline.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.importing.ImportRequest;

/// The demo clinic: device files are made, then imported like anybody's.
public final class DemoClinic {
    private DemoClinic() {}

    /// The demo store's passphrase; it protects nobody, as nobody in it ever lived.
    public static char[] passphrase() {
        return "demo".toCharArray();
    }

    /// Makes the files, a fresh store, and imports the one into the other.
    ///
    /// @param files folder for the device files; made anew
    /// @param store store file; an older demo there is replaced
    public static OpenClinic make(Path files, Path store, TaskProgress progress) throws IOException {
        return make(files, store, 0, progress);
    }

    /// The same with a past: finished recoveries of simulated people, from which the clinic can learn.
    ///
    /// @param finished how many; 0 for none
    public static OpenClinic make(Path files, Path store, int finished, TaskProgress progress) throws IOException {
        progress.at(0, "Making device files of simulated people");
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        DemoFiles.write(files, today);
        DemoPast past = new DemoPast(finished, today);
        past.write(files.resolve("past"));
        progress.at(0.2, "Creating an encrypted store");
        remove(store);
        Files.createDirectories(store.resolveSibling(".").toAbsolutePath().normalize());
        OpenClinic clinic = OpenClinic.create(store, passphrase());
        clinic.store().setSetting(OpenClinic.DEMO, "true");
        clinic.importFiles(new ImportRequest(List.of(files), Optional.empty(), ZoneId.systemDefault()), progress);
        past.close(clinic);
        return clinic;
    }

    /// Only ever removes a demo's own files: the header and its database beside it.
    private static void remove(Path store) throws IOException {
        Path folder = store.resolveSibling(".").toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            return;
        }
        String name = String.valueOf(store.getFileName());
        try (Stream<Path> beside = Files.list(folder)) {
            for (Path file : beside.filter(f -> String.valueOf(f.getFileName()).startsWith(name))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
