package org.mendline.ml.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mendline.ml.outlook.OutlookMarker;
import org.mendline.ml.outlook.OutlookModel;
import org.mendline.ml.outlook.OutlookScore;
import tools.jackson.databind.ObjectMapper;

/// What a training run of the outlook made and how good it is, written beside the weights by the run itself.
public record OutlookCard(TrainedNetwork run, OutlookEvaluation evaluation) {
    /// File name of the card for machines.
    public static final String JSON = "outlook-card.json";
    /// File name of the card for people.
    public static final String MARKDOWN = "outlook-card.md";

    /// Writes weights and both cards.
    ///
    /// @throws IOException if the folder cannot be written to
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(OutlookModel.SHIPPED), run.weights().toBytes());
        String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(facts());
        Files.writeString(folder.resolve(JSON), json + "\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(MARKDOWN), markdown(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> facts() throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", "Outlook network, daily markers 1 to 3 days ahead");
        facts.put("weightsSha256", run.weights().fingerprint());
        facts.put("weightsBytes", run.weights().toBytes().length);
        facts.put("data", "SIMULATED");
        facts.put("seed", run.seed());
        facts.put("steps", run.steps());
        facts.put("origins", (long) run.steps() * OutlookTrainer.BATCH);
        facts.put("trainingSeconds", Math.round(run.seconds()));
        facts.put(
                "lossEvery20Steps",
                run.losses().stream().map(OutlookCard::rounded).toList());
        facts.put("freshSimulatedPersons", evaluation.people());
        facts.put("oneDayAhead", scores(evaluation.nextDay()));
        facts.put("threeDaysAhead", scores(evaluation.thirdDay()));
        facts.put("oneDayAheadShiftedNoise", scores(evaluation.shifted()));
        WarningTrial w = evaluation.warnings();
        Map<String, Object> warnings = new LinkedHashMap<>();
        warnings.put("peopleInEachPart", w.people());
        warnings.put("watchedDays", w.watchedDays());
        warnings.put("falseWarningsPerEightWeeks", rounded(w.falsePerEightWeeks()));
        warnings.put("overloadedWithSymptoms", w.overloaded());
        warnings.put("warnedInTime", rounded(w.detected()));
        warnings.put("warnedAtAll", rounded(w.warnedAtAll()));
        warnings.put("medianLeadDays", w.medianLeadDays());
        warnings.put("warnedWithoutSymptomsInOverload", rounded(w.raisedWithoutSymptoms()));
        facts.put("earlyWarnings", warnings);
        return facts;
    }

    private static Map<String, Object> scores(Map<OutlookMarker, OutlookScore> scores) {
        Map<String, Object> all = new LinkedHashMap<>();
        scores.forEach((marker, s) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("n", s.n());
            one.put("mae", rounded(s.mae()));
            one.put("persistenceMae", rounded(s.persistenceMae()));
            one.put("weekMeanMae", rounded(s.weekMeanMae()));
            one.put("personalMeanMae", rounded(s.personalMeanMae()));
            one.put("pinball", rounded(s.pinball()));
            one.put("coverage", rounded(s.coverage()));
            one.put("uncalibratedCoverage", rounded(s.uncalibratedCoverage()));
            all.put(marker.name(), one);
        });
        return all;
    }

    private static List<Double> rounded(double[] x) {
        return Arrays.stream(x).map(OutlookCard::rounded).boxed().toList();
    }

    private static double rounded(double x) {
        return Math.round(x * 10_000) / 10_000.0;
    }

    private String markdown() throws IOException {
        StringBuilder text = new StringBuilder("# Model card: outlook network\n\n");
        text.append(
                        "Written by the training run itself. **All people here are simulated.** Nothing below says how well")
                .append(" real days are forecast; docs/outlook.md does.\n\n");
        text.append(String.format(
                Locale.ROOT,
                "- Weights: %s, %d bytes, SHA-256 `%s`\n",
                OutlookModel.SHIPPED,
                run.weights().toBytes().length,
                run.weights().fingerprint()));
        text.append("- Network: LSTM (48) over 28 past and 3 planned days, joined with a summary of each marker's own")
                .append(" course; medians mix eight simple forecasts, seven quantiles cannot cross\n");
        text.append(String.format(
                Locale.ROOT,
                "- Training: seed %d, %d steps of %d origins (four of each simulated person, no person twice), %.0f s\n",
                run.seed(),
                run.steps(),
                OutlookTrainer.BATCH,
                run.seconds()));
        List<Double> l = run.losses();
        text.append(String.format(
                Locale.ROOT,
                "- Loss: mean pinball %.3f at first, %.3f at last, in units of the person's own spread\n",
                l.getFirst(),
                l.getLast()));
        table(text, "one day ahead", evaluation.nextDay());
        table(text, "three days ahead", evaluation.thirdDay());
        table(text, "one day ahead, noise doubled or halved in mid-record", evaluation.shifted());
        warnings(text);
        text.append("\n## Use and limits\n\n")
                .append("Says what usually follows, not what would follow if something were changed: what-ifs belong")
                .append(" to the twin. Markers with fewer than 3 values in 42 days are not forecast. Ranges of the")
                .append(" simulated habits and devices were chosen while looking at forecasts for 12 real people, on")
                .append(" whom nothing was trained.\n");
        return text.toString();
    }

    private void table(StringBuilder text, String title, Map<OutlookMarker, OutlookScore> scores) {
        text.append("\n## On ")
                .append(evaluation.people())
                .append(" fresh simulated people, ")
                .append(title);
        text.append("\n\nErrors in the marker's own unit. Coverage of 50, 80 and 95 % intervals as the network gives")
                .append(" them, then calibrated to the person.\n\n");
        text.append(
                "| marker | n | MAE | persistence | 7-day mean | personal mean | network's coverage, % | calibrated, %"
                        + " |\n|---|---|---|---|---|---|---|---|\n");
        scores.forEach((marker, s) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %s | %s |\n",
                marker.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                s.n(),
                s.mae(),
                s.persistenceMae(),
                s.weekMeanMae(),
                s.personalMeanMae(),
                percent(s.uncalibratedCoverage()),
                percent(s.coverage()))));
    }

    private static String percent(double[] c) {
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", 100 * c[0], 100 * c[1], 100 * c[2]);
    }

    private void warnings(StringBuilder text) {
        WarningTrial w = evaluation.warnings();
        text.append(String.format(
                Locale.ROOT,
                "\n## Early warnings, simulated\n\n- %d healthy people in ordinary weeks: %.2f warnings in eight watched"
                        + " weeks (%d watched days).\n- Load rising from 1.5 to 3 times the ordinary over four weeks and an hour of sleep lost: of %d people in whom"
                        + " symptoms came (expected soreness up by 2 points), %.0f %% were warned before or on that day,"
                        + " %.0f %% at all; median lead %.0f days. Of those without symptoms %.0f %% were warned.\n",
                w.people(),
                w.falsePerEightWeeks(),
                w.watchedDays(),
                w.overloaded(),
                100 * w.detected(),
                100 * w.warnedAtAll(),
                w.medianLeadDays(),
                100 * w.raisedWithoutSymptoms()));
    }
}
