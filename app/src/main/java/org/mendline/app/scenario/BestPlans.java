package org.mendline.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.search.Effort;
import org.mendline.ml.search.Found;
import org.mendline.ml.search.ParetoSearch;
import org.mendline.ml.search.SearchWatch;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;

/// Looks for plans to which no other is preferable in speed, burden and risk, within limits. The twin is all it knows:
/// a
/// plan is better only through the effects that the twin cites. Immutable; slow, so never on the FX thread.
public final class BestPlans {
    /// Differences that do not matter: half a day, ten minutes a week, half a per cent of risk.
    private static final List<Double> INDIFFERENCE = List.of(0.5, 10.0, 0.005);

    private final Limits limits;
    private final Effort effort;
    private final ScenarioForecasts forecasts;
    private final Dose usual;

    /// @param milestone what counts as arriving
    public BestPlans(PersonPrediction prediction, Milestone milestone, Limits limits) {
        this(prediction, milestone, limits, Effort.USUAL);
    }

    BestPlans(PersonPrediction prediction, Milestone milestone, Limits limits, Effort effort) {
        this.limits = limits;
        this.effort = effort;
        this.forecasts = ScenarioForecasts.of(prediction, milestone, limits.sessionMinutes());
        this.usual = prediction.twin().usualDose();
    }

    /// What a search came to.
    public sealed interface Result {}

    /// Plans none of which is better than another in everything, the fastest first. If none is in time for the date
    /// asked
    /// for, all are given, and none is [FoundPlan#inTime()].
    ///
    /// @param riskEvent what the risk is of; empty where none can be given
    /// @param noRisk why no risk can be given; empty where one can
    public record Plans(List<FoundPlan> plans, Optional<String> riskEvent, Optional<String> noRisk) implements Result {
        public Plans {
            plans = List.copyOf(plans);
        }
    }

    /// Nothing to search.
    ///
    /// @param reason a sentence for the user
    public record Refused(String reason) implements Result {}

    /// Searches.
    ///
    /// @param from levers locked here keep their doses; the others start as now
    /// @throws CancellationException if the progress says so; at most one evaluation ends after that
    public Result search(Scenario from, long seed, TaskProgress progress) {
        if (forecasts.target().isEmpty()) {
            return new Refused("No goal is set for this recovery, so no plan can be the fastest: set one with"
                    + " `mendline episode --goal`, or compare plans by hand.");
        }
        Scenario start = PlanSpace.within(started(from), limits, usual);
        Burden burden = Burden.of(start, usual, limits.sessionMinutes());
        if (!limits.keeps(burden)) {
            return new Refused(tooMuch(burden));
        }
        PlanSpace space = new PlanSpace(start);
        if (space.isEmpty()) {
            return new Refused("Every lever is locked, so there is nothing to change: unlock one.");
        }
        ScenarioForecast now = assessed(start, effort.firstFutures());
        PlanRisks risks = now.risks().orElseThrow();
        Optional<String> event = risks.worst().map(Risk::event);
        List<Found> found = new ParetoSearch(
                        space.dimensions(),
                        point -> limits.keeps(Burden.of(space.plan("plan", point), usual, limits.sessionMinutes())),
                        (point, futures) -> objectives(space.plan("plan", point), futures, event.isPresent()),
                        event.isPresent() ? INDIFFERENCE : INDIFFERENCE.subList(0, 2),
                        effort)
                .run(seed, watch(progress));
        Optional<String> none = event.isPresent() ? Optional.empty() : Optional.of(reason(risks));
        return new Plans(inTime(plans(space, found, progress)), event, none);
    }

    private Scenario started(Scenario from) {
        Scenario start = forecasts.asNow("as now");
        for (Lever lever : from.locked()) {
            start = start.with(lever, from.doses(lever)).withLock(lever, true);
        }
        return start;
    }

    private ScenarioForecast assessed(Scenario plan, int futures) {
        return forecasts.assessed(forecasts.forecast(plan, futures));
    }

    private List<Double> objectives(Scenario plan, int futures, boolean withRisk) {
        ScenarioForecast forecast = forecasts.forecast(plan, futures);
        List<Double> objectives = new ArrayList<>();
        objectives.add(forecast.outcomes().restrictedMeanDays());
        objectives.add(forecast.burden().minutesAWeek());
        if (withRisk) {
            objectives.add(risk(forecasts.assessed(forecast)).orElse(0));
        }
        return objectives;
    }

    private static OptionalDouble risk(ScenarioForecast forecast) {
        return forecast.risks().flatMap(PlanRisks::worst).stream()
                .mapToDouble(Risk::probability)
                .findFirst();
    }

    private List<FoundPlan> plans(PlanSpace space, List<Found> found, TaskProgress progress) {
        List<FoundPlan> plans = new ArrayList<>();
        for (Found each : found) {
            if (progress.cancelled()) {
                throw new CancellationException("The search was stopped");
            }
            Scenario plan = space.plan("Plan " + (plans.size() + 1), each.point());
            ScenarioForecast forecast = assessed(plan, effort.lastFutures());
            TimeToGoal time = forecast.projection().timeToGoal().orElseThrow();
            OptionalDouble byDate = limits.byDay().isPresent()
                    ? OptionalDouble.of(
                            forecast.outcomes().reachedBy(limits.byDay().getAsInt()))
                    : OptionalDouble.empty();
            plans.add(new FoundPlan(
                    plan, forecast.outcomes().restrictedMeanDays(), time, forecast.burden(), risk(forecast), byDate));
        }
        return plans;
    }

    private static List<FoundPlan> inTime(List<FoundPlan> plans) {
        List<FoundPlan> inTime = plans.stream().filter(FoundPlan::inTime).toList();
        return inTime.isEmpty() ? plans : inTime;
    }

    private static String reason(PlanRisks risks) {
        return risks.overtraining() instanceof NotAssessable(String why) ? why : "";
    }

    private static String tooMuch(Burden burden) {
        return String.format(
                Locale.ROOT,
                "What is locked already takes %.0f min a day and %d sessions a week, more than your limits: unlock a"
                        + " lever or raise a limit.",
                burden.mostMinutesADay(),
                burden.mostSessionsAWeek());
    }

    private static SearchWatch watch(TaskProgress progress) {
        return new SearchWatch() {
            @Override
            public void at(double fraction) {
                progress.at(fraction, "Trying plans");
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
