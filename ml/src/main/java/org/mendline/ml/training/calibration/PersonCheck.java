package org.mendline.ml.training.calibration;

import java.util.List;
import java.util.SplittableRandom;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Futures;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.SimulatedPerson;

/// One simulated person, inferred and compared with the truth.
///
/// @param visits outcomes in the record
/// @param ranks where the truth lies among posterior draws, 0 to 1, by [Quantity#index()]; uniform over people if
///     the posterior is right (Talts et al. 2018, arXiv 1804.06788)
/// @param levels where later measurements lie among simulated ones, 0 to 1, by [#HORIZONS]
/// @param effectiveShare effective sample size over particles
/// @param guessShare the same of the network's guess
/// @param alarm whether the person was called a misfit
public record PersonCheck(
        Condition condition,
        int visits,
        double[] ranks,
        double[] levels,
        double effectiveShare,
        double guessShare,
        boolean alarm) {

    /// Days ahead at which predictions are compared with what came.
    public static final List<Integer> HORIZONS = List.of(7, 14, 28, 56, 84);

    private static final int FUTURES = 1000;

    /// Infers a person from the days before `days` and compares with what is true then and comes later. Ties, as at
    /// the ends of a state's range, are spread evenly by chance. Measurements are compared before they are clipped
    /// to the measure's range, or every value at the ceiling would count as covered.
    ///
    /// @param person simulated for `days` and the longest horizon
    static PersonCheck of(ParticleTwinModel model, SimulatedPerson person, int days, long seed) {
        RecoveryRecord record = person.recordUpTo(days - 1);
        ParticleTwin twin = model.infer(record, seed);
        SplittableRandom random = new SplittableRandom(seed);
        Protocol plan = person.protocolAfter(days - 1);
        Futures futures = twin.futures(plan, HORIZONS.getLast(), FUTURES, seed);
        double sd = twin.outcomeSd();
        double[] levels = new double[HORIZONS.size()];
        for (int h = 0; h < levels.length; h++) {
            double y = person.capacity()[days - 1 + HORIZONS.get(h)] + sd * random.nextGaussian();
            double[] samples = new double[FUTURES];
            for (int i = 0; i < FUTURES; i++) {
                samples[i] = futures.capacity()[HORIZONS.get(h) * FUTURES + i] + sd * futures.measurementNoise()[i];
            }
            levels[h] = level(samples, y, random);
        }
        return new PersonCheck(
                record.condition(),
                record.days().count(DayFeature.OUTCOME),
                ranks(twin, person.parameters(), person.states()[days - 1], random),
                levels,
                twin.effectiveSampleSize() / twin.particles(),
                twin.firstEffectiveSampleSize() / twin.particles(),
                twin.misfit().isPresent());
    }

    private static double[] ranks(ParticleTwin twin, double[] parameters, double[] then, SplittableRandom random) {
        double[] ranks = new double[Quantity.ALL.size()];
        for (PersonParameter p : PersonParameter.values()) {
            ranks[p.ordinal()] = level(twin.draws(p), parameters[p.ordinal()], random);
        }
        double[][] state = twin.stateDraws(random.nextLong());
        for (int s = 0; s < state.length; s++) {
            ranks[PersonParameter.COUNT + s] = level(state[s], then[s], random);
        }
        return ranks;
    }

    /// Rank of `truth` among draws as a share, uniform on (0, 1) if all are exchangeable.
    static double level(double[] draws, double truth, SplittableRandom random) {
        // Draws are held in single precision; the truth must be rounded alike or ties would be missed.
        float value = (float) truth;
        int below = 0;
        int equal = 0;
        for (double d : draws) {
            below += d < value ? 1 : 0;
            equal += d == value ? 1 : 0;
        }
        return (below + (equal + 1) * random.nextDouble()) / (draws.length + 1);
    }
}
