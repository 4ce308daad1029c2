package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.app.about.Version;
import org.mendline.app.clinic.Models;
import org.mendline.app.models.EvaluationStamp;
import org.mendline.ml.evaluate.Evaluation;
import org.mendline.ml.evaluate.EvaluationBench;
import org.mendline.ml.evaluate.Progress;
import org.mendline.ml.evaluate.direction.DirectionBench;
import org.mendline.ml.evaluate.direction.Directions;
import org.mendline.ml.evaluate.twin.AblationBench;
import org.mendline.ml.evaluate.twin.Ablations;
import org.mendline.ml.evaluate.twin.TwinBench;
import org.mendline.ml.evaluate.twin.TwinMembers;
import org.mendline.ml.evaluate.twin.TwinReport;
import org.mendline.ml.explain.cases.CaseResult;
import org.mendline.ml.explain.cases.ExplanationCases;

/// What `evaluate` runs and prints.
final class EvaluationRun {
    private static final double HALF = 0.5;
    private static final double BENCH_SHARE = 0.7;
    private static final double TWIN_SHARE = 0.9;

    private EvaluationRun() {}

    /// @param ablate whether to take the workstation apart as well, which takes minutes
    static void tasks(Path data, long seed, boolean ablate, Output output) throws IOException {
        requireFolder(data);
        ConsoleProgress progress = new ConsoleProgress(output.err());
        EvaluationReport report;
        try (Models models = new Models()) {
            report = report(data, seed, ablate, models, progress);
        }
        progress.done();
        output.print(report, report::print);
    }

    private static EvaluationReport report(Path data, long seed, boolean ablate, Models models, ConsoleProgress console)
            throws IOException {
        Optional<String> missing = models.unavailable();
        TwinMembers twins = missing.isPresent()
                ? new TwinMembers(Optional.empty(), Optional.empty(), seed)
                : new TwinMembers(
                        Optional.of(models.ready().twins()),
                        Optional.of(models.ready().batch()),
                        seed);
        double rest = ablate ? HALF : 1;
        Evaluation evaluation = EvaluationBench.run(
                data, seed, twins.forEnsemble(), part(console, 0, rest * BENCH_SHARE), console::cancelled);
        TwinReport twin = new TwinBench(
                        twins, seed, part(console, rest * BENCH_SHARE, rest * TWIN_SHARE), console::cancelled)
                .run(data, evaluation);
        Directions directions =
                DirectionBench.run(data, seed, part(console, rest * TWIN_SHARE, rest), console::cancelled);
        Optional<Ablations> ablations = ablate
                ? Optional.of(new AblationBench(twins, seed, part(console, rest, 1), console::cancelled).run(data))
                : Optional.empty();
        EvaluationStamp run = new EvaluationStamp(
                LocalDate.now(ZoneId.systemDefault()),
                String.valueOf(data.toAbsolutePath().normalize().getFileName()),
                Version.NAME);
        return new EvaluationReport(run, evaluation, twin, directions, ablations, missing);
    }

    /// Progress of a part, from `from` to `to` of the whole.
    private static Progress part(ConsoleProgress console, double from, double to) {
        return (step, fraction) -> console.at(from + fraction * (to - from), step);
    }

    /// @return whether every case passed
    static boolean explanations(Path folder, Output output) throws IOException {
        requireFolder(folder);
        List<CaseResult> cases = ExplanationCases.run(folder);
        boolean passed = !cases.isEmpty() && cases.stream().allMatch(CaseResult::passed);
        output.print(new CasesJson(cases), out -> {
            cases.forEach(c -> out.printf(
                    Locale.ROOT,
                    "%-6s %-32s %-22s worst error %.2e, tolerance %.0e%n",
                    c.passed() ? "ok" : "WRONG",
                    c.id(),
                    c.kind(),
                    c.worstError(),
                    c.tolerance()));
            out.printf(
                    "%d passed, %d failed%n",
                    cases.stream().filter(CaseResult::passed).count(),
                    cases.stream().filter(c -> !c.passed()).count());
        });
        return passed;
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed(2, folder + " is not a folder; give the folder that holds the data.");
        }
    }

    record CasesJson(List<CaseResult> cases) {}
}
