package org.mendline.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mendline.app.prediction.NextDays;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.prediction.Predictor;
import org.mendline.app.scenario.BestPlans.Plans;
import org.mendline.app.scenario.BestPlans.Refused;
import org.mendline.app.scenario.BestPlans.Result;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.forecast.PairedDifference;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.risk.RiskAssessment;
import org.mendline.ml.search.Effort;
import org.mendline.ml.stall.StallAssessment;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.Sex;

/// Comparing and searching plans on a real twin, inferred from a made-up athlete.
class BestPlansTest {
    private static final Effort SMALL = new Effort(40, 100, 200, 1000, 8, 2);
    private static final OutcomeScale JUMP = new OutcomeScale("Jump height", "cm", 15, 45, 2, 1);

    private static PersonPrediction athlete;
    private static PersonPrediction aimless;

    @BeforeAll
    static void infer() {
        athlete = prediction(OptionalDouble.of(36));
        aimless = prediction(OptionalDouble.empty());
    }

    @Test
    void aPlanComparedWithItselfDiffersInNothing() {
        ScenarioForecasts forecasts = ScenarioForecasts.of(athlete, Milestone.GOAL);
        ScenarioForecast now = forecasts.forecast(forecasts.asNow("A"), 1000);
        PairedDifference none = PairedDifference.of(
                now.outcomes(), forecasts.forecast(forecasts.asNow("B"), 1000).outcomes());
        assertThat(none.outcome().median()).isZero();
        assertThat(none.time().orElseThrow().earlier()).isZero();
        assertThat(now.projection())
                .isEqualTo(athlete.twin().project(athlete.plan(), 84, 1000, OptionalDouble.of(36), Predictor.SEED));
    }

    @Test
    void shortNightsAreSlowerAndRiskier() {
        ScenarioForecasts forecasts = ScenarioForecasts.of(athlete, Milestone.GOAL);
        Scenario usual = forecasts.asNow("A");
        ScenarioForecast now = forecasts.assessed(forecasts.forecast(usual, 1000));
        ScenarioForecast shorter =
                forecasts.assessed(forecasts.forecast(usual.named("B").with(Lever.SLEEP, 5), 1000));
        assertThat(shorter.outcomes().restrictedMeanDays())
                .isGreaterThan(now.outcomes().restrictedMeanDays());
        assertThat(probability(shorter)).isGreaterThanOrEqualTo(probability(now));
        assertThat(now.risks().orElseThrow().reinjury()).isInstanceOf(RiskAssessment.NotAssessable.class);
    }

    @Test
    void ninetyPercentOfTheGoalComesSooner() {
        double goal = days(Milestone.GOAL);
        assertThat(days(Milestone.NINETY_PERCENT)).isLessThan(goal);
        assertThat(ScenarioForecasts.of(athlete, Milestone.NINETY_PERCENT).target())
                .hasValue(JUMP.toMeasure(0.9 * JUMP.toCapacity(36)));
    }

    @Test
    void plansFoundKeepTheLimitsAndTradeSpeedForBurdenAndRisk() {
        Limits limits =
                new Limits(OptionalInt.of(70), OptionalInt.of(4), OptionalDouble.of(110), OptionalDouble.empty(), 45);
        Plans found = (Plans) search(limits, unlocked());
        assertThat(found.plans()).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.burden().mostSessionsAWeek()).isLessThanOrEqualTo(4);
            assertThat(plan.burden().mostMinutesADay()).isLessThanOrEqualTo(110.001);
            assertThat(plan.reachedByDate()).isPresent();
            assertThat(plan.risk()).isPresent();
        });
        for (FoundPlan a : found.plans()) {
            for (FoundPlan b : found.plans()) {
                boolean better = a.meanDays() < b.meanDays()
                        && a.burden().minutesAWeek() < b.burden().minutesAWeek()
                        && a.risk().orElseThrow() < b.risk().orElseThrow();
                assertThat(better)
                        .as(
                                "%s beats %s in everything",
                                a.scenario().name(), b.scenario().name())
                        .isFalse();
            }
        }
        assertThat(found.riskEvent()).hasValue("Overtraining");
    }

    @Test
    void lockedLeversKeepTheDosesOfThePlanTheSearchStartsFrom() {
        Scenario from =
                unlocked().with(Lever.SLEEP, 7.5).withLock(Lever.SLEEP, true).withLock(Lever.LOAD, true);
        Plans found = (Plans) search(Limits.NONE, from);
        assertThat(found.plans()).allSatisfy(plan -> {
            assertThat(plan.scenario().mean(Lever.SLEEP)).isEqualTo(7.5);
            assertThat(plan.scenario().doses(Lever.LOAD)).isEqualTo(from.doses(Lever.LOAD));
        });
    }

    @Test
    void theSameSeedFindsTheSamePlans() {
        assertThat(search(Limits.NONE, unlocked())).isEqualTo(search(Limits.NONE, unlocked()));
    }

    @Test
    void withoutGoalOrFreeLeverThereIsNothingToSearchAndItIsSaid() {
        assertThat(new BestPlans(aimless, Milestone.GOAL, Limits.NONE, SMALL)
                        .search(unlocked(), 1, TaskProgress.SILENT))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.reason()).contains("No goal is set"));
        Scenario all = unlocked();
        for (Lever lever : Lever.values()) {
            all = all.withLock(lever, true);
        }
        assertThat(search(Limits.NONE, all))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.reason()).contains("unlock one"));
        Limits none =
                new Limits(OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.of(1), OptionalDouble.empty(), 45);
        assertThat(search(none, all))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.reason()).contains("more than your limits"));
    }

    @Test
    void aStoppedSearchBeginsNoOtherEvaluation() {
        AtomicInteger units = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();
        TaskProgress stopping = new TaskProgress() {
            @Override
            public void at(double fraction, String what) {
                after.addAndGet(units.get() >= 25 ? 1 : 0);
                units.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return units.get() >= 25;
            }
        };
        assertThatThrownBy(() ->
                        new BestPlans(athlete, Milestone.GOAL, Limits.NONE, SMALL).search(unlocked(), 1, stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(units).hasValue(25);
        assertThat(after).hasValue(0);
    }

    private static Result search(Limits limits, Scenario from) {
        return new BestPlans(athlete, Milestone.GOAL, limits, SMALL).search(from, 5, TaskProgress.SILENT);
    }

    private static Scenario unlocked() {
        return ScenarioForecasts.of(athlete, Milestone.GOAL).asNow("as now");
    }

    private static double days(Milestone milestone) {
        ScenarioForecasts forecasts = ScenarioForecasts.of(athlete, milestone);
        return forecasts.forecast(forecasts.asNow("A"), 1000).outcomes().restrictedMeanDays();
    }

    private static double probability(ScenarioForecast forecast) {
        return forecast.risks().orElseThrow().worst().orElseThrow().probability();
    }

    private static PersonPrediction prediction(OptionalDouble goal) {
        FeatureDays.Builder days = FeatureDays.of(31);
        for (int day = 0; day <= 30; day++) {
            days.set(day, DayFeature.LOAD, 350).set(day, DayFeature.SLEEP, 6.6).set(day, DayFeature.READINESS, 5.5);
            if (day % 6 == 0) {
                days.set(day, DayFeature.OUTCOME, 28 + 0.12 * day);
            }
        }
        RecoveryRecord record =
                new RecoveryRecord(Condition.FUNCTIONAL_OVERREACHING, JUMP, Traits.UNKNOWN, days.build());
        ParticleTwin twin = ParticleTwinModel.priorOnly().withParticles(400).infer(record, 1);
        Protocol plan = Protocol.constant(twin.usualDose());
        Projection projection = twin.project(plan, 84, 1000, goal, Predictor.SEED);
        PersonId id = new PersonId("P-1");
        Person person = new Person(
                id,
                Optional.of("Sim Athlete"),
                OptionalInt.of(1998),
                Sex.FEMALE,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Person.Origin.SIMULATED);
        Episode episode = new Episode(
                "P-1/1",
                id,
                record.condition().code(),
                Optional.empty(),
                LocalDate.of(2026, 10, 1),
                "fake:jump",
                OptionalDouble.empty(),
                goal,
                Optional.empty());
        return new PersonPrediction(
                person,
                episode,
                LocalDate.of(2026, 10, 31),
                record,
                twin,
                plan,
                projection,
                NextDays.of(Optional.empty(), projection),
                new StallAssessment.CannotSay("Not asked in this test."),
                List.of());
    }
}
