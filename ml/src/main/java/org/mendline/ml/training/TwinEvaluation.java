package org.mendline.ml.training;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.inference.LstmPosterior;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.inference.WeightFile;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.SimulatedPerson;
import org.mendline.ml.twin.TwinPrior;

/// How good twins are on simulated people the network has not seen. Says nothing about real people: real data is
/// judged elsewhere, by rolling origins.
///
/// @param people number of fresh simulated people
/// @param coverage share of future measurements inside the interval, `[28 or 84 days][50, 80 or 95 %]`
/// @param medianGuess median effective sample size of the network's guess, as a share of the particles
/// @param medianFinal the same after correction
/// @param smallestFinal smallest effective sample size after correction, as a share
/// @param contraction one minus posterior over prior variance, mean over people: 0 nothing learnt, 1 known
/// @param medianMillis median wall time of one inference
public record TwinEvaluation(
        int people,
        double[][] coverage,
        double medianGuess,
        double medianFinal,
        double smallestFinal,
        Map<PersonParameter, Double> contraction,
        double medianMillis) {

    /// Horizons of [#coverage].
    public static final List<Integer> HORIZONS = List.of(28, 84);

    private static final int LONGEST_RECORD = 90;
    private static final int FUTURES = 1000;

    /// Evaluates twins whose proposals come from `weights`; needs a started engine.
    ///
    /// @throws IOException if the weights do not fit
    public static TwinEvaluation of(WeightFile weights, int people, long seed) throws IOException {
        try (ParticleTwinModel model = ParticleTwinModel.with(LstmPosterior.of(weights))) {
            return of(model, people, seed);
        }
    }

    /// Evaluates any particle model.
    public static TwinEvaluation of(ParticleTwinModel model, int people, long seed) {
        Tally tally = new Tally(people);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < people; i++) {
            Condition condition = Condition.values()[i % Condition.values().length];
            int days = random.nextInt(3, LONGEST_RECORD);
            SimulatedPerson person = SimulatedClinic.person(
                    condition, days + HORIZONS.getLast(), ObservationPattern.draw(random), random);
            long start = System.nanoTime();
            ParticleTwin twin = model.infer(person.recordUpTo(days - 1), seed + i);
            tally.add(i, twin, (System.nanoTime() - start) / 1e6);
            tally.cover(person, twin, days, random);
        }
        return tally.result();
    }

    private static final class Tally {
        private final int people;
        private final double[][] inside = new double[HORIZONS.size()][3];
        private final double[] guess;
        private final double[] corrected;
        private final double[] millis;
        private final Map<PersonParameter, Double> contraction = new EnumMap<>(PersonParameter.class);

        Tally(int people) {
            this.people = people;
            guess = new double[people];
            corrected = new double[people];
            millis = new double[people];
        }

        void add(int i, ParticleTwin twin, double elapsed) {
            guess[i] = twin.firstEffectiveSampleSize() / twin.particles();
            corrected[i] = twin.effectiveSampleSize() / twin.particles();
            millis[i] = elapsed;
            TwinPrior prior = ConditionPriors.of(twin.record());
            for (PersonParameter p : PersonParameter.values()) {
                double share = 1 - variance(twin.draws(p)) / (prior.sd(p) * prior.sd(p));
                contraction.merge(p, share / people, Double::sum);
            }
        }

        void cover(SimulatedPerson person, ParticleTwin twin, int days, SplittableRandom random) {
            Fan fan = twin.project(
                            person.protocolAfter(days - 1), HORIZONS.getLast(), FUTURES, OptionalDouble.empty(), days)
                    .outcome();
            for (int h = 0; h < HORIZONS.size(); h++) {
                double truth = person.capacity()[days - 1 + HORIZONS.get(h)];
                double error = person.whole().scale().measurementSd() * random.nextGaussian();
                double y = Math.clamp(truth + error, 0.0, 1.0);
                Fan.Point p = fan.at(HORIZONS.get(h));
                inside[h][0] += y >= p.lo50() && y <= p.hi50() ? 1.0 / people : 0;
                inside[h][1] += y >= p.lo80() && y <= p.hi80() ? 1.0 / people : 0;
                inside[h][2] += y >= p.lo95() && y <= p.hi95() ? 1.0 / people : 0;
            }
        }

        TwinEvaluation result() {
            double smallest = Arrays.stream(corrected).min().orElse(0);
            return new TwinEvaluation(
                    people, inside, median(guess), median(corrected), smallest, contraction, median(millis));
        }

        private static double variance(double[] x) {
            double mean = Arrays.stream(x).average().orElse(0);
            return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        }

        private static double median(double[] x) {
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
