package org.mendline.ml.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mendline.ml.twin.Condition;

/// Learns the weights of a [ClinicStack] for the continuous ranked probability score, by exponentiated gradient
/// on the simplex (Kivinen and Warmuth 1997, doi 10.1006/inco.1996.2612), and pulls them towards the twin alone
/// as if [#TWIN_PERSONS] more people had spoken for it.
final class StackTraining {
    private static final double TWIN_PERSONS = 12;
    private static final int FEWEST_PERSONS = 10;
    private static final int STEPS = 200;
    private static final double RATE = 1.5;
    private static final double GROWTH = 1.25;

    private StackTraining() {}

    /// Weights from all forecasts of one condition.
    static List<LocalReport.StackWeights> weights(Condition condition, List<BacktestForecast> forecasts) {
        List<LocalReport.StackWeights> all = new ArrayList<>();
        for (int[] stretch : ClinicStack.STRETCHES) {
            List<BacktestForecast> complete = forecasts.stream()
                    .filter(f -> f.daysAhead() >= stretch[0] && f.daysAhead() <= stretch[1])
                    .filter(StackTraining::complete)
                    .toList();
            int persons = ForecastScores.persons(complete);
            boolean enough = persons >= FEWEST_PERSONS;
            double[] w = enough ? pulled(learn(complete), persons) : ClinicStack.twinAlone();
            all.add(new LocalReport.StackWeights(condition.code(), stretch[0], stretch[1], enough, w[0], w[1], w[2]));
        }
        return all;
    }

    private static boolean complete(BacktestForecast f) {
        return f.quantiles().size() == StackMember.values().length;
    }

    private static double[] pulled(double[] learned, int persons) {
        double[] alone = ClinicStack.twinAlone();
        double share = persons / (persons + TWIN_PERSONS);
        for (int m = 0; m < learned.length; m++) {
            learned[m] = share * learned[m] + (1 - share) * alone[m];
        }
        return learned;
    }

    private static double[] learn(List<BacktestForecast> forecasts) {
        int members = StackMember.values().length;
        double[] now = new double[members];
        double[] mean = new double[members];
        java.util.Arrays.fill(now, 1.0 / members);
        double typical = ForecastScores.scores(forecasts, StackTraining::ofTwin).crps();
        for (int step = 0; step < STEPS; step++) {
            double[] slope = slope(forecasts, now);
            double rate = RATE / Math.sqrt(step + 1.0) / Math.max(1e-9, typical);
            double sum = 0;
            for (int m = 0; m < members; m++) {
                now[m] *= Math.exp(-rate * slope[m]);
                sum += now[m];
            }
            for (int m = 0; m < members; m++) {
                now[m] /= sum;
                mean[m] += now[m] / STEPS;
            }
        }
        return mean;
    }

    /// Derivative of the mean score by each weight.
    private static double[] slope(List<BacktestForecast> forecasts, double[] weights) {
        double[] slope = new double[weights.length];
        for (BacktestForecast f : forecasts) {
            double[][] q = quantiles(f);
            double[] blended = ClinicStack.blend(q, weights);
            for (int l = 0; l < blended.length; l++) {
                double along = FanQuantiles.slope(blended, l, f.truth()) / forecasts.size();
                for (int m = 0; m < weights.length; m++) {
                    slope[m] += along * (q[m][l] - blended[l]);
                }
            }
        }
        return slope;
    }

    static double[][] quantiles(BacktestForecast f) {
        double[][] q = new double[StackMember.values().length][];
        f.quantiles().forEach((member, values) -> q[member.ordinal()] = values);
        return q;
    }

    /// Each forecast's blend with weights learned only from what had been measured when it was made.
    static List<Blended> rolling(Condition condition, List<BacktestForecast> forecasts) {
        List<BacktestForecast> byDay = forecasts.stream()
                .filter(StackTraining::complete)
                .sorted(Comparator.comparing(BacktestForecast::madeOn))
                .toList();
        List<Blended> blends = new ArrayList<>();
        ClinicStack stack = ClinicStack.TWIN_ALONE;
        int learnedFrom = 0;
        for (BacktestForecast f : byDay) {
            List<BacktestForecast> past = knownBefore(byDay, f.madeOn());
            if (past.size() > GROWTH * learnedFrom) {
                stack = new ClinicStack(weights(condition, past));
                learnedFrom = past.size();
            }
            double[][] q = quantiles(f);
            blends.add(new Blended(f, ClinicStack.blend(q, stack.weights(condition, f.daysAhead()))));
        }
        return blends;
    }

    private static List<BacktestForecast> knownBefore(List<BacktestForecast> all, LocalDate day) {
        return all.stream().filter(f -> f.knownOn().isBefore(day)).toList();
    }

    /// A forecast with its blend.
    record Blended(BacktestForecast forecast, double[] quantiles) {
        /// The forecast with the blend in the twin's place, to be scored like any member.
        BacktestForecast asTwin() {
            return new BacktestForecast(
                    forecast.episode(),
                    forecast.madeOn(),
                    forecast.knownOn(),
                    forecast.originDay(),
                    forecast.daysAhead(),
                    forecast.truth(),
                    Map.of(StackMember.LOCAL_TWIN, quantiles),
                    forecast.learnedFrom());
        }
    }

    private static double[] ofTwin(BacktestForecast f) {
        return ForecastScores.quantiles(f, StackMember.LOCAL_TWIN);
    }

    /// The members' and the blend's scores on the same forecasts.
    static List<LocalReport.MemberScores> scores(List<Blended> blends) {
        if (blends.isEmpty()) {
            return List.of();
        }
        List<BacktestForecast> forecasts =
                blends.stream().map(Blended::forecast).toList();
        int persons = ForecastScores.persons(forecasts);
        List<LocalReport.MemberScores> rows = new ArrayList<>();
        for (StackMember member : StackMember.values()) {
            rows.add(new LocalReport.MemberScores(
                    member.label(),
                    persons,
                    forecasts.size(),
                    ForecastScores.scores(forecasts, f -> ForecastScores.quantiles(f, member))));
        }
        rows.add(new LocalReport.MemberScores(
                "blend",
                persons,
                forecasts.size(),
                ForecastScores.scores(blends.stream().map(Blended::asTwin).toList(), StackTraining::ofTwin)));
        return rows;
    }
}
