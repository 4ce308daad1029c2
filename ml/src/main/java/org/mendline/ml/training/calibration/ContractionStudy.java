package org.mendline.ml.training.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.training.SimulatedClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.Markers;
import org.mendline.ml.twin.ObservationPattern;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.TwinPrior;

/// How much more visits and wearables teach: the same simulated people over the same twelve weeks, with few or
/// many of their visits left in the record, with and without their daily markers.
final class ContractionStudy {
    private static final List<Integer> VISITS = List.of(1, 2, 3, 5, 8, 12);
    private static final int DAYS = 85;

    private ContractionStudy() {}

    static List<CalibrationResult.Contraction> run(ParticleTwinModel model, int count, long seed) {
        List<RecoveryRecord> people = new ArrayList<>();
        ObservationPattern rich = ObservationPattern.rich();
        ObservationPattern daily =
                new ObservationPattern(1, 1, rich.daily(), rich.dailyChance(), rich.labChance(), rich.levers());
        for (int i = 0; i < count; i++) {
            SplittableRandom random = new SplittableRandom(seed ^ (0x5DEECE66DL * (i + 1)));
            Condition condition = Condition.values()[i % Condition.values().length];
            people.add(SimulatedClinic.person(condition, DAYS, daily, random).whole());
        }
        List<CalibrationResult.Contraction> result = new ArrayList<>();
        for (boolean wearable : new boolean[] {false, true}) {
            for (int visits : VISITS) {
                result.add(new CalibrationResult.Contraction(visits, wearable, mean(model, people, visits, wearable)));
            }
        }
        return result;
    }

    private static Map<String, Double> mean(
            ParticleTwinModel model, List<RecoveryRecord> people, int visits, boolean wearable) {
        double[][] all = IntStream.range(0, people.size())
                .parallel()
                .mapToObj(i -> contraction(model, model.infer(thinned(people.get(i), visits, wearable), i)))
                .toArray(double[][]::new);
        Map<String, Double> means = new TreeMap<>();
        for (PersonParameter p : PersonParameter.values()) {
            double sum = 0;
            for (double[] one : all) {
                sum += one[p.ordinal()];
            }
            means.put(Quantity.ALL.get(p.ordinal()).name(), sum / all.length);
        }
        return means;
    }

    /// The record with `visits` visits spread evenly, the last one today.
    private static RecoveryRecord thinned(RecoveryRecord record, int visits, boolean wearable) {
        FeatureDays.Builder kept = record.days().toBuilder();
        for (int d = 0; d < DAYS; d++) {
            boolean visit = false;
            for (int v = 1; v <= visits; v++) {
                visit |= d == (DAYS - 1) * v / visits;
            }
            if (!visit) {
                kept.clear(d, DayFeature.OUTCOME);
            }
            for (DayFeature marker : Markers.ALL) {
                if (!wearable) {
                    kept.clear(d, marker);
                }
            }
        }
        return new RecoveryRecord(record.condition(), record.scale(), record.traits(), kept.build());
    }

    static double[] contraction(ParticleTwinModel model, ParticleTwin twin) {
        TwinPrior prior = model.priors().of(twin.record());
        double[] result = new double[PersonParameter.COUNT];
        for (PersonParameter p : PersonParameter.values()) {
            result[p.ordinal()] = 1 - variance(twin.draws(p)) / (prior.sd(p) * prior.sd(p));
        }
        return result;
    }

    private static double variance(double[] x) {
        double mean = 0;
        for (double v : x) {
            mean += v / x.length;
        }
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return sum / x.length;
    }
}
