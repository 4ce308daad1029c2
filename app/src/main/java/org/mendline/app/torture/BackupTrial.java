package org.mendline.app.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mendline.storage.backup.BackupFolder;
import org.mendline.storage.store.ClinicStore;

/// A change and a backup, in turn: what bears a backup's name is whole, and the store loses nothing.
final class BackupTrial implements Trial {
    private final TreeSet<Integer> everDone = new TreeSet<>();

    @Override
    public TortureKind kind() {
        return TortureKind.BACKUP;
    }

    @Override
    public void prepare(Path place) {
        Scene.make(place.resolve(Scene.STORE));
    }

    @Override
    public List<String> judge(Path place, List<Integer> acknowledged) throws IOException {
        everDone.addAll(acknowledged);
        Path header = place.resolve(Scene.STORE);
        List<String> faults = new ArrayList<>(Scene.backupFaults(header));
        int kept = BackupFolder.of(header).list().size();
        if (kept < Math.min(everDone.size(), Scene.KEEP)) {
            faults.add(everDone.size() + " backups were acknowledged and " + kept + " are there.");
        }
        try (ClinicStore store = Scene.open(header)) {
            faults.addAll(Scene.faults(store));
            List<Integer> marks = Scene.marks(store);
            everDone.stream()
                    .filter(number -> !marks.contains(number))
                    .forEach(number -> faults.add("Change " + number + " was acknowledged and is gone."));
        }
        return faults;
    }
}
