package org.mendline.ml.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.training.SimulatedClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;

/// Who does not look like anyone the simulator makes is called so, and their fan is wider; others are left alone.
class MisfitTest {
    private static final int PEOPLE = 22;
    private static final int DAYS = 70;

    private final ParticleTwinModel model = ParticleTwinModel.priorOnly().withParticles(800);

    /// How an outcome of a day is spoilt.
    private interface Break {
        double apply(double outcome, int day, SplittableRandom random);
    }

    private static List<RecoveryRecord> people(Break broken) {
        List<RecoveryRecord> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            SplittableRandom random = new SplittableRandom(31_000 + i);
            Condition condition = Condition.values()[i % Condition.values().length];
            RecoveryRecord record = SimulatedClinic.person(condition, DAYS, ObservationPattern.visitsEvery(6), random)
                    .whole();
            FeatureDays.Builder days = record.days().toBuilder();
            for (int d = 0; d < DAYS; d++) {
                int day = d;
                record.days()
                        .value(d, DayFeature.OUTCOME)
                        .ifPresent(y -> days.set(day, DayFeature.OUTCOME, broken.apply(y, day, random)));
            }
            people.add(new RecoveryRecord(record.condition(), record.scale(), record.traits(), days.build()));
        }
        return people;
    }

    private double alarms(Break broken) {
        return people(broken).stream()
                        .filter(r -> model.infer(r, 1).misfit().isPresent())
                        .count()
                / (double) PEOPLE;
    }

    @Test
    void simulatedPeopleAreSeldomCalledMisfits() {
        assertThat(alarms((y, day, random) -> y)).isLessThan(0.15);
    }

    @Test
    void aFallThatTheModelDoesNotKnowIsSeen() {
        assertThat(alarms((y, day, random) -> day < 40 ? y : y - 0.3)).isGreaterThan(0.7);
    }

    @Test
    void aSteadyDeclineIsSeen() {
        assertThat(alarms((y, day, random) -> 0.9 - 0.6 * day / DAYS)).isGreaterThan(0.8);
    }

    @Test
    void noiseFourTimesAsLargeIsSeen() {
        assertThat(alarms((y, day, random) -> y + 0.2 * random.nextGaussian())).isGreaterThan(0.7);
    }

    @Test
    void aWrongUnitIsNamedWithItsDay() {
        RecoveryRecord record = people((y, day, random) -> y).getFirst();
        int day = 0;
        while (!record.days().observed(day, DayFeature.OUTCOME) || day < 30) {
            day++;
        }
        double right = record.days().value(day, DayFeature.OUTCOME).orElseThrow();
        FeatureDays days = record.days().toBuilder()
                .set(day, DayFeature.OUTCOME, 10 * right)
                .build();
        RecoveryRecord wrong = new RecoveryRecord(record.condition(), record.scale(), record.traits(), days);
        Misfit misfit = model.infer(wrong, 1).misfit().orElseThrow();
        assertThat(misfit.reason()).contains("on day " + day).contains("above").contains("unit");
        assertThat(misfit.pValue()).isLessThan(0.02);
        // The slip is set aside, so that the fan stays near that of the right record.
        assertThat(fan(model, wrong).median())
                .isCloseTo(fan(model, record).median(), org.assertj.core.api.Assertions.within(0.1));
    }

    private static Fan.Point fan(ParticleTwinModel model, RecoveryRecord record) {
        Twin twin = model.infer(record, 1);
        return twin.project(Protocol.constant(twin.usualDose()), 28, 800, OptionalDouble.empty(), 1)
                .outcome()
                .at(28);
    }

    @Test
    void anAlarmWidensTheFan() {
        ParticleTwinModel unchecked = model.withMisfitCheck(false);
        double[] ratios = people((y, day, random) -> day < 40 ? y : y - 0.3).stream()
                .filter(r -> model.infer(r, 1).misfit().isPresent())
                .mapToDouble(r -> width(fan(model, r)) / width(fan(unchecked, r)))
                .sorted()
                .toArray();
        assertThat(ratios[ratios.length / 2]).as(Arrays.toString(ratios)).isGreaterThan(1.3);
    }

    private static double width(Fan.Point p) {
        return p.hi80() - p.lo80();
    }
}
