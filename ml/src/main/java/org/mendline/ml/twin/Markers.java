package org.mendline.ml.twin;

import java.util.List;

/// How the hidden state shows in daily markers: own normal plus couplings to inflammation `I`, fatigue `A`,
/// fitness `B`, healing `H` and sleep debt, with Student noise of eight degrees of freedom (a bad night or a
/// slipped cuff is not a new person).
///
/// Couplings are the twin's own, set to orders of magnitude: rMSSD falls and resting heart rate rises with load
/// and inflammation; CRP after joint replacement peaks near 110 mg/L on day 2 to 3 (80 on day 2, doi
/// 10.1186/s42836-020-00043-7; 130 on day 3); soreness and pain follow inflammation and unhealed tissue.
/// Values are not clipped to their scale and CRP and CK are modelled on the logarithm.
public final class Markers {
    /// Markers that tell of the state; the other daily values are doses or the outcome.
    public static final List<DayFeature> ALL = List.of(
            DayFeature.LN_RMSSD,
            DayFeature.RESTING_HEART_RATE,
            DayFeature.SORENESS,
            DayFeature.PAIN,
            DayFeature.READINESS,
            DayFeature.CRP,
            DayFeature.CREATINE_KINASE);

    static final double DEGREES_OF_FREEDOM = 8;
    private static final float CRP_PER_ACUTE_PHASE = 220;
    private static final float LN_CK = 5.0f; // 150 U/L

    private Markers() {}

    /// Scale of the noise of one value, on the scale of [#scaled].
    public static float noise(DayFeature marker) {
        return switch (marker) {
            case LN_RMSSD -> 0.18f;
            case RESTING_HEART_RATE -> 2.2f;
            case SORENESS, PAIN -> 1.0f;
            case READINESS -> 1.1f;
            case CRP -> 0.35f;
            case CREATINE_KINASE -> 0.5f;
            default -> throw new IllegalArgumentException(marker + " is not a marker");
        };
    }

    /// The value on the scale on which noise is additive.
    public static double scaled(DayFeature marker, double value) {
        return isLog(marker) ? Math.log(Math.max(0.1, value)) : value;
    }

    /// Inverse of [#scaled].
    static double unscaled(DayFeature marker, double value) {
        return isLog(marker) ? Math.exp(value) : value;
    }

    private static boolean isLog(DayFeature marker) {
        return marker == DayFeature.CRP || marker == DayFeature.CREATINE_KINASE;
    }

    /// Writes the expected marker of particles `from` to `to`, on the scale of [#scaled]; `out[0]` is `from`.
    static void expect(DayFeature marker, Particles p, int from, int to, DaySignal day, float[] out) {
        switch (marker) {
            case LN_RMSSD -> linear(p, from, to, PersonParameter.BASE_LN_RMSSD, -0.12f, -0.08f, -0.012f, out);
            case RESTING_HEART_RATE ->
                linear(p, from, to, PersonParameter.BASE_RESTING_HEART_RATE, 5f, 1.5f, 0.2f, out);
            case READINESS -> readiness(p, from, to, out);
            case SORENESS -> soreness(p, from, to, day, out);
            case PAIN -> pain(p, from, to, day, out);
            case CRP -> crp(p, from, to, out);
            case CREATINE_KINASE -> {
                for (int i = from; i < to; i++) {
                    out[i - from] = LN_CK + 0.8f * (p.fatigue[i] - 1) + 0.6f * p.inflammation[i];
                }
            }
            default -> throw new IllegalArgumentException(marker + " is not a marker");
        }
    }

    private static void linear(
            Particles p,
            int from,
            int to,
            PersonParameter base,
            float inflamed,
            float tired,
            float sleepless,
            float[] out) {
        float[] own = p.theta[base.ordinal()];
        for (int i = from; i < to; i++) {
            out[i - from] =
                    own[i] + inflamed * p.inflammation[i] + tired * (p.fatigue[i] - 1) + sleepless * p.sleepDebt[i];
        }
    }

    /// At 10 h of debt (2 h short every night) readiness loses the published share of performance on a scale of
    /// ten, doubled because feeling suffers more than performance (an assumption).
    private static void readiness(Particles p, int from, int to, float[] out) {
        float[] own = p.theta[PersonParameter.BASE_READINESS.ordinal()];
        float[] loss = p.effect[Effect.SLEEP_LOSS.ordinal()];
        for (int i = from; i < to; i++) {
            out[i - from] = own[i] + (p.fitness[i] - p.fatigue[i]) - 2 * loss[i] * p.sleepDebt[i] - p.inflammation[i];
        }
    }

    private static void soreness(Particles p, int from, int to, DaySignal day, float[] out) {
        float[] gain = p.theta[PersonParameter.SYMPTOM_GAIN.ordinal()];
        float[] cold = p.effect[Effect.COLD_SORENESS.ordinal()];
        float[] mobility = p.effect[Effect.MOBILITY_SORENESS.ordinal()];
        float sd = 2; // of soreness between people, points
        for (int i = from; i < to; i++) {
            float felt = 0.8f + 3 * p.inflammation[i] + 1.5f * Math.max(0, p.fatigue[i] - 0.5f);
            out[i - from] =
                    (float) Math.exp(gain[i]) * felt + sd * (cold[i] * day.cold() + mobility[i] * day.mobility());
        }
    }

    private static void pain(Particles p, int from, int to, DaySignal day, float[] out) {
        float[] gain = p.theta[PersonParameter.SYMPTOM_GAIN.ordinal()];
        float[] cold = p.effect[Effect.COLD_PAIN.ordinal()];
        for (int i = from; i < to; i++) {
            float felt = 0.3f + 3 * (1 - p.healing[i]) + 3 * p.inflammation[i];
            // Relief needs pain to relieve: the published points are those of the first two days.
            float relief = cold[i] * day.cold() * Math.min(1, p.inflammation[i] * 2);
            out[i - from] = (float) Math.exp(gain[i]) * felt + relief;
        }
    }

    private static void crp(Particles p, int from, int to, float[] out) {
        float[] own = p.theta[PersonParameter.BASE_LN_CRP.ordinal()];
        for (int i = from; i < to; i++) {
            out[i - from] = (float) Math.log(Math.exp(own[i]) + CRP_PER_ACUTE_PHASE * p.acutePhase[i]);
        }
    }
}
