package org.mendline.ml.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.neighbours.SimilarResult.Found;
import org.mendline.ml.neighbours.SimilarResult.TooFew;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScale;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

class PeopleLikeMeTest {
    private static final OutcomeScale SCALE =
            OutcomeScales.forCode("mendline:knee-flexion").orElseThrow();

    /// Rises from `start` by `gain` with a time constant of 35 days, measured about every ten.
    private static RecoveryRecord course(double start, double gain, double age, int lastDay, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FeatureDays.Builder days = FeatureDays.of(lastDay + 1);
        for (int d = 2; d <= lastDay; d += 8 + random.nextInt(5)) {
            double truth = start + gain * -Math.expm1(-d / 35.0);
            days.set(d, DayFeature.OUTCOME, truth + SCALE.measurementSd() * random.nextGaussian());
        }
        Traits traits = new Traits(OptionalDouble.of(age), OptionalDouble.empty(), OptionalDouble.empty());
        return new RecoveryRecord(Condition.KNEE_ARTHROPLASTY, SCALE, traits, days.build());
    }

    private static List<RecoveryRecord> clinic(int people, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<RecoveryRecord> finished = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            finished.add(course(
                    60 + 10 * random.nextGaussian(),
                    45 + 12 * random.nextGaussian(),
                    50 + random.nextInt(30),
                    130,
                    random.nextLong()));
        }
        return finished;
    }

    private static SimilarRecoveries similar(RecoveryRecord current, List<RecoveryRecord> finished) {
        if (PeopleLikeMe.of(current, finished, 84) instanceof Found(SimilarRecoveries similar)) {
            return similar;
        }
        throw new AssertionError("none found");
    }

    @Test
    void aLargeClinicShowsThirtyFiveNeighboursWithTheirCourses() {
        List<RecoveryRecord> finished = clinic(120, 1);
        SimilarRecoveries similar = similar(course(60, 45, 65, 20, 9), finished);

        assertThat(similar.count()).isEqualTo(PeopleLikeMe.MOST);
        assertThat(similar.candidates()).isEqualTo(120);
        assertThat(similar.courses()).hasSize(35);
        assertThat(similar.courses().stream()
                        .mapToDouble(SimilarRecoveries.Course::weight)
                        .sum())
                .isBetween(1 - 1e-9, 1 + 1e-9);
        SimilarRecoveries.Course nearest = similar.courses().getFirst();
        assertThat(nearest.measured()).isEqualTo(OutcomeCourse.of(finished.get(nearest.number())));
        assertThat(similar.fan().points()).hasSize(85);
        assertThat(similar.fan().points())
                .allSatisfy(
                        p -> assertThat(List.of(p.lo95(), p.lo80(), p.lo50(), p.median(), p.hi50(), p.hi80(), p.hi95()))
                                .isSorted());
    }

    @Test
    void whoStartsHigherIsComparedWithOthersAndPredictedHigher() {
        List<RecoveryRecord> finished = clinic(120, 2);

        Fan low = similar(course(45, 45, 65, 20, 3), finished).fan();
        Fan high = similar(course(75, 45, 65, 20, 3), finished).fan();

        assertThat(high.at(42).median()).isGreaterThan(low.at(42).median() + 12);
    }

    @Test
    void intervalsCoverNewPeopleAboutAsPromised() {
        List<RecoveryRecord> finished = clinic(80, 4);
        SplittableRandom random = new SplittableRandom(5);
        int inside = 0;
        int n = 0;
        for (int i = 0; i < 60; i++) {
            double start = 60 + 10 * random.nextGaussian();
            double gain = 45 + 12 * random.nextGaussian();
            Fan fan = similar(course(start, gain, 60, 25, random.nextLong()), finished)
                    .fan();
            for (int ahead : new int[] {14, 42, 77}) {
                double value = start
                        + gain * -Math.expm1(-(25.0 + ahead) / 35)
                        + SCALE.measurementSd() * random.nextGaussian();
                double seen = Math.clamp(value, SCALE.worst(), SCALE.best());
                inside += seen >= fan.at(ahead).lo80() && seen <= fan.at(ahead).hi80() ? 1 : 0;
                n++;
            }
        }

        assertThat((double) inside / n).isBetween(0.70, 0.92);
    }

    @Test
    void aSmallClinicShowsFewerAndATinyOneRefusesInASentence() {
        RecoveryRecord current = course(60, 45, 65, 20, 9);

        assertThat(similar(current, clinic(20, 6)).count()).isEqualTo(10);
        assertThat(similar(current, clinic(8, 6)).count()).isEqualTo(8);
        assertThat(PeopleLikeMe.of(current, clinic(7, 6), 84))
                .isEqualTo(
                        new TooFew(
                                7,
                                "Only 7 finished recoveries of this clinic can be compared with this one; at least 8 are needed."));
    }

    @Test
    void onlyTheSameConditionAndMeasureAreCompared() {
        OutcomeScale other = OutcomeScales.forCode("mendline:tug").orElseThrow();
        RecoveryRecord current = course(60, 45, 65, 20, 9);
        RecoveryRecord elsewhere = new RecoveryRecord(current.condition(), other, current.traits(), current.days());

        assertThat(PeopleLikeMe.of(elsewhere, clinic(30, 6), 84)).isInstanceOf(TooFew.class);
    }

    @Test
    void theFanEndsWhereTooFewWereFollowed() {
        List<RecoveryRecord> finished = new ArrayList<>(clinic(6, 7));
        for (int i = 0; i < 20; i++) {
            finished.add(course(60, 45, 65, 60, 100 + i));
        }

        Fan fan = similar(course(60, 45, 65, 20, 9), finished).fan();

        assertThat(fan.points().getLast().day()).isBetween(28, 49);
    }

    @Test
    void sameRecordsSameBits() {
        RecoveryRecord current = course(60, 45, 65, 20, 9);

        assertThat(PeopleLikeMe.of(current, clinic(40, 8), 84)).isEqualTo(PeopleLikeMe.of(current, clinic(40, 8), 84));
    }

    @Test
    void aPersonWithoutAVisitIsComparedByTraitsAlone() {
        RecoveryRecord current = new RecoveryRecord(
                Condition.KNEE_ARTHROPLASTY,
                SCALE,
                new Traits(OptionalDouble.of(60), OptionalDouble.empty(), OptionalDouble.empty()),
                FeatureDays.of(6).build());

        assertThat(similar(current, clinic(40, 8)).fan().at(42).median()).isBetween(80.0, 110.0);
    }
}
