package org.mendline.app.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.Predictor;
import org.mendline.ml.forecast.PlanForecast;
import org.mendline.ml.forecast.TimeToGoal;

/// Simulates plans of one person on common random numbers, so that differences between them are due to the plans alone.
/// Immutable, safe for several threads; slow, so never on the FX thread.
public final class ScenarioForecasts {
    private final PersonPrediction prediction;
    private final OptionalDouble target;
    private final int sessionMinutes;

    private ScenarioForecasts(PersonPrediction prediction, OptionalDouble target, int sessionMinutes) {
        this.prediction = prediction;
        this.target = target;
        this.sessionMinutes = sessionMinutes;
    }

    /// Plans of the person predicted.
    public static ScenarioForecasts of(PersonPrediction p, Milestone milestone) {
        return of(p, milestone, Burden.SESSION_MINUTES);
    }

    /// The same with sessions of therapy of another length.
    public static ScenarioForecasts of(PersonPrediction p, Milestone milestone, int sessionMinutes) {
        OptionalDouble target = p.projection().timeToGoal().stream()
                .mapToDouble(TimeToGoal::goal)
                .map(goal -> milestone.target(p.record().scale(), goal))
                .findFirst();
        return new ScenarioForecasts(p, target, sessionMinutes);
    }

    /// The plan as it is lived now.
    public Scenario asNow(String name) {
        return Scenario.constant(name, prediction.twin().usualDose());
    }

    /// The outcome to reach, in its unit; empty without a goal.
    public OptionalDouble target() {
        return target;
    }

    /// What a plan leads to; risks are left for [#assessed].
    ///
    /// @param futures 100 to 100,000
    public ScenarioForecast forecast(Scenario plan, int futures) {
        PlanForecast forecast =
                prediction.twin().forecast(plan.protocol(), Scenario.HORIZON_DAYS, futures, target, Predictor.SEED);
        Burden burden = Burden.of(plan, prediction.twin().usualDose(), sessionMinutes);
        return new ScenarioForecast(plan, target, forecast, burden, Optional.empty());
    }

    /// The same forecast with its risks.
    public ScenarioForecast assessed(ScenarioForecast forecast) {
        return forecast.with(PlanRisks.of(
                prediction, forecast.scenario(), forecast.projection().timeToGoal()));
    }
}
