package org.mendline.ml.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.twin.Condition;

/// How much each member counts in a clinic, by condition and horizon, learned from forecasts made as they would
/// have been at the time. Where nothing was learned the twin alone counts. Members are blended by averaging
/// quantiles (Vincent 1912; Ratcliff 1979, doi 10.1037/0033-2909.86.3.446), which keeps the blend as sharp as
/// its members.
///
/// @param weights one entry a condition and stretch of days
public record ClinicStack(List<LocalReport.StackWeights> weights) {
    /// The stretches of days ahead that have weights of their own: from, to.
    static final int[][] STRETCHES = {{14, 27}, {28, 55}, {56, 84}};

    /// Nothing learned.
    public static final ClinicStack TWIN_ALONE = new ClinicStack(List.of());

    public ClinicStack {
        weights = List.copyOf(weights);
    }

    /// Weights of [StackMember]s by ordinal, summing to 1; between the middles of two stretches they pass
    /// smoothly.
    public double[] weights(Condition condition, int daysAhead) {
        double[][] byStretch = new double[STRETCHES.length][];
        for (int s = 0; s < STRETCHES.length; s++) {
            byStretch[s] = ofStretch(condition, STRETCHES[s][0]);
        }
        int next = 0;
        while (next < STRETCHES.length && middle(next) < daysAhead) {
            next++;
        }
        if (next == 0 || next == STRETCHES.length) {
            return byStretch[Math.min(next, STRETCHES.length - 1)];
        }
        double share = (daysAhead - middle(next - 1)) / (middle(next) - middle(next - 1));
        double[] before = byStretch[next - 1];
        double[] after = byStretch[next];
        return IntStream.range(0, before.length)
                .mapToDouble(m -> before[m] + share * (after[m] - before[m]))
                .toArray();
    }

    private static double middle(int stretch) {
        return 0.5 * (STRETCHES[stretch][0] + STRETCHES[stretch][1]);
    }

    private double[] ofStretch(Condition condition, int fromDay) {
        return weights.stream()
                .filter(w -> w.condition().equals(condition.code()) && w.fromDay() == fromDay)
                .findFirst()
                .map(w -> new double[] {w.localTwin(), w.shippedTwin(), w.neighbours()})
                .orElseGet(ClinicStack::twinAlone);
    }

    static double[] twinAlone() {
        double[] weights = new double[StackMember.values().length];
        weights[StackMember.LOCAL_TWIN.ordinal()] = 1;
        return weights;
    }

    /// Blends fans of one person. A member that is absent, or does not reach a day, leaves its weight to the
    /// others.
    ///
    /// @param fans in the outcome's unit; the local twin's must be there and gives the days
    /// @throws IllegalArgumentException if the local twin's fan is missing
    public BlendedFan blend(Condition condition, Map<StackMember, Fan> fans) {
        Fan twin = fans.get(StackMember.LOCAL_TWIN);
        if (twin == null) {
            throw new IllegalArgumentException("A blend needs the twin's own fan");
        }
        List<Fan.Point> points = new ArrayList<>();
        List<BlendedFan.Disagreement> disagreement = new ArrayList<>();
        for (Fan.Point p : twin.points()) {
            double[][] quantiles = new double[StackMember.values().length][];
            fans.forEach((member, fan) -> fan.points().stream()
                    .filter(q -> q.day() == p.day())
                    .findFirst()
                    .ifPresent(q -> quantiles[member.ordinal()] = FanQuantiles.of(q)));
            double[] shares = present(weights(condition, p.day()), quantiles);
            double[] blended = blend(quantiles, shares);
            points.add(FanQuantiles.point(p.day(), blended));
            disagreement.add(disagreement(p.day(), quantiles, shares, blended));
        }
        return new BlendedFan(new Fan(points), disagreement);
    }

    private static BlendedFan.Disagreement disagreement(
            int day, double[][] quantiles, double[] shares, double[] blended) {
        double variance = 0;
        for (int m = 0; m < shares.length; m++) {
            double miss = shares[m] > 0 ? quantiles[m][3] - blended[3] : 0;
            variance += shares[m] * miss * miss;
        }
        double half = 0.5 * (blended[5] - blended[1]);
        double sd = Math.sqrt(variance);
        return new BlendedFan.Disagreement(day, sd, half > 0 ? sd / half : 0);
    }

    /// Weights over the members that are there; the twin alone if those have none.
    static double[] present(double[] weights, double[][] quantiles) {
        double[] shares = new double[weights.length];
        for (int m = 0; m < shares.length; m++) {
            shares[m] = quantiles[m] == null ? 0 : weights[m];
        }
        double sum = Arrays.stream(shares).sum();
        if (sum <= 0) {
            return twinAlone();
        }
        return Arrays.stream(shares).map(w -> w / sum).toArray();
    }

    static double[] blend(double[][] quantiles, double[] shares) {
        double[] blended = new double[FanQuantiles.LEVELS.length];
        for (int m = 0; m < shares.length; m++) {
            for (int l = 0; l < blended.length && shares[m] > 0; l++) {
                blended[l] += shares[m] * quantiles[m][l];
            }
        }
        return blended;
    }
}
