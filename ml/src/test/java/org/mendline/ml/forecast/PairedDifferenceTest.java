package org.mendline.ml.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.ml.forecast.PairedDifference.Days;
import org.mendline.ml.forecast.PairedDifference.Spread;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.PersonSimulator;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.Traits;

class PairedDifferenceTest {
    private static final OutcomeScale FLEXION =
            OutcomeScales.forCode("mendline:knee-flexion").orElseThrow();

    @Test
    void differencesAreTakenFutureByFuture() {
        FutureOutcomes a = outcomes(10, 20, 30, 40, 50, -1, -1, 60, 70, 80);
        FutureOutcomes b = outcomes(5, 18, 21, 40, 49, -1, 70, -1, 60, 71);
        Days days = PairedDifference.of(a, b).time().orElseThrow();
        // One day beyond the horizon of 84 stands for never: 70 - 85 and 85 - 60.
        assertThat(days.days()).isEqualTo(new Spread(-15, -5, 25));
        assertThat(days.earlier()).isCloseTo(0.7, within(1e-12));
        assertThat(days.later()).isCloseTo(0.1, within(1e-12));
        assertThat(days.neither()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whereNoFutureReachesTheGoalThereIsNoDifferenceInTime() {
        assertThat(PairedDifference.of(outcomes(-1, -1), outcomes(-1, -1)).time())
                .isEmpty();
        assertThat(PairedDifference.of(outcomes(), outcomes(3)).time()).isEmpty();
    }

    @Test
    void otherNumbersOfFuturesAreNotCompared() {
        FutureOutcomes one = new FutureOutcomes(84, new int[0], new float[1]);
        assertThatThrownBy(() -> PairedDifference.of(one, new FutureOutcomes(84, new int[0], new float[2])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void restrictedMeanCountsTheHorizonForThoseWhoDoNotArrive() {
        assertThat(outcomes(10, 20, -1).restrictedMeanDays()).isCloseTo((10 + 20 + 84) / 3.0, within(1e-9));
        assertThat(outcomes(10, 20, -1).reachedBy(10)).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void commonRandomNumbersMakeTheDifferenceNarrowerThanThePlansThemselves() {
        ParticleTwin twin = ParticleTwinModel.priorOnly()
                .withParticles(800)
                .infer(
                        PersonSimulator.simulate(
                                        Condition.KNEE_ARTHROPLASTY,
                                        FLEXION,
                                        Traits.UNKNOWN,
                                        30,
                                        ObservationPattern.rich(),
                                        5)
                                .whole(),
                        3);
        Dose usual = twin.usualDose();
        OptionalDouble goal =
                OptionalDouble.of(twin.project(Protocol.constant(usual), 84, 2000, OptionalDouble.empty(), 7)
                        .outcome()
                        .at(40)
                        .median());
        PlanForecast a = twin.forecast(Protocol.constant(usual), 84, 2000, goal, 7);
        Protocol rested = Protocol.constant(Lever.SLEEP.set(usual, usual.sleepHours() - 2));
        PlanForecast b = twin.forecast(rested, 84, 2000, goal, 7);
        assertThat(a.projection()).isEqualTo(twin.project(Protocol.constant(usual), 84, 2000, goal, 7));
        Spread paired = PairedDifference.of(a.outcomes(), b.outcomes()).outcome();
        Fan.Point end = a.projection().outcome().at(84);
        assertThat(paired.hi80() - paired.lo80()).isLessThan(0.5 * (end.hi80() - end.lo80()));
        assertThat(paired.median()).as("two hours less sleep do not help").isLessThanOrEqualTo(0);
        assertThat(PairedDifference.of(a.outcomes(), a.outcomes())
                        .time()
                        .orElseThrow()
                        .days())
                .isEqualTo(new Spread(0, 0, 0));
    }

    private static FutureOutcomes outcomes(int... goalDays) {
        return new FutureOutcomes(84, goalDays, new float[goalDays.length == 0 ? 1 : goalDays.length]);
    }
}
