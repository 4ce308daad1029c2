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
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.PersonParameter;
import tools.jackson.databind.ObjectMapper;

/// What a training run made and how good it is, written beside the weights by the run itself.
public record ModelCard(TwinTrainer.Trained run, TwinEvaluation evaluation) {
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
        for (int h = 0; h < TwinEvaluation.HORIZONS.size(); h++) {
            double[] c = evaluation.coverage()[h];
            facts.put(
                    "coverageDay" + TwinEvaluation.HORIZONS.get(h),
                    new TreeMap<>(Map.of("50", rounded(c[0]), "80", rounded(c[1]), "95", rounded(c[2]))));
        }
        facts.put("medianEffectiveShareOfNetworkGuess", rounded(evaluation.medianGuess()));
        facts.put("medianEffectiveShareAfterCorrection", rounded(evaluation.medianFinal()));
        facts.put("smallestEffectiveShareAfterCorrection", rounded(evaluation.smallestFinal()));
        Map<String, Object> contraction = new LinkedHashMap<>();
        evaluation.contraction().forEach((p, c) -> contraction.put(p.name(), rounded(c)));
        facts.put("contraction", contraction);
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
        text.append("| interval | 28 days ahead | 84 days ahead |\n|---|---|---|\n");
        String[] levels = {"50 %", "80 %", "95 %"};
        for (int k = 0; k < levels.length; k++) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f %% | %.1f %% |\n",
                    levels[k],
                    100 * evaluation.coverage()[0][k],
                    100 * evaluation.coverage()[1][k]));
        }
        text.append(String.format(
                Locale.ROOT,
                "\nEffective sample size, share of particles: network's guess %.1f %% (median), after correction %.1f %%"
                        + " (median), %.1f %% (smallest).\n",
                100 * evaluation.medianGuess(),
                100 * evaluation.medianFinal(),
                100 * evaluation.smallestFinal()));
    }

    private void contraction(StringBuilder text) {
        text.append("\n| parameter | contraction |\n|---|---|\n");
        for (PersonParameter p : PersonParameter.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f |\n",
                    p.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    evaluation.contraction().getOrDefault(p, 0.0)));
        }
    }
}
