package org.mendline.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mendline.ml.training.calibration.CalibrationStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description =
                "Tests the models on real recovery data beside simple baselines, by patient-level cross-validation.")
final class EvaluateCommand implements Callable<Integer> {
    @Mixin
    private Output output = new Output();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder with tasks and CSV files (docs/evaluation.md).")
    private @Nullable Path data;

    @Option(names = "--explanations", paramLabel = "DIR", description = "Folder with explanation cases.")
    private @Nullable Path explanations;

    @Option(
            names = "--simulated",
            description = "Calibration on simulated people: ranks, coverage, contraction (docs/calibration/README.md).")
    private boolean simulated;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "Simulated people (default ${DEFAULT-VALUE}).",
            defaultValue = "4000")
    private int people = CalibrationStudy.PEOPLE;

    @Option(names = "--picture", paramLabel = "FILE", description = "Where to write the rank plots, as SVG.")
    private @Nullable Path picture;

    @Option(
            names = "--ablations",
            description = "With --data: also measure what network, twin and ensemble each add (some minutes).")
    private boolean ablations;

    @Option(
            names = "--seed",
            description = "Seed of folds and resampling (default ${DEFAULT-VALUE}).",
            defaultValue = "20261120")
    private long seed = 20261120;

    @Override
    public Integer call() throws Exception {
        if (data == null && explanations == null && !simulated) {
            throw new CommandFailed(2, "Say what to evaluate: --data DIR, --explanations DIR or --simulated.");
        }
        boolean passed = explanations == null || EvaluationRun.explanations(explanations, output);
        if (data != null) {
            EvaluationRun.tasks(data, seed, ablations, output);
        }
        if (simulated) {
            passed &= SimulatedRun.run(people, seed, Optional.ofNullable(picture), output);
        }
        return passed ? 0 : 1;
    }
}
