package org.mendline.ml.local;

import java.util.Arrays;
import java.util.List;

/// Empirical Bayes by Monte-Carlo EM (Wei and Tanner 1990, doi 10.1080/01621459.1990.10474930) with importance
/// reweighting of draws that were made once (Levine and Casella 2001, doi 10.1198/106186001317115045): which
/// shifts make the finished recoveries most probable, given that the literature counts as much as
/// [#LITERATURE_EPISODES] recoveries known without error. Three recoveries so change little, two hundred nearly
/// decide.
final class PriorEstimation {
    /// Weight of the literature's means, in recoveries.
    static final double LITERATURE_EPISODES = 6;

    /// Weight of the literature's standard deviations, in recoveries: spread is harder to learn than location.
    static final double LITERATURE_SPREAD_EPISODES = 20;

    private static final int MOST_STEPS = 400;
    private static final double TOLERANCE = 3e-4;
    private static final double FARTHEST = 3; // SDs
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 2;

    private final List<EpisodeDraws> episodes;
    private final int parameters;
    private final double[] typicalSd;

    /// @param episodes at least one, all with the same learned parameters
    PriorEstimation(List<EpisodeDraws> episodes) {
        this.episodes = episodes;
        this.parameters = episodes.getFirst().learned().size();
        this.typicalSd = new double[parameters];
        for (EpisodeDraws e : episodes) {
            for (int p = 0; p < parameters; p++) {
                for (int g = 0; g < e.groups(); g++) {
                    typicalSd[p] += e.sd()[g * parameters + p] / e.groups() / episodes.size();
                }
            }
        }
    }

    /// Climbs from `start` to the most probable shifts.
    ShiftVector from(ShiftVector start) {
        ShiftVector now = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            ShiftVector next = step(now);
            double move = 0;
            for (int p = 0; p < parameters; p++) {
                move = Math.max(move, Math.abs(next.shift()[p] - now.shift()[p]) / typicalSd[p]);
                move = Math.max(move, Math.abs(next.spread()[p] - now.spread()[p]));
            }
            now = next;
            if (move < TOLERANCE) {
                break;
            }
        }
        return now;
    }

    private ShiftVector step(ShiftVector now) {
        double[] pulled = new double[parameters];
        double[] weight = new double[parameters];
        episodes.forEach(e -> addLocation(e, now, pulled, weight));
        double[] shift = new double[parameters];
        for (int p = 0; p < parameters; p++) {
            double prior = LITERATURE_EPISODES / (typicalSd[p] * typicalSd[p]);
            double limit = FARTHEST * typicalSd[p];
            shift[p] = Math.clamp(pulled[p] / (weight[p] + prior), -limit, limit);
        }
        double[] squares = new double[parameters];
        episodes.forEach(e -> addSquares(e, now, shift, squares));
        double[] spread = new double[parameters];
        for (int p = 0; p < parameters; p++) {
            double variance =
                    (LITERATURE_SPREAD_EPISODES + squares[p]) / (LITERATURE_SPREAD_EPISODES + episodes.size());
            spread[p] = Math.clamp(Math.sqrt(variance), NARROWEST, WIDEST);
        }
        return new ShiftVector(shift, spread);
    }

    private void addLocation(EpisodeDraws e, ShiftVector now, double[] pulled, double[] weight) {
        each(e, now, (p, z, sd, w) -> {
            double precision = w / (now.spread()[p] * now.spread()[p] * sd * sd);
            pulled[p] += precision * z * sd;
            weight[p] += precision;
        });
    }

    private void addSquares(EpisodeDraws e, ShiftVector now, double[] shift, double[] squares) {
        each(e, now, (p, z, sd, w) -> {
            double moved = z - shift[p] / sd;
            squares[p] += w * moved * moved;
        });
    }

    private void each(EpisodeDraws e, ShiftVector now, Visitor visitor) {
        double[] weights = weights(e, now);
        double[] byGroup = new double[e.groups()];
        for (int j = 0; j < e.draws(); j++) {
            double all = e.logPrior(j, now, byGroup);
            for (int g = 0; g < e.groups(); g++) {
                double w = weights[j] * Math.exp(byGroup[g] - all);
                for (int p = 0; p < parameters; p++) {
                    visitor.at(p, e.standard()[(j * e.groups() + g) * parameters + p], e.sd()[g * parameters + p], w);
                }
            }
        }
    }

    /// Weights of the draws of one recovery under shifts, summing to 1.
    private static double[] weights(EpisodeDraws e, ShiftVector now) {
        double[] weights = new double[e.draws()];
        double[] byGroup = new double[e.groups()];
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = e.logPrior(j, now, byGroup) - e.drawnUnder()[j];
            max = Math.max(max, weights[j]);
        }
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = Math.exp(weights[j] - max);
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    /// Median over recoveries of the share of draws that still count under shifts (Kish's effective size).
    double effectiveShare(ShiftVector at) {
        double[] shares = episodes.stream()
                .mapToDouble(e -> {
                    double squares =
                            Arrays.stream(weights(e, at)).map(w -> w * w).sum();
                    return 1 / squares / e.draws();
                })
                .sorted()
                .toArray();
        return shares[shares.length / 2];
    }

    @FunctionalInterface
    private interface Visitor {
        void at(int parameter, double z, double sd, double weight);
    }
}
