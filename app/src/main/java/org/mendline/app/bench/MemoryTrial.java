package org.mendline.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.mendline.app.clinic.Models;
import org.mendline.ml.inference.BatchPredictor;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.training.SimulatedClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.RecoveryRecord;

/// Predicts 100,000 times and prints by how many MiB the resident memory of the process grew.
public final class MemoryTrial {
    /// Where Linux tells what a process holds.
    static final Path STATUS = Path.of("/proc/self/status");

    /// Compiled code and the engine's pools take their size first; it is a leak only if growth goes on.
    private static final int WARM_UP = 50_000;
    private static final int PREDICTIONS = 100_000;
    private static final int DAYS = 30;

    private MemoryTrial() {}

    /// @param args none
    public static void main(String[] args) throws IOException {
        RecoveryRecord record = SimulatedClinic.person(
                        Condition.KNEE_ARTHROPLASTY, DAYS, ObservationPattern.rich(), new SplittableRandom(DAYS))
                .whole();
        try (Models models = new Models()) {
            BatchPredictor network = models.ready().batch();
            predict(network, record, WARM_UP);
            double before = residentMib();
            predict(network, record, PREDICTIONS);
            System.out.println(String.format(Locale.ROOT, "%.2f", residentMib() - before));
        }
    }

    private static void predict(BatchPredictor network, RecoveryRecord record, int times) {
        ExplainTarget target = new ExplainTarget(DayFeature.OUTCOME, 28);
        double sum = 0;
        for (int i = 0; i < times; i++) {
            sum += network.predict(List.of(record), target)[0];
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalStateException("The network predicts " + sum);
        }
    }

    private static double residentMib() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow(() -> new IOException(STATUS + " does not tell VmRSS"));
    }
}
