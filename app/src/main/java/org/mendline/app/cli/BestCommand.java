package org.mendline.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.Predictor;
import org.mendline.app.scenario.BestPlans;
import org.mendline.app.scenario.Burden;
import org.mendline.app.scenario.FoundPlan;
import org.mendline.app.scenario.Limits;
import org.mendline.app.scenario.Milestone;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.scenario.ScenarioForecasts;
import org.mendline.app.window.plans.PlanWords;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.LeverEvidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "best",
        description = {
            "Looks for plans under your limits to which no other is preferable in speed, burden and risk.",
            "A plan acts only through the effects that the twin cites; it finds good plans, not provably the best."
        })
final class BestCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Option(names = "--by", paramLabel = "DATE", description = "Date by which the goal should be reached.")
    private @Nullable LocalDate by;

    @Option(
            names = "--max-minutes",
            paramLabel = "N",
            description = "Most minutes a day of therapy, mobility work, cold and training (at RPE 5).")
    private @Nullable Double maxMinutes;

    @Option(names = "--max-sessions", paramLabel = "N", description = "Most sessions of therapy a week.")
    private @Nullable Integer maxSessions;

    @Option(names = "--max-burden", paramLabel = "N", description = "Most minutes a week, mean over the plan.")
    private @Nullable Double maxBurden;

    @Option(
            names = "--session-minutes",
            paramLabel = "N",
            defaultValue = "45",
            description = "Minutes of one session (default: ${DEFAULT-VALUE}).")
    private int sessionMinutes = Burden.SESSION_MINUTES;

    @Option(names = "--lock", paramLabel = "LEVER", description = "A lever to leave as now; may be repeated.")
    private List<String> locked = List.of();

    @Option(names = "--ninety", description = "Takes 90 %% of the goal for arriving.")
    private boolean ninety;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the search; the same seed finds the same.")
    private long seed = Predictor.SEED;

    @Override
    public Integer call() {
        Milestone milestone = ninety ? Milestone.NINETY_PERCENT : Milestone.GOAL;
        try (OpenClinic clinic = store.open()) {
            PersonPrediction p = PredictCommand.predicted(clinic, person.in(clinic));
            Scenario from = ScenarioForecasts.of(p, milestone).asNow("as now");
            for (String lever : locked) {
                from = from.withLock(lever(lever), true);
            }
            BestPlans search = new BestPlans(p, milestone, limits(p));
            ConsoleProgress progress = new ConsoleProgress(output.err());
            BestPlans.Result result = search.search(from, seed, progress);
            progress.done();
            BestJson json = switch (result) {
                case BestPlans.Plans found -> BestJson.of(p, found, new PlanWords(Texts.of(Locale.ENGLISH)));
                case BestPlans.Refused(String reason) -> throw new CommandFailed(1, reason);
            };
            output.print(json, out -> text(out, json));
        }
        return 0;
    }

    private Limits limits(PersonPrediction p) {
        OptionalInt byDay = by == null
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(ChronoUnit.DAYS.between(p.asOf(), by)));
        try {
            return new Limits(
                    byDay,
                    maxSessions == null ? OptionalInt.empty() : OptionalInt.of(maxSessions),
                    maxMinutes == null ? OptionalDouble.empty() : OptionalDouble.of(maxMinutes),
                    maxBurden == null ? OptionalDouble.empty() : OptionalDouble.of(maxBurden),
                    sessionMinutes);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, String.valueOf(e.getMessage()));
        }
    }

    private static Lever lever(String key) {
        return Arrays.stream(Lever.values())
                .filter(lever -> lever.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new CommandFailed(
                        2,
                        "There is no lever \"" + key + "\"; there are "
                                + Arrays.stream(Lever.values()).map(Lever::key).collect(Collectors.joining(", "))));
    }

    private static void text(PrintWriter out, BestJson json) {
        if (!json.inTime()) {
            out.println("No plan within these limits reaches the goal by the date in half of the futures; these come"
                    + " nearest to it.");
        }
        for (FoundJson plan : json.plans()) {
            out.printf(
                    Locale.ROOT,
                    "%s: mean %.0f days, %.0f min a week%s%s%n  %s%n",
                    plan.name(),
                    plan.meanDays(),
                    plan.burden().minutesAWeek(),
                    plan.risk().isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    ", risk %.0f of 100",
                                    100 * plan.risk().getAsDouble())
                            : "",
                    plan.reachedByDate().isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    ", by the date in %.0f of 100 futures",
                                    100 * plan.reachedByDate().getAsDouble())
                            : "",
                    plan.doses());
        }
        json.risk().ifPresent(event -> out.println("Risk: " + event + "."));
        json.noRisk().ifPresent(reason -> out.println("Risk is left out. " + reason));
        out.println("Weak evidence: " + String.join(", ", json.weakEvidence()) + ".");
        out.println(Limits.DRUGS);
    }

    /// @param inTime whether the plans reach the goal by the date asked for in half of the futures
    /// @param weakEvidence levers whose effect rests on weak evidence
    record BestJson(
            String person,
            boolean simulated,
            boolean inTime,
            List<FoundJson> plans,
            Optional<String> risk,
            Optional<String> noRisk,
            List<String> weakEvidence,
            String drugs) {
        static BestJson of(PersonPrediction p, BestPlans.Plans found, PlanWords words) {
            return new BestJson(
                    p.person().id().value(),
                    PredictionJson.simulated(p),
                    found.plans().stream().allMatch(FoundPlan::inTime),
                    found.plans().stream()
                            .map(plan -> FoundJson.of(p, plan, words))
                            .toList(),
                    found.riskEvent(),
                    found.noRisk(),
                    Arrays.stream(Lever.values())
                            .filter(lever ->
                                    LeverEvidence.weak(lever, p.record().condition()))
                            .map(Lever::key)
                            .toList(),
                    Limits.DRUGS);
        }
    }

    /// @param weeks doses by lever, one a week
    record FoundJson(
            String name,
            String doses,
            double meanDays,
            TimeToGoal timeToGoal,
            Burden burden,
            OptionalDouble risk,
            OptionalDouble reachedByDate,
            List<WeeksJson> weeks) {
        static FoundJson of(PersonPrediction p, FoundPlan plan, PlanWords words) {
            return new FoundJson(
                    plan.scenario().name(),
                    words.doses(plan.scenario(), p.twin().usualDose()),
                    plan.meanDays(),
                    plan.time(),
                    plan.burden(),
                    plan.risk(),
                    plan.reachedByDate(),
                    Arrays.stream(Lever.values())
                            .map(lever -> new WeeksJson(
                                    lever.key(), lever.unit(), plan.scenario().doses(lever)))
                            .toList());
        }
    }

    record WeeksJson(String lever, String unit, List<Double> doses) {}
}
