package org.mendline.app.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.store.ClinicStore;

/// Imports of a table and a ride in one transaction: each is there whole, or not at all.
final class ImportTrial implements Trial {
    private final TreeSet<Integer> everDone = new TreeSet<>();

    @Override
    public TortureKind kind() {
        return TortureKind.IMPORT;
    }

    @Override
    public void prepare(Path place) {
        Scene.make(place.resolve(Scene.STORE));
    }

    @Override
    public List<String> judge(Path place, List<Integer> acknowledged) throws IOException {
        everDone.addAll(acknowledged);
        try (ClinicStore store = Scene.open(place.resolve(Scene.STORE))) {
            List<String> faults = new ArrayList<>(Scene.faults(store));
            Map<String, Integer> rows = new TreeMap<>();
            for (Observation value : store.observations().ofMeasure(Scene.PERSON, Scene.RESTING_HEART_RATE)) {
                rows.merge(value.provenance().source(), 1, Integer::sum);
            }
            for (int number : everDone) {
                if (!rows.containsKey(Scene.importName(number) + ".csv")) {
                    faults.add("Import " + number + " was acknowledged and is gone.");
                }
            }
            rows.forEach((file, count) -> {
                if (count != Scene.ROWS) {
                    faults.add(file + " is there by half: " + count + " of " + Scene.ROWS + " rows.");
                }
            });
            long samples = store.channels().sampleCounts(Scene.PERSON).getOrDefault(Scene.HEART_RATE, 0L);
            if (samples != (long) rows.size() * Scene.SECONDS) {
                faults.add(rows.size() + " imports hold " + samples + " samples, not " + Scene.SECONDS + " each.");
            }
            return faults;
        }
    }
}
