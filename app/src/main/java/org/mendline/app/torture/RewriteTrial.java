package org.mendline.app.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mendline.storage.store.ClinicStore;

/// A change, and then the database file written anew: the store is the old one or the new one, whole, and
/// holds every change acknowledged.
final class RewriteTrial implements Trial {
    /// Commits that leave unused space behind.
    private static final int COMMITS = 200;

    private final TreeSet<Integer> everDone = new TreeSet<>();

    @Override
    public TortureKind kind() {
        return TortureKind.REWRITE;
    }

    @Override
    public void prepare(Path place) {
        Scene.make(place.resolve(Scene.STORE));
        try (ClinicStore store = Scene.open(place.resolve(Scene.STORE))) {
            IntStream.range(0, COMMITS).forEach(i -> store.setSetting("torture", String.valueOf(i)));
        }
    }

    @Override
    public List<String> judge(Path place, List<Integer> acknowledged) throws IOException {
        everDone.addAll(acknowledged);
        Path header = place.resolve(Scene.STORE);
        List<String> faults = new ArrayList<>(Scene.backupFaults(header));
        try (ClinicStore store = Scene.open(header)) {
            faults.addAll(Scene.faults(store));
            int base = store.observations()
                    .ofMeasure(Scene.PERSON, "mendline:base")
                    .size();
            if (base != Scene.ROWS) {
                faults.add("The store holds " + base + " of " + Scene.ROWS + " values.");
            }
            List<Integer> marks = Scene.marks(store);
            everDone.stream()
                    .filter(number -> !marks.contains(number))
                    .forEach(number -> faults.add("Change " + number + " was acknowledged and is gone."));
        }
        return faults;
    }
}
