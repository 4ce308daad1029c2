package org.mendline.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.scenario.Burden;
import org.mendline.app.scenario.Milestone;
import org.mendline.app.scenario.Scenario;
import org.mendline.app.scenario.ScenarioForecast;
import org.mendline.app.scenario.ScenarioForecasts;
import org.mendline.app.scenario.ScenarioText;
import org.mendline.app.window.plans.PlanWords;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.forecast.PairedDifference;
import org.mendline.ml.forecast.TimeToGoal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description = {
            "Compares plans over 12 weeks with the present one (A), future by future on the same random numbers.",
            "Levers: sleep, load, therapy, protein, cold, mobility; doses by week are divided by slashes."
        })
final class CompareCommand extends StoreCommand {
    private static final int MOST_PLANS = 3;

    @Mixin
    private PersonArgument person = new PersonArgument();

    @Option(
            names = "--plan",
            arity = "1",
            required = true,
            paramLabel = "NAME:LEVER=VALUE,...",
            description = "A plan, for example Rested:sleep=9h,load=250/300/350; up to three.")
    private List<String> plans = List.of();

    @Option(names = "--ninety", description = "Takes 90 %% of the goal for arriving.")
    private boolean ninety;

    @Override
    public Integer call() {
        if (plans.size() > MOST_PLANS) {
            throw new CommandFailed(
                    2, "Up to three plans are compared with the present one, not " + plans.size() + ".");
        }
        Milestone milestone = ninety ? Milestone.NINETY_PERCENT : Milestone.GOAL;
        try (OpenClinic clinic = store.open()) {
            PersonPrediction p = PredictCommand.predicted(clinic, person.in(clinic));
            ScenarioForecasts forecasts = ScenarioForecasts.of(p, milestone);
            List<ScenarioForecast> compared = new ArrayList<>();
            compared.add(simulated(forecasts, forecasts.asNow("A")));
            for (String plan : plans) {
                compared.add(simulated(forecasts, plan(plan, p)));
            }
            PlanWords words = new PlanWords(Texts.of(Locale.ENGLISH));
            CompareJson json = CompareJson.of(p, milestone, compared, words);
            output.print(json, out -> text(out, json));
        }
        return 0;
    }

    private static ScenarioForecast simulated(ScenarioForecasts forecasts, Scenario plan) {
        return forecasts.assessed(forecasts.forecast(plan, Clinic.FUTURES));
    }

    private static Scenario plan(String text, PersonPrediction p) {
        try {
            return ScenarioText.parse(text, p.twin().usualDose());
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, String.valueOf(e.getMessage()));
        }
    }

    private static void text(PrintWriter out, CompareJson json) {
        for (PlanJson plan : json.plans()) {
            out.printf(
                    Locale.ROOT,
                    "%s: %s; %.0f min a week, %.1f sessions, load %.0f AU%n",
                    plan.name(),
                    plan.doses(),
                    plan.burden().minutesAWeek(),
                    plan.burden().sessionsAWeek(),
                    plan.burden().loadAWeek());
            plan.sentences().forEach(sentence -> out.println("  " + sentence));
        }
    }

    /// @param target the outcome to reach; `null` without a goal
    record CompareJson(
            String person,
            boolean simulated,
            PredictionJson.OutcomeJson outcome,
            OptionalDouble target,
            List<PlanJson> plans) {
        static CompareJson of(
                PersonPrediction p, Milestone milestone, List<ScenarioForecast> compared, PlanWords words) {
            PredictionJson now = PredictionJson.of(p, Optional.empty());
            List<PlanJson> plans = new ArrayList<>();
            for (ScenarioForecast each : compared) {
                plans.add(PlanJson.of(p, milestone, compared.getFirst(), each, words));
            }
            return new CompareJson(
                    now.person(),
                    now.simulated(),
                    now.outcome(),
                    compared.getFirst().target(),
                    plans);
        }
    }

    /// @param doses what changes, in words
    /// @param difference to the first plan; `null` for the first itself
    record PlanJson(
            String name,
            String doses,
            Burden burden,
            Optional<TimeToGoal> timeToGoal,
            RiskCommand.RiskJson overtraining,
            RiskCommand.RiskJson reinjury,
            Optional<PairedDifference> difference,
            List<String> sentences) {
        static PlanJson of(
                PersonPrediction p,
                Milestone milestone,
                ScenarioForecast first,
                ScenarioForecast each,
                PlanWords words) {
            boolean itself = first.equals(each);
            return new PlanJson(
                    each.scenario().name(),
                    words.doses(each.scenario(), p.twin().usualDose()),
                    each.burden(),
                    each.projection().timeToGoal(),
                    RiskCommand.RiskJson.of(each.risks().orElseThrow().overtraining()),
                    RiskCommand.RiskJson.of(each.risks().orElseThrow().reinjury()),
                    itself ? Optional.empty() : Optional.of(PairedDifference.of(first.outcomes(), each.outcomes())),
                    itself ? List.of() : words.differences(p.record().scale(), milestone, first, each));
        }
    }
}
