package org.mendline.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mendline.app.clinic.Models;
import org.mendline.app.task.TaskProgress;
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
    private static final double GROWTH_LIMIT_MIB = 10;
    private static final long SEED = 20261121L;
    private static final Path STATUS = MemoryTrial.STATUS;

    private ServingBench() {}

    static List<BenchResult> run(Models models, TaskProgress progress) throws Exception {
        List<BenchResult> results = new ArrayList<>();
        results.add(refresh(models));
        results.add(caseload(models));
        if (Files.isReadable(STATUS)) {
            results.add(memory());
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

    /// Growth of a process's resident memory over 100,000 predictions of the network, one by one, in a process of its
    /// own with a heap that is all there from the start: what grows is then no heap that takes its size.
    private static BenchResult memory() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MemoryTrial.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            double growth = Double.parseDouble(String.valueOf(lines.readLine()));
            return new BenchResult(
                    "memoryGrowth100000PredictionsVs10MiB", Math.max(0, growth) / GROWTH_LIMIT_MIB, 1, growth, "MiB");
        } catch (NumberFormatException e) {
            throw new IOException("The memory trial did not come to an end.", e);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
