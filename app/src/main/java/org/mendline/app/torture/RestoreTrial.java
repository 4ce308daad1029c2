package org.mendline.app.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mendline.storage.backup.BackupFolder;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.store.ClinicStore;

/// A restore over a present store, then a change to what was restored: the present store is the old or the new one,
/// whole, and every change acknowledged lies in it or in a store moved aside.
final class RestoreTrial implements Trial {
    @Override
    public TortureKind kind() {
        return TortureKind.RESTORE;
    }

    @Override
    public void prepare(Path place) {
        Scene.make(place.resolve(Scene.STORE));
        try (ClinicStore store = Scene.open(place.resolve(Scene.STORE))) {
            store.backups().makeAt(place.resolve("base" + BackupFolder.ENDING), "torture", BackupProgress.SILENT);
        }
    }

    @Override
    public List<String> judge(Path place, List<Integer> acknowledged) throws IOException {
        List<String> faults = new ArrayList<>();
        TreeSet<Integer> found = new TreeSet<>(look(place.resolve(Scene.STORE), faults));
        for (Path aside : aside(place)) {
            found.addAll(look(aside, faults));
        }
        acknowledged.stream()
                .filter(number -> !found.contains(number))
                .forEach(number -> faults.add("Change " + number + " was acknowledged and is in no store."));
        if (faults.isEmpty()) {
            removeAside(place);
        }
        return faults;
    }

    private static List<Integer> look(Path header, List<String> faults) {
        try (ClinicStore store = Scene.open(header)) {
            faults.addAll(Scene.faults(store));
            int base = store.observations()
                    .ofMeasure(Scene.PERSON, "mendline:base")
                    .size();
            if (base != Scene.ROWS) {
                faults.add(header.getFileName() + " holds " + base + " of " + Scene.ROWS + " values.");
            }
            return Scene.marks(store);
        }
    }

    private static List<Path> aside(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().matches(".*before-restore-.*\\.mendline"))
                    .toList();
        }
    }

    private static void removeAside(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(f -> f.getFileName().toString().contains("before-restore-"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
