package org.mendline.ml.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What a dose does to the mean over many simulated people, all else (noise included) equal.
class DynamicsTest {
    private static final int PEOPLE = 2000;

    /// Days 1 to 3 are as usual: what comes too early is a matter of its own.
    private static double[] after(Condition condition, Dose dose, int days) {
        Dose usual = Doses.usual(condition);
        Particles p = SimulatorTest.onset(condition, PEOPLE, 3);
        Futures f = new Simulator(true)
                .simulate(
                        p,
                        0,
                        new Protocol(List.of(usual, usual, usual, dose)),
                        days,
                        PEOPLE,
                        OptionalDouble.empty(),
                        11);
        float[] last = Arrays.copyOfRange(f.capacity(), days * PEOPLE, (days + 1) * PEOPLE);
        double[] capacity = new double[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            capacity[i] = last[i];
        }
        return capacity;
    }

    private static double[] difference(Condition condition, Lever lever, double value, int days) {
        Dose usual = Doses.usual(condition);
        double[] a = after(condition, usual, days);
        double[] b = after(condition, lever.set(usual, value), days);
        for (int i = 0; i < a.length; i++) {
            b[i] -= a[i];
        }
        return b;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    @Test
    void overloadSetsRecoveryBack() {
        assertThat(mean(difference(Condition.HAMSTRING_STRAIN, Lever.LOAD, 1100, 28)))
                .isLessThan(-0.02);
    }

    @Test
    void lyingStillCostsFunction() {
        assertThat(mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.LOAD, 0, 60)))
                .isLessThan(-0.01);
    }

    @Test
    void shortSleepSlowsRecovery() {
        assertThat(mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.SLEEP, 5, 42)))
                .isLessThan(-0.005);
        assertThat(mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.SLEEP, 9, 42)))
                .isGreaterThan(0);
    }

    @Test
    void coldBluntsAdaptationInTheLongRun() {
        assertThat(mean(difference(Condition.ACL_RECONSTRUCTION, Lever.COLD, 15, 180)))
                .isLessThan(-0.005);
    }

    @Test
    void mobilityWorkIsANullWithDoubtOnBothSides() {
        double[] d = difference(Condition.KNEE_ARTHROPLASTY, Lever.MOBILITY, 30, 84);
        Arrays.sort(d);
        assertThat(d[PEOPLE / 10]).isNegative();
        assertThat(d[PEOPLE * 9 / 10]).isPositive();
        assertThat(Math.abs(mean(d))).isLessThan(0.003);
    }

    @Test
    void proteinBeyondTheBreakpointAddsAlmostNothing() {
        double enough = mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.PROTEIN, 1.62, 28));
        double more = mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.PROTEIN, 2.4, 28));
        assertThat(enough).isPositive();
        assertThat(more - enough).isLessThan(0.35 * enough);
    }

    @Test
    void therapySaturates() {
        double none = mean(difference(Condition.STROKE_UPPER_LIMB, Lever.THERAPY, 0, 84));
        double twice = mean(difference(Condition.STROKE_UPPER_LIMB, Lever.THERAPY, 90, 84));
        assertThat(none).isLessThan(-0.02);
        assertThat(twice).isBetween(0.001, -none);
    }

    @Test
    void veryEarlyHighTherapyAfterStrokeHarmsForGood() {
        Dose usual = Doses.usual(Condition.STROKE_UPPER_LIMB);
        Dose early = Lever.THERAPY.set(usual, 150);
        Dose gentle = Lever.THERAPY.set(usual, 20);
        Particles p = SimulatorTest.onset(Condition.STROKE_UPPER_LIMB, PEOPLE, 3);
        double harmed = lastMean(p, new Protocol(List.of(early, early, usual)));
        double spared = lastMean(p, new Protocol(List.of(gentle, gentle, usual)));
        assertThat(harmed).isLessThan(spared - 0.01);
    }

    private static double lastMean(Particles p, Protocol protocol) {
        Futures f = new Simulator(true).simulate(p, 0, protocol, 84, PEOPLE, OptionalDouble.empty(), 1);
        double sum = 0;
        for (int i = 0; i < PEOPLE; i++) {
            sum += f.capacity()[84 * PEOPLE + i];
        }
        return sum / PEOPLE;
    }

    @Test
    void theBenefitOfTherapyAfterKneeReplacementFadesWithinAYear() {
        double early = mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.THERAPY, 0, 100));
        double late = mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.THERAPY, 0, 365));
        assertThat(Math.abs(late)).isLessThan(0.7 * Math.abs(early));
    }

    @Test
    void coldEveryDayForTwelveWeeksLowersAHamstringThatIsTrained() {
        assertThat(mean(difference(Condition.HAMSTRING_STRAIN, Lever.COLD, 15, 84)))
                .isBetween(-0.04, -0.008);
        assertThat(mean(difference(Condition.ACL_RECONSTRUCTION, Lever.COLD, 15, 84)))
                .isBetween(-0.04, -0.003);
    }

    @Test
    void moreColdHarmsMoreButNeverInSteps() {
        double before = 0;
        for (double minutes : new double[] {3, 6, 12, 24}) {
            double now = mean(difference(Condition.HAMSTRING_STRAIN, Lever.COLD, minutes, 84));
            assertThat(now).isLessThan(before);
            before = now;
        }
    }

    @Test
    void coldIsFlatOnFunctionWhereNoStrengthIsTrained() {
        for (Condition condition : new Condition[] {
            Condition.KNEE_ARTHROPLASTY, Condition.STROKE_UPPER_LIMB, Condition.LOW_BACK_PAIN, Condition.BRAIN_INJURY
        }) {
            assertThat(mean(difference(condition, Lever.COLD, 15, 84)))
                    .as("%s", condition)
                    .isZero();
        }
    }

    @Test
    void coldOnRestDaysHasNothingToBlunt() {
        Dose resting = Lever.LOAD.set(Doses.usual(Condition.ACL_RECONSTRUCTION), 0);
        double[] without = after(Condition.ACL_RECONSTRUCTION, resting, 60);
        double[] with = after(Condition.ACL_RECONSTRUCTION, Lever.COLD.set(resting, 15), 60);
        assertThat(with).isEqualTo(without);
    }

    @Test
    void theNullOfMobilityWorkIsSymmetric() {
        for (Condition condition : new Condition[] {Condition.KNEE_ARTHROPLASTY, Condition.HAMSTRING_STRAIN}) {
            double[] d = difference(condition, Lever.MOBILITY, 30, 84);
            Arrays.sort(d);
            double low = d[PEOPLE / 10];
            double high = d[PEOPLE * 9 / 10];
            assertThat(Math.abs(low + high)).as("%s", condition).isLessThan(0.25 * (high - low));
        }
    }

    @Test
    void moreThanUsualTherapyAfterKneeReplacementIsFlat() {
        double none = mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.THERAPY, 0, 84));
        double twice = mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.THERAPY, 60, 84));
        assertThat(twice).isBetween(0.0, -0.15 * none);
    }

    @Test
    void sleepBeyondTheNeedIsFlat() {
        double enough = mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.SLEEP, 9.5, 42));
        double more = mean(difference(Condition.KNEE_ARTHROPLASTY, Lever.SLEEP, 11, 42));
        assertThat(more - enough).isBetween(0.0, 0.1 * enough);
    }

    @Test
    void therapyOnTheThirdDayAfterStrokeNoLongerHarms() {
        Dose usual = Doses.usual(Condition.STROKE_UPPER_LIMB);
        Dose high = Lever.THERAPY.set(usual, 150);
        Particles p = SimulatorTest.onset(Condition.STROKE_UPPER_LIMB, PEOPLE, 3);
        double early = lastMean(p, new Protocol(List.of(high, usual)));
        double later = lastMean(p, new Protocol(List.of(usual, usual, high, usual)));
        assertThat(early).isLessThan(lastMean(p, new Protocol(List.of(usual))));
        assertThat(later).isGreaterThanOrEqualTo(lastMean(p, new Protocol(List.of(usual))));
    }

    @Test
    void cognitionNeitherNeedsLoadNorSuffersFromIt() {
        assertThat(mean(difference(Condition.BRAIN_INJURY, Lever.LOAD, 0, 84))).isZero();
        assertThat(Math.abs(mean(difference(Condition.BRAIN_INJURY, Lever.LOAD, 300, 84))))
                .isLessThan(0.003);
    }
}
