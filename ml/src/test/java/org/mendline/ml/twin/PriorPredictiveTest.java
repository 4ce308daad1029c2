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
}
