package org.mendline.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mendline.app.clinic.Models;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.inference.ExplainTarget;
import org.mendline.ml.inference.Twin;
import org.mendline.ml.training.SimulatedClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

/// The models through a clinic's day: one twin after a new observation, everybody's twins anew, and whether
/// memory stays where it is. All people are simulated.
final class ServingBench {
    private static final int CASELOAD = 500;
    private static final int LONGEST_RECORD = 180;
    private static final int HORIZON_DAYS = 84;
    private static final int FUTURES = 1000;
    private static final double REFRESH_LIMIT_MILLIS = 100;
    private static final double CASELOAD_LIMIT_SECONDS = 60;
    private static final int PREDICTIONS = 100_000;
    /// Heap and compiled code grow to their size first; 50,000 predictions later nothing does any more.
    private static final int WARM_UP = 50_000;
    private static final double GROWTH_LIMIT_MIB = 10;
    private static final long SEED = 20261121L;
    private static final Path STATUS = Path.of("/proc/self/status");

    private ServingBench() {}

    static List<BenchResult> run(Models models, TaskProgress progress) throws Exception {
        List<BenchResult> results = new ArrayList<>();
        results.add(refresh(models));
        results.add(caseload(models));
        if (Files.isReadable(STATUS)) {
            results.add(memory(models));
        } else {
            progress.at(0.5, "SKIPPED, memory growth: this system has no " + STATUS);
        }
        return results;
    }

    private static RecoveryRecord rich(int days) {
        return PersonSimulator.simulate(
                        Condition.KNEE_ARTHROPLASTY,
                        OutcomeScales.forCode("mendline:knee-flexion").orElseThrow(),
                        Traits.UNKNOWN,
                        days,
                        ObservationPattern.rich(),
                        SEED)
                .whole();
    }

    /// Sixty rich days and one more observation.
    private static BenchResult refresh(Models models) throws Exception {
        RecoveryRecord record = rich(60);
        double value = record.scale().toMeasure(0.7);
        RecoveryRecord more = new RecoveryRecord(
                record.condition(),
                record.scale(),
                record.traits(),
                record.days().toBuilder()
                        .set(record.today(), DayFeature.OUTCOME, value)
                        .build());
        double millis =
                Stopwatch.medianMillis(20, 40, () -> models.ready().twins().infer(more, SEED));
        return new BenchResult("posteriorRefreshVs100Millis", millis / REFRESH_LIMIT_MILLIS, 1, millis, "ms");
    }

    private static BenchResult caseload(Models models) {
        List<RecoveryRecord> people = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASELOAD; i++) {
            Condition condition = Condition.values()[i % Condition.values().length];
            int days = random.nextInt(3, LONGEST_RECORD);
            people.add(SimulatedClinic.person(condition, days, ObservationPattern.draw(random), random)
                    .whole());
        }
        long start = System.nanoTime();
        people.parallelStream().forEach(record -> {
            Twin twin = models.ready().twins().infer(record, SEED);
            twin.project(Protocol.constant(twin.usualDose()), HORIZON_DAYS, FUTURES, OptionalDouble.empty(), SEED);
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return new BenchResult("caseload500VsMinute", seconds / CASELOAD_LIMIT_SECONDS, 1, seconds, "s");
    }

    /// Growth of the process's resident memory over 100,000 predictions of the network, one by one.
    private static BenchResult memory(Models models) throws IOException {
        List<RecoveryRecord> record = List.of(rich(30));
        ExplainTarget target = new ExplainTarget(DayFeature.OUTCOME, 28);
        predict(models, record, target, WARM_UP);
        double before = residentMib();
        predict(models, record, target, PREDICTIONS);
        double growth = residentMib() - before;
        return new BenchResult(
                "memoryGrowth100000PredictionsVs10MiB", Math.max(0, growth) / GROWTH_LIMIT_MIB, 1, growth, "MiB");
    }

    private static void predict(Models models, List<RecoveryRecord> record, ExplainTarget target, int times) {
        double sum = 0;
        for (int i = 0; i < times; i++) {
            sum += models.ready().batch().predict(record, target)[0];
        }
        if (!Double.isFinite(sum)) {
            throw new IllegalStateException("The network predicts " + sum);
        }
    }

    private static double residentMib() throws IOException {
        // What the collector could return is no growth.
        System.gc();
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow(() -> new IOException(STATUS + " does not tell VmRSS"));
    }
}
