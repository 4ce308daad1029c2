package org.mendline.ml.training.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.training.SimulatedClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Futures;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.SimulatedPerson;

/// Deliberately broken people: how often they are called misfits, and how often what they do 28 days later lies in
/// the 80 % interval with and without the loosening that follows. Weekly visits, one to four months.
final class MisfitStudy {
    private static final int AHEAD = 28;
    private static final int FUTURES = 1000;
    private static final double FALL = 0.25;
    private static final double NOISE = 4;

    private MisfitStudy() {}

    /// What was done to a person.
    private enum Break {
        /// Nothing.
        NONE,
        /// Capacity falls by a quarter of the scale halfway and stays lower.
        FALL,
        /// One outcome ten times too large: a wrong unit.
        UNIT,
        /// A straight decline by 0.4 of the scale over the record, which goes on.
        DECLINE,
        /// Measurement noise four times as large.
        NOISE
    }

    static List<CalibrationResult.Broken> run(ParticleTwinModel model, int people, long seed) {
        List<CalibrationResult.Broken> results = new ArrayList<>();
        for (Break kind : Break.values()) {
            boolean[][] seen = IntStream.range(0, people)
                    .parallel()
                    .mapToObj(i -> person(model, kind, i, seed))
                    .toArray(boolean[][]::new);
            results.add(new CalibrationResult.Broken(
                    kind.name().toLowerCase(Locale.ROOT), people, share(seen, 0), share(seen, 1), share(seen, 2)));
        }
        return results;
    }

    private static double share(boolean[][] seen, int column) {
        int n = 0;
        for (boolean[] one : seen) {
            n += one[column] ? 1 : 0;
        }
        return n / (double) Math.max(1, seen.length);
    }

    /// Alarm, covered with the check, covered without.
    private static boolean[] person(ParticleTwinModel model, Break kind, int i, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * (i + 7)));
        int days = random.nextInt(30, 120);
        Condition condition = Condition.values()[i % Condition.values().length];
        SimulatedPerson person =
                SimulatedClinic.person(condition, days + AHEAD, ObservationPattern.visitsEvery(7), random);
        RecoveryRecord record = broken(person, kind, days, random);
        double sd = record.scale().measurementSd() * (kind == Break.NOISE ? NOISE : 1);
        double later = course(person, kind, days - 1 + AHEAD, days) + sd * random.nextGaussian();
        ParticleTwin checked = model.infer(record, i);
        ParticleTwin unchecked = model.withMisfitCheck(false).infer(record, i);
        return new boolean[] {
            checked.misfit().isPresent(), covered(checked, person, days, later), covered(unchecked, person, days, later)
        };
    }

    private static RecoveryRecord broken(SimulatedPerson person, Break kind, int days, SplittableRandom random) {
        RecoveryRecord record = person.recordUpTo(days - 1);
        FeatureDays.Builder spoilt = record.days().toBuilder();
        double sd = record.scale().measurementSd();
        int left = 1 + random.nextInt(record.days().count(DayFeature.OUTCOME));
        for (int d = 0; d < days; d++) {
            if (record.days().observed(d, DayFeature.OUTCOME)) {
                left--;
                double was = record.days().value(d, DayFeature.OUTCOME).orElseThrow() - person.capacity()[d];
                double noise = kind == Break.NOISE ? NOISE * sd * random.nextGaussian() : was;
                double y = course(person, kind, d, days) + noise;
                spoilt.set(d, DayFeature.OUTCOME, kind == Break.UNIT && left == 0 ? 10 * y : y);
            }
        }
        return new RecoveryRecord(record.condition(), record.scale(), record.traits(), spoilt.build());
    }

    private static double course(SimulatedPerson person, Break kind, int day, int days) {
        return switch (kind) {
            case NONE, UNIT, NOISE -> person.capacity()[day];
            case FALL -> person.capacity()[day] - (day >= days / 2 ? FALL : 0);
            case DECLINE -> person.capacity()[0] + 0.3 - 0.4 * day / days;
        };
    }

    private static boolean covered(ParticleTwin twin, SimulatedPerson person, int days, double later) {
        Futures futures = twin.futures(person.protocolAfter(days - 1), AHEAD, FUTURES, days);
        int below = 0;
        for (int i = 0; i < FUTURES; i++) {
            double y = futures.capacity()[AHEAD * FUTURES + i] + twin.outcomeSd() * futures.measurementNoise()[i];
            below += y < later ? 1 : 0;
        }
        return below > 0.1 * FUTURES && below < 0.9 * FUTURES;
    }
}
