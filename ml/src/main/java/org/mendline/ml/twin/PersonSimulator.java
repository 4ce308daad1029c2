package org.mendline.ml.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Makes simulated people: parameters from the prior, doses around the usual, the twin's own dynamics, and the
/// observation models. Used to train and check inference and for demonstrations; always labelled simulated.
public final class PersonSimulator {
    private PersonSimulator() {}

    /// A person of a condition with doses that vary from day to day around own habits.
    public static SimulatedPerson simulate(
            Condition condition, OutcomeScale scale, Traits traits, int days, ObservationPattern pattern, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TwinPrior prior = ConditionPriors.of(condition, traits, scale);
        double[] parameters = prior.drawWhole(random);
        List<Dose> doses = habits(prior.mechanics().usual(), days, pattern, random);
        return simulate(prior, parameters, scale, traits, doses, pattern, random.nextLong());
    }

    /// A person with given parameters under given doses.
    public static SimulatedPerson simulate(
            TwinPrior prior,
            double[] parameters,
            OutcomeScale scale,
            Traits traits,
            List<Dose> doses,
            ObservationPattern pattern,
            long seed) {
        return new Run(prior, parameters, scale, doses, pattern, seed).person(traits);
    }

    private static List<Dose> habits(Dose usual, int days, ObservationPattern pattern, RandomGenerator random) {
        double[][] levels = new double[Lever.values().length][];
        for (Lever lever : Lever.values()) {
            levels[lever.ordinal()] =
                    pattern.levers().contains(lever) ? habit(lever, lever.of(usual), days, random) : new double[0];
        }
        List<Dose> doses = new ArrayList<>(days);
        for (int d = 0; d < days; d++) {
            Dose dose = usual;
            for (Lever lever : Lever.values()) {
                double[] level = levels[lever.ordinal()];
                dose = level.length == 0 ? dose : lever.set(dose, level[d]);
            }
            doses.add(dose);
        }
        return doses;
    }

    /// A habit that changes now and then, with days off (load, therapy, cold) or daily scatter (sleep, protein).
    private static double[] habit(Lever lever, double usual, int days, RandomGenerator random) {
        double[] level = new double[days];
        double mean = newHabit(lever, usual, random);
        for (int d = 0; d < days; d++) {
            mean = random.nextDouble() < 0.02 ? newHabit(lever, usual, random) : mean;
            boolean off = random.nextDouble() < 0.25;
            level[d] = switch (lever) {
                case SLEEP -> mean + 0.8 * random.nextGaussian();
                case PROTEIN -> mean + 0.2 * random.nextGaussian();
                case LOAD -> off ? 0.2 * mean : mean * Math.exp(0.35 * random.nextGaussian() + 0.15);
                case THERAPY, MOBILITY, COLD -> off ? 0 : mean * (1 + 0.2 * random.nextGaussian());
            };
            level[d] = Math.clamp(level[d], lever.low(), lever.high());
        }
        return level;
    }

    private static double newHabit(Lever lever, double usual, RandomGenerator random) {
        return switch (lever) {
            case SLEEP -> usual - 0.3 + 0.8 * random.nextGaussian();
            case LOAD -> usual * Math.exp(0.5 * random.nextGaussian());
            case THERAPY, MOBILITY -> usual * Math.exp(0.4 * random.nextGaussian());
            case PROTEIN -> usual + 0.3 * random.nextGaussian();
            case COLD -> random.nextDouble() < 0.8 ? 0 : 12;
        };
    }

    /// One simulation in progress.
    private static final class Run {
        private final Particles p;
        private final double[] parameters;
        private final TwinPrior prior;
        private final OutcomeScale scale;
        private final List<Dose> doses;
        private final ObservationPattern pattern;
        private final SplittableRandom random;
        private final FeatureDays.Builder seen;
        private final float[] one = new float[1];

        Run(
                TwinPrior prior,
                double[] parameters,
                OutcomeScale scale,
                List<Dose> doses,
                ObservationPattern pattern,
                long seed) {
            this.prior = prior;
            this.parameters = parameters;
            this.scale = scale;
            this.doses = doses;
            this.pattern = pattern;
            random = new SplittableRandom(seed);
            p = Particles.onset(prior, new double[][] {parameters});
            seen = FeatureDays.of(doses.size());
        }

        SimulatedPerson person(Traits traits) {
            double[] capacity = new double[doses.size()];
            double[][] states = new double[doses.size()][];
            for (int d = 0; d < doses.size(); d++) {
                DaySignal signal = DaySignal.of(doses.get(d), d, prior.mechanics());
                if (d > 0) {
                    step(signal);
                }
                capacity[d] = p.capacity[0];
                states[d] = p.state(0);
                observe(d, signal);
            }
            RecoveryRecord whole = new RecoveryRecord(prior.condition(), scale, traits, seen.build());
            return new SimulatedPerson(whole, parameters, capacity, states, doses);
        }

        private void step(DaySignal signal) {
            float[] retain = new float[1];
            float[] push = new float[1];
            one[0] = (float) random.nextGaussian();
            Dynamics.step(p, 0, 1, signal, one, retain, push);
            double noise = prior.mechanics().capacityNoise() * random.nextGaussian();
            p.capacity[0] = (float) (retain[0] * p.capacity[0] + push[0] + noise);
        }

        private void observe(int d, DaySignal signal) {
            for (Lever lever : Lever.values()) {
                if (pattern.levers().contains(lever)) {
                    seen.set(d, Doses.feature(lever), lever.of(doses.get(d)));
                }
            }
            double lab = pattern.labChance() * (d <= 7 ? 3 : 1);
            for (DayFeature marker : Markers.ALL) {
                boolean isLab = marker == DayFeature.CRP || marker == DayFeature.CREATINE_KINASE;
                double chance = isLab ? lab : pattern.daily().contains(marker) ? pattern.dailyChance() : 0;
                if (random.nextDouble() < chance) {
                    Markers.expect(marker, p, 0, 1, signal, one);
                    seen.set(d, marker, Markers.unscaled(marker, one[0] + Markers.noise(marker) * student()));
                }
            }
            boolean later = d > pattern.firstVisit() && random.nextDouble() < pattern.visits();
            if (later || d == pattern.firstVisit()) {
                seen.set(
                        d,
                        DayFeature.OUTCOME,
                        scale.toMeasure(p.capacity[0]) + scale.measurementSd() * random.nextGaussian());
            }
        }

        /// Student noise with eight degrees of freedom.
        private double student() {
            double product = 1;
            for (int k = 0; k < 4; k++) {
                product *= 1 - random.nextDouble();
            }
            return random.nextGaussian() / Math.sqrt(-2 * Math.log(product) / Markers.DEGREES_OF_FREEDOM);
        }
    }
}
