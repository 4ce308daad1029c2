package org.mendline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mendline.ml.evaluate.Evaluation;
import org.mendline.ml.evaluate.EvaluationBench;
import org.mendline.ml.evaluate.EvaluationTable;
import org.mendline.ml.explain.cases.CaseResult;
import org.mendline.ml.explain.cases.ExplanationCases;

/// What `evaluate` runs and prints.
final class EvaluationRun {
    private EvaluationRun() {}

    static void tasks(Path data, long seed, Output output) throws IOException {
        requireFolder(data);
        ConsoleProgress progress = new ConsoleProgress(output.err());
        Evaluation evaluation =
                EvaluationBench.run(data, seed, (step, fraction) -> progress.at(fraction, step), progress::cancelled);
        progress.done();
        output.print(evaluation, out -> out.print(EvaluationTable.of(evaluation)));
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
