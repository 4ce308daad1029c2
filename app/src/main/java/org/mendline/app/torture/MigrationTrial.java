package org.mendline.app.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mendline.storage.backup.BackupFolder;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.PastStore;

/// Opening stores of the first data version, which backs them up and brings them forward: all people are there
/// afterwards, and so is a whole backup.
final class MigrationTrial implements Trial {
    @Override
    public TortureKind kind() {
        return TortureKind.MIGRATION;
    }

    @Override
    public void prepare(Path place) throws IOException {
        Path template = Files.createDirectories(place.resolve("template"));
        PastStore.create(template.resolve(Scene.STORE), Scene.passphrase(), Scene.PAST_PERSONS);
    }

    @Override
    public List<String> judge(Path place, List<Integer> acknowledged) throws IOException {
        List<String> faults = new ArrayList<>();
        List<Path> folders;
        try (Stream<Path> files = Files.list(place)) {
            folders = files.filter(f -> f.getFileName().toString().startsWith("past-"))
                    .sorted()
                    .toList();
        }
        for (Path folder : folders) {
            if (Trial.there(folder, Scene.STORE)) {
                look(folder, faults);
            }
        }
        for (int number : acknowledged) {
            if (!Trial.there(place.resolve("past-" + number), Scene.STORE)) {
                faults.add("Store " + number + " was brought forward and is gone.");
            }
        }
        if (faults.isEmpty()) {
            for (Path folder : folders) {
                Scene.remove(folder);
            }
        }
        return faults;
    }

    private static void look(Path folder, List<String> faults) throws IOException {
        Path header = folder.resolve(Scene.STORE);
        try (ClinicStore store = Scene.open(header)) {
            int persons = store.persons().all().size();
            if (persons != Scene.PAST_PERSONS) {
                faults.add(folder.getFileName() + " holds " + persons + " of " + Scene.PAST_PERSONS + " persons.");
            }
            faults.addAll(Scene.faults(store));
        }
        faults.addAll(Scene.backupFaults(header));
        if (BackupFolder.of(header).list().isEmpty()) {
            faults.add(folder.getFileName() + " was brought forward without a backup.");
        }
    }
}
