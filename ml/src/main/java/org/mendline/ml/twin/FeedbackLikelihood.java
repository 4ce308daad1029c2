package org.mendline.ml.twin;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Likelihood of a record's [Feedback] given particles. All figures are assumptions, set wide on purpose: no
/// study says how much a statement tells of this model's parameters.
///
/// - Pain tolerance: `rating = 5 − 2.9 · SYMPTOM_GAIN + noise`, SD 1.7. With the prior SD of 0.35 that is a
///   correlation of about −0.5 and ratings with an SD of 2 between people.
/// - Mental state: the expected readiness of the day, SD 2.2, twice the noise of a readiness rating.
/// - Judgement of a curve: ordered probit. The judge sees the difference between the particle's expected outcome
///   and the one shown through noise of one outcome SD ([Mechanics#outcomeSd]) and calls it about right within
///   half an outcome SD. A day still to come is reached under the recent dose, without noise.
///
/// Statements of one kind share a bias, so `n` of them weigh as `n / (1 + 0.5 (n − 1))` independent ones, which
/// is less than two (design effect: Kish 1965), each likelihood being raised to the power that makes it so.
final class FeedbackLikelihood {
    private static final double PAIN_CENTRE = 5;
    private static final double PAIN_SLOPE = 2.9;
    private static final double PAIN_SD = 1.7;
    private static final double MENTAL_SD = 2.2;
    private static final double JUDGE_SD = 1;
    private static final double ABOUT = 0.5;
    private static final double SHARED = 0.5;

    private final RecoveryRecord record;
    private final List<Feedback> feedback;

    FeedbackLikelihood(RecoveryRecord record) {
        this.record = record;
        this.feedback = record.feedback();
    }

    boolean isEmpty() {
        return feedback.isEmpty();
    }

    /// Adds what statements about day `day` say of particles `from` to `to` at the end of that day.
    void onDay(int day, Particles p, int from, int to, DaySignal signal, double[] logLikelihood) {
        for (Feedback f : feedback) {
            switch (f) {
                case Feedback.PainTolerance pain
                when at(pain.day()) == day -> pain(pain.rating0To10(), p, from, to, logLikelihood);
                case Feedback.MentalState mental
                when at(mental.day()) == day -> mental(mental.rating0To10(), p, from, to, signal, logLikelihood);
                case Feedback.CurveJudgement judged
                when judged.targetDay() == day -> judge(judged, p.capacity, from, to, 0, p, logLikelihood);
                case Feedback.PainTolerance _, Feedback.MentalState _, Feedback.CurveJudgement _ -> {}
            }
        }
    }

    /// Adds what judgements of days still to come say; call at the end of the record's last day.
    void ahead(Particles p, int from, int to, double[] logLikelihood) {
        List<Feedback.CurveJudgement> open = new ArrayList<>();
        int last = record.today();
        for (Feedback f : feedback) {
            if (f instanceof Feedback.CurveJudgement judged && judged.targetDay() > record.today()) {
                open.add(judged);
                last = Math.max(last, judged.targetDay());
            }
        }
        if (!open.isEmpty()) {
            lead(p, from, to, open, last, logLikelihood);
        }
    }

    private void lead(
            Particles p, int from, int to, List<Feedback.CurveJudgement> open, int last, double[] logLikelihood) {
        int size = to - from;
        int[] chosen = new int[size];
        for (int i = 0; i < size; i++) {
            chosen[i] = from + i;
        }
        Particles copy = p.select(chosen);
        Dose dose = Doses.recent(record);
        float[] none = new float[size];
        float[] retain = new float[size];
        float[] push = new float[size];
        for (int day = record.today() + 1; day <= last; day++) {
            Dynamics.step(copy, 0, size, DaySignal.of(dose, day, copy.mechanics), none, retain, push);
            for (int i = 0; i < size; i++) {
                copy.capacity[i] = retain[i] * copy.capacity[i] + push[i];
            }
            for (Feedback.CurveJudgement judged : open) {
                if (judged.targetDay() == day) {
                    judge(judged, copy.capacity, 0, size, from, p, logLikelihood);
                }
            }
        }
    }

    private int at(int day) {
        return Math.min(day, record.today());
    }

    private void pain(double rating, Particles p, int from, int to, double[] logLikelihood) {
        float[] gain = p.theta[PersonParameter.SYMPTOM_GAIN.ordinal()];
        double power = power(Feedback.PainTolerance.class);
        for (int i = from; i < to; i++) {
            double z = (rating - PAIN_CENTRE + PAIN_SLOPE * gain[i]) / PAIN_SD;
            logLikelihood[i] -= 0.5 * power * z * z;
        }
    }

    private void mental(double rating, Particles p, int from, int to, DaySignal signal, double[] logLikelihood) {
        float[] expected = new float[to - from];
        Markers.expect(DayFeature.READINESS, p, from, to, signal, expected);
        double power = power(Feedback.MentalState.class);
        for (int i = from; i < to; i++) {
            double z = (rating - expected[i - from]) / MENTAL_SD;
            logLikelihood[i] -= 0.5 * power * z * z;
        }
    }

    /// Capacity `i` is that of particle `i + shift`.
    private void judge(
            Feedback.CurveJudgement judged,
            float[] capacity,
            int from,
            int to,
            int shift,
            Particles p,
            double[] logLikelihood) {
        double shown = record.scale().toCapacity(judged.shownMedian());
        double unit = p.mechanics.outcomeSd();
        double power = power(Feedback.CurveJudgement.class);
        NormalDistribution normal = new NormalDistribution();
        for (int i = from; i < to; i++) {
            double seen = (capacity[i] - shown) / unit;
            double low = normal.cumulativeProbability((-ABOUT - seen) / JUDGE_SD);
            double high = normal.cumulativeProbability((ABOUT - seen) / JUDGE_SD);
            double chance = switch (judged.verdict()) {
                case TOO_OPTIMISTIC -> low;
                case ABOUT_RIGHT -> high - low;
                case TOO_PESSIMISTIC -> 1 - high;
            };
            logLikelihood[i + shift] += power * Math.log(Math.max(1e-12, chance));
        }
    }

    private double power(Class<? extends Feedback> kind) {
        long n = feedback.stream().filter(kind::isInstance).count();
        return 1 / (1 + SHARED * (n - 1));
    }
}
