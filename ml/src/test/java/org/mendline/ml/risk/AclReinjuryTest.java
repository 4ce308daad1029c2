package org.mendline.ml.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mendline.ml.explain.Contribution;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.risk.AclReturn.Criteria;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.Traits;

class AclReinjuryTest {
    private static final Criteria FAILED = new Criteria.NotPassed();
    private static final Criteria PASSED = new Criteria.Passed();
    private final AclReinjury acl = new AclReinjury(1);

    private static AclReturn onDay(int day, Criteria criteria) {
        return new AclReturn(120, day, criteria, Optional.of(false), OptionalDouble.of(25), OptionalDouble.empty());
    }

    private Risk risk(AclReturn person) {
        return (Risk) acl.assess(person);
    }

    @Test
    void waitingLowersTheRiskUntilNineMonthsAndNoFurther() {
        double before = 1;
        for (int day = 150; day <= 270; day += 15) {
            double now = risk(onDay(day, FAILED)).probability();
            assertThat(now).as("day %d", day).isLessThan(before);
            before = now;
        }
        double nine = risk(onDay(275, FAILED)).probability();
        assertThat(risk(onDay(330, FAILED)).probability()).isEqualTo(nine);
        assertThat(risk(onDay(400, FAILED)).probability()).isEqualTo(nine);
    }

    @Test
    void inLevelOneSportTheFirstYearCountsToo() {
        AclReturn levelOne =
                new AclReturn(120, 275, FAILED, Optional.of(true), OptionalDouble.of(25), OptionalDouble.empty());

        assertThat(risk(levelOne.on(330)).probability())
                .isEqualTo(risk(levelOne).probability());
        assertThat(risk(levelOne.on(366)).probability())
                .isLessThan(risk(levelOne).probability());
    }

    @Test
    void thePublishedGroupsAreWithinTheirIntervals() {
        // 38.2 % of those who failed and 5.6 % of those who passed were re-injured; the cohort's return, in the
        // middle of what is possible, is at eight months.
        Risk failed = risk(onDay(243, FAILED));
        Risk passed = risk(onDay(243, PASSED));

        assertThat(0.382).isBetween(failed.lo80(), failed.hi80());
        assertThat(0.056).isBetween(passed.lo80(), passed.hi80());
        assertThat(passed.probability()).isLessThan(failed.probability());
        System.out.printf(
                "return at 8 months: not passed %.2f (%.2f to %.2f), passed %.2f (%.2f to %.2f)%n",
                failed.probability(), failed.lo80(), failed.hi80(), passed.probability(), passed.lo80(), passed.hi80());
    }

    @Test
    void untestedPeopleLieBetweenAndSymmetryHelps() {
        double failed = risk(onDay(243, FAILED)).probability();
        double passed = risk(onDay(243, PASSED)).probability();
        double weak =
                risk(onDay(243, new Criteria.NotTested(OptionalDouble.of(0.1)))).probability();
        double strong =
                risk(onDay(243, new Criteria.NotTested(OptionalDouble.of(0.9)))).probability();
        double unknown =
                risk(onDay(243, new Criteria.NotTested(OptionalDouble.empty()))).probability();

        assertThat(weak).isBetween(strong, failed);
        assertThat(strong).isBetween(passed, weak);
        assertThat(unknown).isBetween(passed, failed);
    }

    @Test
    void twoStudiesOfTheCriteriaAreWiderTogetherThanEitherAlone() {
        SplittableRandom random = new SplittableRandom(1);
        double[] logs = Stream.generate(() -> AclWorld.draw(random))
                .limit(20_000)
                .mapToDouble(world -> Math.log(world.criteria()))
                .toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double variance =
                Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).average().orElseThrow();

        assertThat(Math.sqrt(variance))
                .isGreaterThan(AclEvidence.CRITERIA_2016.logSd())
                .isGreaterThan(AclEvidence.CRITERIA_2020.logSd());
    }

    @Test
    void competingReadingsOfTheTimeOfReturnWidenTheInterval() {
        AclReturn levelOne =
                new AclReturn(120, 380, FAILED, Optional.of(true), OptionalDouble.of(25), OptionalDouble.empty());

        // On the scale of the log hazard, where the studies' ratios add up.
        assertThat(width(risk(levelOne))).isGreaterThan(width(risk(onDay(380, FAILED))));
    }

    private static double width(Risk r) {
        return Math.log(-Math.log1p(-r.hi80())) - Math.log(-Math.log1p(-r.lo80()));
    }

    @Test
    void shortSleepCountsForAdolescentsOnly() {
        AclReturn boy =
                new AclReturn(120, 275, FAILED, Optional.of(false), OptionalDouble.of(16), OptionalDouble.of(6.8));
        AclReturn rested =
                new AclReturn(120, 275, FAILED, Optional.of(false), OptionalDouble.of(16), OptionalDouble.of(8.5));
        AclReturn man =
                new AclReturn(120, 275, FAILED, Optional.of(false), OptionalDouble.of(30), OptionalDouble.of(6.8));

        assertThat(risk(boy).probability()).isGreaterThan(risk(rested).probability());
        assertThat(risk(man).probability()).isEqualTo(risk(rested).probability());
        assertThat(risk(boy).factors()).extracting(RiskFactor::name).contains("Sleep");
        assertThat(risk(man).factors()).extracting(RiskFactor::name).doesNotContain("Sleep");
        assertThat(risk(boy).applicability()).contains("carried over");
    }

    @Test
    void timeSurvivedSinceReturnLowersWhatIsAhead() {
        AclReturn planned = onDay(275, FAILED);
        AclReturn halfway =
                new AclReturn(503, 275, FAILED, Optional.of(false), OptionalDouble.of(25), OptionalDouble.empty());

        assertThat(risk(halfway).probability()).isLessThan(risk(planned).probability());
        assertThat(acl.assess(new AclReturn(
                        731, 275, FAILED, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty())))
                .isInstanceOf(NotAssessable.class);
        assertThat(acl.assess(onDay(800, FAILED))).isInstanceOf(NotAssessable.class);
    }

    @Test
    void theAcuteChronicRatioChangesNothing() {
        RecoveryRecord steady = record(50, 50);
        RecoveryRecord spike = record(20, 300);
        double low = LoadRatio.of(steady.days()).orElseThrow().ratio();
        double high = LoadRatio.of(spike.days()).orElseThrow().ratio();
        assertThat(high).isGreaterThan(2 * low);

        assertThat(acl.assess(AclReturn.of(spike, 250, FAILED, Optional.of(true))))
                .isEqualTo(acl.assess(AclReturn.of(steady, 250, FAILED, Optional.of(true))));
    }

    private static RecoveryRecord record(double chronic, double acute) {
        FeatureDays.Builder days = FeatureDays.of(120);
        for (int d = 60; d < 120; d++) {
            days.set(d, DayFeature.LOAD, d < 113 ? chronic : acute).set(d, DayFeature.SLEEP, 7);
        }
        return new RecoveryRecord(
                Condition.ACL_RECONSTRUCTION,
                OutcomeScales.forCode("mendline:limb-symmetry-index").orElseThrow(),
                Traits.UNKNOWN,
                days.build());
    }

    @Test
    void sleepComesFromTheRecord() {
        AclReturn person = AclReturn.of(record(50, 50), 250, FAILED, Optional.empty());

        assertThat(person.habitualSleepHours()).hasValue(7);
        assertThat(person.today()).isEqualTo(119);
        assertThat(risk(person).applicability()).contains("level I is not known");
    }

    @Test
    void theSharesOfTheFactorsAddUpToTheRisk() {
        AclReturn boy =
                new AclReturn(120, 180, FAILED, Optional.of(true), OptionalDouble.of(16), OptionalDouble.of(6.8));

        Explanation why = acl.explain(boy);

        double sum = why.contributions().stream().mapToDouble(Contribution::phi).sum();
        assertThat(why.base() + sum).isCloseTo(risk(boy).probability(), offset(1e-9));
        assertThat(why.contributions()).hasSize(3).allMatch(c -> c.phi() > 0);
        assertThatThrownBy(() -> acl.explain(boy.on(800))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sameSeedSameBitsAndAnotherSeedNearlyTheSameRisk() {
        AclReturn person = onDay(200, PASSED);

        assertThat(new AclReinjury(1).assess(person)).isEqualTo(acl.assess(person));
        assertThat(((Risk) new AclReinjury(2).assess(person)).probability())
                .isCloseTo(risk(person).probability(), offset(0.02));
    }

    @Test
    void withoutEvidenceOrADateNothingIsShown() {
        Reinjury reinjury = new Reinjury(1);

        assertThat(reinjury.assess(Condition.HAMSTRING_STRAIN, Optional.empty()))
                .isInstanceOfSatisfying(
                        NotAssessable.class, n -> assertThat(n.reason()).contains("No published rate"));
        assertThat(reinjury.assess(Condition.ACL_RECONSTRUCTION, Optional.empty()))
                .isInstanceOfSatisfying(
                        NotAssessable.class, n -> assertThat(n.reason()).contains("date of return"));
        assertThat(reinjury.assess(Condition.ACL_RECONSTRUCTION, Optional.of(onDay(270, PASSED))))
                .isInstanceOf(Risk.class);
    }
}
