package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.importing.FolderWatch;
import org.mendline.app.importing.WatchedFolder;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.ImportRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "watch",
        description = {
            "Sets the folder that the workstation watches for new files, and lists the new files in it.",
            "Files are offered in the window; nothing is imported without --import, --automatic, or a click."
        })
final class WatchCommand extends StoreCommand {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Watch this folder from now on.")
    private @Nullable Path folder;

    @Option(names = "--automatic", description = "With FOLDER: the window imports new files without asking.")
    private boolean automatic;

    @Option(names = "--off", description = "Watch no folder any more.")
    private boolean off;

    @Option(names = "--import", description = "Import the new files now.")
    private boolean importNow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (OpenClinic clinic = store.open()) {
            set(clinic);
            Optional<WatchedFolder> watched = clinic.importBook().watched();
            if (watched.isEmpty()) {
                output.print(
                        new WatchJson("", false, List.of(), List.of()), out -> out.println("No folder is watched."));
                return 0;
            }
            FolderWatch watch = new FolderWatch(clinic.importBook(), Clock.systemUTC());
            watch.look(watched.get());
            // Whatever still grows within this time is being copied.
            Thread.sleep(FolderWatch.SETTLED_AFTER);
            List<Path> fresh = watch.look(watched.get());
            List<FileReport> reports =
                    importNow && !fresh.isEmpty() ? taken(clinic, watch, watched.get(), fresh) : List.of();
            print(watched.get(), fresh, reports);
            boolean clean = reports.stream()
                    .allMatch(
                            r -> r.status() == FileReport.Status.IMPORTED || r.status() == FileReport.Status.DUPLICATE);
            return clean ? 0 : 1;
        }
    }

    private void set(Clinic clinic) {
        if (off) {
            clinic.importBook().watch(Optional.empty());
        } else if (folder != null) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailed(2, "There is no folder " + folder + ". Check the path.");
            }
            clinic.importBook().watch(Optional.of(new WatchedFolder(folder.toAbsolutePath(), automatic)));
        }
    }

    private static List<FileReport> taken(Clinic clinic, FolderWatch watch, WatchedFolder watched, List<Path> files)
            throws IOException {
        ImportRequest request = new ImportRequest(files, Optional.empty(), ZoneId.systemDefault());
        List<FileReport> reports =
                clinic.importFiles(request, TaskProgress.SILENT).files();
        watch.handled(watched, files);
        return reports;
    }

    private void print(WatchedFolder watched, List<Path> fresh, List<FileReport> reports) {
        WatchJson json = new WatchJson(
                watched.folder().toString(),
                watched.automatic(),
                fresh.stream().map(Path::toString).toList(),
                reports.stream().map(ImportCommand.FileJson::of).toList());
        output.print(json, out -> {
            out.printf("%s: %d new files%n", watched.folder(), fresh.size());
            if (reports.isEmpty()) {
                fresh.forEach(file -> out.printf("    %s%n", file));
            }
            reports.forEach(r -> out.printf(
                    "    %s  %s: %d values, %d samples%n",
                    r.file(), ImportCommand.word(r.status()), r.observations(), r.channelSamples()));
        });
    }

    /// @param folder empty if none is watched
    record WatchJson(String folder, boolean automatic, List<String> newFiles, List<ImportCommand.FileJson> files) {}
}
