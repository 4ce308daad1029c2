package org.mendline.ml.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.SimulatedPerson;
import org.mendline.ml.twin.TwinPrior;

/// Which person parameters a kind of record can tell apart, over simulated people of all conditions in turn.
///
/// @param people number of simulated people
/// @param contraction one minus posterior over prior variance, mean over people: 0 nothing learnt, 1 known
/// @param entangled pairs by mean correlation of posterior draws, strongest first
public record Identifiability(int people, Map<PersonParameter, Double> contraction, List<Pair> entangled) {
    /// Days of the simulated records.
    public static final int DAYS = 84;

    public Identifiability {
        contraction = Map.copyOf(contraction);
        entangled = List.copyOf(entangled);
    }

    /// Two parameters that trade against each other.
    ///
    /// @param correlation mean over people of the correlation of posterior draws
    public record Pair(PersonParameter first, PersonParameter second, double correlation) {}

    /// Kinds of record as clinics have them, by name.
    public static Map<String, ObservationPattern> patterns() {
        Map<String, ObservationPattern> patterns = new LinkedHashMap<>();
        patterns.put("visits", ObservationPattern.visitsEvery(21));
        patterns.put(
                "visits and diary",
                new ObservationPattern(
                        1.0 / 21,
                        1,
                        Set.of(DayFeature.SORENESS, DayFeature.PAIN, DayFeature.READINESS),
                        0.7,
                        0,
                        Set.of()));
        patterns.put(
                "visits and watch",
                new ObservationPattern(
                        1.0 / 21,
                        1,
                        Set.of(DayFeature.LN_RMSSD, DayFeature.RESTING_HEART_RATE),
                        0.9,
                        0,
                        EnumSet.of(Lever.SLEEP, Lever.LOAD)));
        patterns.put("everything", ObservationPattern.rich());
        return patterns;
    }

    /// Infers `people` simulated people whose records follow a pattern.
    public static Identifiability of(ParticleTwinModel model, ObservationPattern pattern, int people, long seed) {
        Map<PersonParameter, Double> contraction = new EnumMap<>(PersonParameter.class);
        double[][] correlation = new double[PersonParameter.COUNT][PersonParameter.COUNT];
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < people; i++) {
            Condition condition = Condition.values()[i % Condition.values().length];
            SimulatedPerson person = SimulatedClinic.person(condition, DAYS, pattern, random);
            ParticleTwin twin = model.infer(person.whole(), seed + i);
            TwinPrior prior = ConditionPriors.of(twin.record());
            double[][] standard = new double[PersonParameter.COUNT][];
            for (PersonParameter p : PersonParameter.values()) {
                double[] draws = twin.draws(p);
                double variance = standardise(draws);
                standard[p.ordinal()] = draws;
                contraction.merge(p, (1 - variance / (prior.sd(p) * prior.sd(p))) / people, Double::sum);
            }
            addCorrelations(standard, people, correlation);
        }
        return new Identifiability(people, contraction, pairs(correlation));
    }

    /// Brings draws to mean 0 and variance 1 in place.
    ///
    /// @return their variance before
    private static double standardise(double[] draws) {
        double mean = 0;
        for (double x : draws) {
            mean += x / draws.length;
        }
        double variance = 0;
        for (double x : draws) {
            variance += (x - mean) * (x - mean) / draws.length;
        }
        double sd = Math.sqrt(Math.max(variance, Double.MIN_NORMAL));
        for (int i = 0; i < draws.length; i++) {
            draws[i] = (draws[i] - mean) / sd;
        }
        return variance;
    }

    private static void addCorrelations(double[][] standard, int people, double[][] sum) {
        for (int r = 0; r < standard.length; r++) {
            for (int c = 0; c < r; c++) {
                double product = 0;
                for (int i = 0; i < standard[r].length; i++) {
                    product += standard[r][i] * standard[c][i];
                }
                sum[r][c] += product / standard[r].length / people;
            }
        }
    }

    private static List<Pair> pairs(double[][] correlation) {
        PersonParameter[] all = PersonParameter.values();
        List<Pair> pairs = new ArrayList<>();
        for (int r = 0; r < all.length; r++) {
            for (int c = 0; c < r; c++) {
                pairs.add(new Pair(all[c], all[r], correlation[r][c]));
            }
        }
        pairs.sort((a, b) -> Double.compare(Math.abs(b.correlation), Math.abs(a.correlation)));
        return pairs;
    }
}
