package org.mendline.app.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.forecast.FutureOutcomes;
import org.mendline.ml.forecast.PlanForecast;
import org.mendline.ml.forecast.Projection;

/// What a plan leads to, and what it asks.
///
/// @param target the outcome to reach, in its unit; empty without a goal
/// @param forecast under the plan, on the random numbers that all plans share
/// @param risks empty until they were assessed, which takes longer than the curve
public record ScenarioForecast(
        Scenario scenario, OptionalDouble target, PlanForecast forecast, Burden burden, Optional<PlanRisks> risks) {

    public Projection projection() {
        return forecast.projection();
    }

    public FutureOutcomes outcomes() {
        return forecast.outcomes();
    }

    /// The same forecast for a plan with the same doses under another name or with other locks.
    ///
    /// @throws IllegalArgumentException if the doses differ
    public ScenarioForecast of(Scenario same) {
        if (scenario.differsFrom(same)) {
            throw new IllegalArgumentException(same.name() + " has other doses than " + scenario.name());
        }
        return new ScenarioForecast(same, target, forecast, burden, risks);
    }

    ScenarioForecast with(PlanRisks assessed) {
        return new ScenarioForecast(scenario, target, forecast, burden, Optional.of(assessed));
    }
}
