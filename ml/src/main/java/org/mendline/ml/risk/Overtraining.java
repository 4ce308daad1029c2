package org.mendline.ml.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.mendline.ml.explain.Explanation;
import org.mendline.ml.explain.FactorExplainer;
import org.mendline.ml.explain.FactorExplainer.Factor;
import org.mendline.ml.explain.RecoveryExplainer.Target;
import org.mendline.ml.inference.ParticleTwin;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Doses;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Particles;
import org.mendline.ml.twin.Protocol;
import org.mendline.ml.twin.ReadinessDeficits;
import org.mendline.ml.twin.RecoveryRecord;

/// Risk that a plan overtrains: the share of the twin's futures in which expected readiness stays at least a point
/// below the person's own normal for fourteen days on end, within four weeks. Lowered performance and wellness for
/// weeks in spite of rest is what separates overreaching that harms from training (Meeusen et al. 2013, doi
/// 10.1249/MSS.0b013e318279a10a, recalled); the two weeks and the point are this program's.
///
/// The couplings of fatigue, sleep debt and inflammation to readiness are orders of magnitude, so the interval is
/// over couplings of half to twice the twin's. The event is a state of the twin, not a diagnosis, and neither the
/// acute:chronic workload ratio nor any threshold of load takes part. Thread-safe.
public final class Overtraining {
    /// Name of the event.
    public static final String EVENT = "Overtraining";

    /// Days looked ahead.
    public static final int HORIZON_DAYS = 28;

    private static final int DAYS_ON_END = 14;
    private static final double POINTS = 1;
    /// Share of recovery that is adaptation to strength work, from which on a person counts as in training.
    private static final double TRAINING = 0.5;

    /// 80 % of couplings lie between 0.6 and 1.7 times, 95 % between 0.46 and 2.2 times the twin's.
    private static final double COUPLING_LOG_SD = 0.4;

    private static final int COUPLINGS = 400;
    private static final int FUTURES = 1000;
    private static final int DIARY_DAYS = 28;
    private static final int FEWEST_LOADS = 14;

    private Overtraining() {}

    /// Assesses a plan. Same arguments, same bits.
    public static RiskAssessment assess(ParticleTwin twin, Protocol plan, long seed) {
        RecoveryRecord record = twin.record();
        if (ConditionPriors.of(record).mechanics().strengthShare() < TRAINING) {
            return new NotAssessable("Overtraining is assessed for people in training, not for this condition.");
        }
        if (loads(record) < FEWEST_LOADS) {
            return new NotAssessable("Overtraining takes at least " + FEWEST_LOADS
                    + " days with training load (0 on days off) among the last " + DIARY_DAYS + ".");
        }
        double[] shares = shares(twin.state(), record.today(), plan, seed);
        double mean = Arrays.stream(shares).average().orElseThrow();
        Arrays.sort(shares);
        return new Risk(
                EVENT,
                mean,
                shares[COUPLINGS / 10],
                shares[COUPLINGS - 1 - COUPLINGS / 10],
                "within four weeks under this plan",
                factors(plan),
                "A state of the twin, not a diagnosis: two weeks on end with expected readiness a point or more below"
                        + " own normal. Checked on simulated people only.");
    }

    /// Shares of the plan's levers in the risk, against what people with the condition usually do: exact Shapley
    /// values that add up to the risk.
    ///
    /// @throws IllegalArgumentException if the plan cannot be assessed
    public static Explanation explain(ParticleTwin twin, Protocol plan, long seed) {
        if (!(assess(twin, plan, seed) instanceof Risk risk)) {
            throw new IllegalArgumentException("There is no risk to explain");
        }
        Dose usual = Doses.usual(twin.record().condition());
        List<Factor> factors = Arrays.stream(Lever.values())
                .map(lever -> new Factor(
                        name(lever),
                        OptionalDouble.of(mean(plan, lever)),
                        OptionalDouble.of(lever.of(usual)),
                        Doses.feature(lever).unit()))
                .toList();
        return FactorExplainer.explain(
                new Target(EVENT + " within four weeks", "1", risk.probability(), 1),
                factors,
                coalition -> Arrays.stream(
                                shares(twin.state(), twin.record().today(), mixed(plan, usual, coalition), seed))
                        .average()
                        .orElseThrow());
    }

    /// Share of futures with the event, one a coupling.
    static double[] shares(Particles today, int day, Protocol plan, long seed) {
        float[] deficits = ReadinessDeficits.simulate(today, day, plan, HORIZON_DAYS, FUTURES, seed);
        double[] held = new double[FUTURES];
        Arrays.setAll(held, f -> held(deficits, f));
        Arrays.sort(held);
        SplittableRandom random = new SplittableRandom(seed);
        double[] shares = new double[COUPLINGS];
        for (int k = 0; k < COUPLINGS; k++) {
            double needed = POINTS / Math.exp(COUPLING_LOG_SD * random.nextGaussian());
            int below = Arrays.binarySearch(held, needed);
            shares[k] = (double) (FUTURES - (below < 0 ? -below - 1 : below)) / FUTURES;
        }
        return shares;
    }

    /// Largest deficit that one future holds for two weeks on end.
    private static double held(float[] deficits, int future) {
        double most = Double.NEGATIVE_INFINITY;
        for (int from = 0; from + DAYS_ON_END <= HORIZON_DAYS; from++) {
            double least = Double.POSITIVE_INFINITY;
            for (int d = from; d < from + DAYS_ON_END; d++) {
                least = Math.min(least, deficits[d * FUTURES + future]);
            }
            most = Math.max(most, least);
        }
        return most;
    }

    /// The plan in the levers of the coalition, the usual dose in all others.
    private static Protocol mixed(Protocol plan, Dose usual, long coalition) {
        List<Dose> doses = new ArrayList<>();
        for (int d = 0; d < HORIZON_DAYS; d++) {
            Dose dose = usual;
            for (Lever lever : Lever.values()) {
                if ((coalition >> lever.ordinal() & 1) != 0) {
                    dose = lever.set(dose, lever.of(plan.dose(d)));
                }
            }
            doses.add(dose);
        }
        return new Protocol(doses);
    }

    private static int loads(RecoveryRecord record) {
        int seen = 0;
        for (int d = Math.max(0, record.today() - DIARY_DAYS + 1); d <= record.today(); d++) {
            seen += record.days().observed(d, DayFeature.LOAD) ? 1 : 0;
        }
        return seen;
    }

    private static double mean(Protocol plan, Lever lever) {
        double sum = 0;
        for (int d = 0; d < HORIZON_DAYS; d++) {
            sum += lever.of(plan.dose(d));
        }
        return sum / HORIZON_DAYS;
    }

    private static List<RiskFactor> factors(Protocol plan) {
        return List.of(
                new RiskFactor(
                        "Training load",
                        String.format(Locale.ROOT, "%.0f AU a day planned", mean(plan, Lever.LOAD)),
                        "Fatigue and fitness as impulse responses (Clarke and Skiba 2013)",
                        "10.1152/advan.00078.2011"),
                new RiskFactor(
                        "Sleep",
                        String.format(Locale.ROOT, "%.1f h a night planned", mean(plan, Lever.SLEEP)),
                        "Loss of performance with acute sleep loss (Craven et al. 2022)",
                        "10.1007/s40279-022-01706-y"));
    }

    private static String name(Lever lever) {
        return switch (lever) {
            case LOAD -> "Training load";
            case SLEEP -> "Sleep";
            case THERAPY -> "Therapy";
            case PROTEIN -> "Nutrition (protein)";
            case COLD -> "Cold";
            case MOBILITY -> "Mobility work";
        };
    }
}
