package org.mendline.ml.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.inference.PosteriorShape;
import org.mendline.ml.training.calibration.CalibrationResult;
import org.mendline.ml.training.calibration.CalibrationResult.Contraction;
import org.mendline.ml.training.calibration.CalibrationResult.Coverage;
import org.mendline.ml.training.calibration.CalibrationResult.EffectiveShares;
import org.mendline.ml.training.calibration.CalibrationResult.RankCheck;
import org.mendline.ml.twin.Condition;
import tools.jackson.databind.ObjectMapper;

/// What a training run made and how good it is, written beside the weights by the run itself.
public record ModelCard(TrainedNetwork run, CalibrationResult evaluation) {
    /// File name of the card for machines.
    public static final String JSON = "model-card.json";
    /// File name of the card for people.
    public static final String MARKDOWN = "model-card.md";

    /// Writes weights and both cards.
    ///
    /// @throws IOException if the folder cannot be written to
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(LstmPosterior.SHIPPED), run.weights().toBytes());
        String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(facts());
        Files.writeString(folder.resolve(JSON), json + "\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(MARKDOWN), markdown(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> facts() throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", "Posterior network of the twin");
        facts.put("dynamics", ParticleTwinModel.DYNAMICS_VERSION);
        facts.put("weightsSha256", run.weights().fingerprint());
        facts.put("weightsBytes", run.weights().toBytes().length);
        facts.put("data", "SIMULATED");
        facts.put("seed", run.seed());
        facts.put("steps", run.steps());
        facts.put("simulatedPersons", (long) run.steps() * TwinTrainer.BATCH);
        facts.put("trainingSeconds", Math.round(run.seconds()));
        facts.put(
                "lossEvery20Steps",
                run.losses().stream().map(ModelCard::rounded).toList());
        facts.put("evaluation", evaluationFacts());
        return facts;
    }

    private Map<String, Object> evaluationFacts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("freshSimulatedPersons", evaluation.people());
        facts.put("seed", evaluation.seed());
        facts.put("coverage", covered(evaluation.coverage()));
        Map<String, Object> byCondition = new LinkedHashMap<>();
        evaluation.byCondition().forEach((condition, c) -> byCondition.put(condition, covered(c)));
        facts.put("coverageByCondition", byCondition);
        EffectiveShares e = evaluation.effective();
        facts.put("medianEffectiveShareOfNetworkGuess", rounded(e.medianGuess()));
        facts.put("medianEffectiveShareAfterCorrection", rounded(e.median()));
        facts.put("lowestTwentiethEffectiveShareAfterCorrection", rounded(e.lowest5Percent()));
        facts.put("smallestEffectiveShareAfterCorrection", rounded(e.smallest()));
        facts.put("smallestHolmPValueOfRanks", rounded(smallestPValue()));
        facts.put("calledMisfits", rounded(evaluation.falseAlarms()));
        return facts;
    }

    private double smallestPValue() {
        return evaluation.ranks().stream()
                .mapToDouble(RankCheck::holmPValue)
                .min()
                .orElse(1);
    }

    private static Map<String, Object> covered(List<Coverage> coverage) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Coverage c : coverage) {
            facts.put(
                    "day" + c.days(),
                    new TreeMap<>(Map.of("50", rounded(c.in50()), "80", rounded(c.in80()), "95", rounded(c.in95()))));
        }
        return facts;
    }

    private static double rounded(double x) {
        return Math.round(x * 10_000) / 10_000.0;
    }

    private String markdown() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# Model card: posterior network of the twin\n\n");
        text.append("Written by the training run itself. **All people here are simulated.** Nothing below says how")
                .append(" well the twin predicts real recoveries; see `evaluate` for that.\n\n");
        line(text, "Dynamics and priors", ParticleTwinModel.DYNAMICS_VERSION);
        line(
                text,
                "Weights",
                "%s, SHA-256 `%s`"
                        .formatted(LstmPosterior.SHIPPED, run.weights().fingerprint()));
        line(
                text,
                "Network",
                "LSTM (64) over at most 40 steps, two hidden layers, full-covariance normal over " + PosteriorShape.SIZE
                        + " quantities");
        line(
                text,
                "Training",
                String.format(
                        Locale.ROOT,
                        "seed %d, %d steps of %d people (%d simulated people, none twice), %.0f s",
                        run.seed(),
                        run.steps(),
                        TwinTrainer.BATCH,
                        (long) run.steps() * TwinTrainer.BATCH,
                        run.seconds()));
        List<Double> l = run.losses();
        line(
                text,
                "Loss",
                String.format(Locale.ROOT, "%.3f at first, %.3f at last; 0.5 is the prior", l.getFirst(), l.getLast()));
        coverage(text);
        contraction(text);
        text.append("\n## Use and limits\n\n")
                .append("The network only proposes; particles against the exact likelihood decide, so a poor guess")
                .append(" costs effective sample size, not correctness. It knows the ")
                .append(Condition.values().length)
                .append(" conditions of the program")
                .append(" and records of up to a year. Dose effects come from cited trials, not from this network.\n");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private void coverage(StringBuilder text) {
        text.append("\n## On ").append(evaluation.people()).append(" fresh simulated people\n\n");
        text.append("Share of later measurements inside the interval, all conditions and observation patterns.\n\n");
        text.append("| days ahead | 50 % | 80 % | 95 % |\n|---|---|---|---|\n");
        evaluation.coverage().forEach(c -> row(text, String.valueOf(c.days()), c));
        text.append("\n28 days ahead, by condition:\n\n");
        text.append("| condition | 50 % | 80 % | 95 % |\n|---|---|---|---|\n");
        evaluation
                .byCondition()
                .forEach((condition, all) -> all.stream()
                        .filter(c -> c.days() == 28)
                        .forEach(c -> row(text, condition + " (" + c.people() + ")", c)));
        EffectiveShares e = evaluation.effective();
        text.append(String.format(
                Locale.ROOT,
                "\nEffective sample size, share of particles: network's guess %.1f %% (median); after correction %.1f %%"
                        + " (median), %.1f %% (lowest twentieth), %.2f %% (smallest).\n",
                100 * e.medianGuess(),
                100 * e.median(),
                100 * e.lowest5Percent(),
                100 * e.smallest()));
        text.append(String.format(
                Locale.ROOT,
                "Ranks of the truth: smallest Kolmogorov-Smirnov p of %d quantities after Holm %.3f."
                        + " Called misfits: %.1f %%.\n",
                evaluation.ranks().size(),
                smallestPValue(),
                100 * evaluation.falseAlarms()));
    }

    private static void row(StringBuilder text, String name, Coverage c) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% | %.1f %% |\n",
                name,
                100 * c.in50(),
                100 * c.in80(),
                100 * c.in95()));
    }

    private void contraction(StringBuilder text) {
        Contraction little = evaluation.contraction().getFirst();
        Contraction much = evaluation.contraction().getLast();
        text.append(String.format(
                Locale.ROOT,
                "\n| parameter | contraction, %d visit | %d visits and watch |\n|---|---|---|\n",
                little.visits(),
                much.visits()));
        little.byParameter()
                .forEach((name, c) -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f |\n",
                        name,
                        c,
                        much.byParameter().getOrDefault(name, 0.0))));
    }
}
