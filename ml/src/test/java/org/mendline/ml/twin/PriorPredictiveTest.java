package org.mendline.ml.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the priors say before any data, against the literature they were taken from. Bounds are orders of
/// magnitude: the priors are wide on purpose.
class PriorPredictiveTest {
    private static final int PEOPLE = 300;

    private static TwinPrior prior(Condition condition) {
        OutcomeScale scale =
                OutcomeScales.forCode(OutcomeScales.usualCode(condition)).orElseThrow();
        return ConditionPriors.of(condition, Traits.UNKNOWN, scale);
    }

    private static SimulatedPerson person(Condition condition, int group, int days, long seed) {
        TwinPrior prior = prior(condition);
        SplittableRandom random = new SplittableRandom(seed);
        double[] whole = prior.drawWhole(random);
        System.arraycopy(prior.drawFrom(group, random), 0, whole, 0, PersonParameter.COUNT);
        List<Dose> doses = IntStream.range(0, days)
                .mapToObj(d -> prior.mechanics().usual())
                .toList();
        ObservationPattern labs = new ObservationPattern(0, 1, java.util.Set.of(), 0, 1, java.util.Set.of());
        OutcomeScale scale =
                OutcomeScales.forCode(OutcomeScales.usualCode(condition)).orElseThrow();
        return PersonSimulator.simulate(prior, whole, scale, Traits.UNKNOWN, doses, labs, seed);
    }

    private static double medianDayTo90(int grade) {
        double[] days = new double[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            double[] c = person(Condition.HAMSTRING_STRAIN, grade, 300, i).capacity();
            int d = 0;
            while (d < c.length - 1 && c[d] < 0.9) {
                d++;
            }
            days[i] = d;
        }
        Arrays.sort(days);
        return days[PEOPLE / 2];
    }

    @Test
    void hamstringLayOffRisesWithGradeAsPublished() {
        // Means 8, 17, 22, 73 days (Ekstrand et al. 2012); medians of such skewed times lie below the means.
        assertThat(medianDayTo90(0)).isBetween(4.0, 12.0);
        assertThat(medianDayTo90(1)).isBetween(9.0, 23.0);
        assertThat(medianDayTo90(2)).isBetween(13.0, 30.0);
        assertThat(medianDayTo90(3)).isBetween(35.0, 100.0);
    }

    @Test
    void strokeGroupsPlateauWherePublished() {
        double[] share = {0.09, 0.46, 0.86, 0.89, 0.93};
        for (int g = 0; g < share.length; g++) {
            double[] regained = new double[PEOPLE];
            for (int i = 0; i < PEOPLE; i++) {
                double[] c = person(Condition.STROKE_UPPER_LIMB, g, 365, i).capacity();
                regained[i] = (c[364] - c[0]) / (1 - c[0]);
            }
            Arrays.sort(regained);
            assertThat(regained[PEOPLE / 2]).isBetween(share[g] - 0.12, share[g] + 0.10);
        }
    }

    @Test
    void crpAfterKneeReplacementPeaksOnDayTwoOrThreeAndIsNearNormalAfterThreeWeeks() {
        double[] mean = new double[30];
        for (int i = 0; i < PEOPLE; i++) {
            FeatureDays days =
                    person(Condition.KNEE_ARTHROPLASTY, 0, 30, i).whole().days();
            for (int d = 0; d < 30; d++) {
                mean[d] += days.value(d, DayFeature.CRP).orElse(mean[d] / Math.max(1, i)) / PEOPLE;
            }
        }
        int peak = IntStream.range(0, 30).reduce(0, (a, b) -> mean[b] > mean[a] ? b : a);
        assertThat(peak).isBetween(1, 4);
        assertThat(mean[2]).isBetween(60.0, 180.0);
        assertThat(mean[21]).isLessThan(15);
    }

    private static double medianOutcome(Condition condition, int group, int day) {
        OutcomeScale scale =
                OutcomeScales.forCode(OutcomeScales.usualCode(condition)).orElseThrow();
        double[] values = new double[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            values[i] = scale.toMeasure(person(condition, group, day + 1, i).capacity()[day]);
        }
        Arrays.sort(values);
        return values[PEOPLE / 2];
    }

    private static double medianHealing(Condition condition, int day) {
        TwinPrior prior = prior(condition);
        double[] left = new double[PEOPLE];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < PEOPLE; i++) {
            double rate = Math.exp(prior.draw(random)[PersonParameter.HEALING_RATE.ordinal()]);
            left[i] = (1 - prior.mechanics().startHealing()) * Math.exp(-rate * day);
        }
        Arrays.sort(left);
        return 1 - left[PEOPLE / 2];
    }

    @Test
    void anAnkleRegainsMostWithinWeeksAndIsStableInThreeMonths() {
        // Hubbard and Hicks-Little 2008: stable in 6 weeks to 3 months.
        assertThat(medianHealing(Condition.ANKLE_SPRAIN, 42)).isBetween(0.70, 0.90);
        assertThat(medianHealing(Condition.ANKLE_SPRAIN, 90)).isGreaterThan(0.92);
        assertThat(medianOutcome(Condition.ANKLE_SPRAIN, 0, 14)).isBetween(60.0, 82.0);
        assertThat(medianOutcome(Condition.ANKLE_SPRAIN, 0, 60)).isBetween(86.0, 98.0);
    }

    @Test
    void anAchillesScoreIsFortyFiveSeventyAndEightyFourAsPublished() {
        assertThat(medianHealing(Condition.ACHILLES_REPAIR, 42)).isBetween(0.6, 0.85);
        assertThat(medianHealing(Condition.ACHILLES_REPAIR, 84)).isGreaterThan(0.88);
        assertThat(medianOutcome(Condition.ACHILLES_REPAIR, 0, 90)).isBetween(37.0, 53.0);
        assertThat(medianOutcome(Condition.ACHILLES_REPAIR, 0, 182)).isBetween(60.0, 77.0);
        assertThat(medianOutcome(Condition.ACHILLES_REPAIR, 0, 365)).isBetween(76.0, 90.0);
    }

    @Test
    void aShoulderAfterCuffRepairTakesHalfAYear() {
        assertThat(medianOutcome(Condition.ROTATOR_CUFF_REPAIR, 0, 90)).isBetween(53.0, 69.0);
        assertThat(medianOutcome(Condition.ROTATOR_CUFF_REPAIR, 0, 182)).isBetween(71.0, 84.0);
        assertThat(medianOutcome(Condition.ROTATOR_CUFF_REPAIR, 0, 365)).isBetween(80.0, 92.0);
    }

    @Test
    void newBackPainGoesAndLastingBackPainHalves() {
        // Costa et al. 2012: 52, 23, 12, 6 and 51, 33, 26, 23 of 100 at 0, 6, 26 and 52 weeks.
        assertThat(medianOutcome(Condition.LOW_BACK_PAIN, 0, 42)).isBetween(17.0, 31.0);
        assertThat(medianOutcome(Condition.LOW_BACK_PAIN, 0, 364)).isBetween(2.0, 11.0);
        assertThat(medianOutcome(Condition.LOW_BACK_PAIN, 1, 42)).isBetween(28.0, 40.0);
        assertThat(medianOutcome(Condition.LOW_BACK_PAIN, 1, 364)).isBetween(18.0, 29.0);
    }

    @Test
    void performanceIqAfterAWeekOfComaFollowsThePublishedCurve() {
        for (int day : new int[] {1, 30, 84, 180, 364}) {
            double published = 97.1 - 1.25 * Math.sqrt(7) - (11.1 + 3.25 * Math.sqrt(7)) * Math.exp(-0.00825 * day);
            assertThat(medianOutcome(Condition.BRAIN_INJURY, 0, day)).isBetween(published - 5, published + 5);
        }
    }
}
