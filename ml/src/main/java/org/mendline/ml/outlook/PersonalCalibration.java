package org.mendline.ml.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Conformal calibration to one person: how much wider or narrower each interval must be for this person's own past
/// forecasts to have held what they promised.
///
/// The score of a past forecast is how far the value fell outside or inside its interval, as a share of the half
/// width (conformalised quantile regression, Romano et al. 2019, arXiv:1905.03222, on a ratio scale). The factor is
/// the weighted quantile of scores with weights that halve in 69 days, since people change (nonexchangeable
/// conformal prediction, Barber et al. 2023, doi 10.1214/23-AOS2276). [#PRIOR_COUNT] pseudo-scores of a forecast
/// that is right as it stands draw the factor to 1 where few are known.
public final class PersonalCalibration {
    /// Weight of "right as it stands", in forecasts.
    static final double PRIOR_COUNT = 15;

    private static final double KEPT_A_DAY = 0.99;
    private static final double[] COVERAGE = {0.95, 0.80, 0.50}; // of quantile pairs, outermost first
    private static final int PAIRS = COVERAGE.length;
    private static final int MEDIAN = PAIRS;
    private static final double LEAST = 0.25;
    private static final double MOST = 4;
    private static final int HALVINGS = 24;
    private static final double NO_WIDTH = 1e-9;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final double[][][] factors; // [marker][ahead - 1][pair]

    private PersonalCalibration(double[][][] factors) {
        this.factors = factors;
    }

    /// How many times as wide the interval gets; 1 where nothing is known of the person.
    ///
    /// @param ahead 1 to 3
    /// @param coverage 0.5, 0.8 or 0.95
    public double factor(OutlookMarker marker, int ahead, double coverage) {
        for (int pair = 0; pair < PAIRS; pair++) {
            if (COVERAGE[pair] == coverage) {
                return factors[marker.ordinal()][ahead - 1][pair];
            }
        }
        throw new IllegalArgumentException("There is no interval of coverage " + coverage);
    }

    Outlook apply(QuantileTable table, int origin, int today) {
        return table.outlook(origin, today, this::calibrated);
    }

    /// Standardised quantiles spread about their median; they stay in order.
    double[] calibrated(OutlookMarker marker, int ahead, double[] quantiles) {
        double[] own = factors[marker.ordinal()][ahead - 1];
        double[] out = quantiles.clone();
        double median = quantiles[MEDIAN];
        for (int pair = PAIRS - 1; pair >= 0; pair--) {
            int high = quantiles.length - 1 - pair;
            double below = median + own[pair] * (quantiles[pair] - median);
            double above = median + own[pair] * (quantiles[high] - median);
            out[pair] = Math.min(out[pair + 1], below);
            out[high] = Math.max(out[high - 1], above);
        }
        return out;
    }

    /// Collects past forecasts and what came.
    static final class Builder {
        private final List<List<double[]>> scores = new ArrayList<>(); // weight, then the score of each pair

        Builder() {
            for (int i = 0; i < OutlookMarker.COUNT * OutlookEncoding.HORIZON; i++) {
                scores.add(new ArrayList<>());
            }
        }

        /// @param quantiles the forecast
        /// @param y the value that came, standardised alike
        /// @param tolerance half the grid of a value given in steps, standardised: an interval's end this close
        ///     rounds to the value and so holds it
        /// @param age days since it came
        void add(OutlookMarker marker, int ahead, double[] quantiles, double y, double tolerance, int age) {
            double[] entry = new double[1 + PAIRS];
            entry[0] = Math.pow(KEPT_A_DAY, age);
            double off = y - quantiles[MEDIAN];
            for (int pair = 0; pair < PAIRS; pair++) {
                double edge = quantiles[off > 0 ? quantiles.length - 1 - pair : pair] - quantiles[MEDIAN];
                entry[1 + pair] = Math.max(0, Math.abs(off) - tolerance) / Math.max(NO_WIDTH, Math.abs(edge));
            }
            scores.get(index(marker.ordinal(), ahead)).add(entry);
        }

        private static int index(int marker, int ahead) {
            return marker * OutlookEncoding.HORIZON + ahead - 1;
        }

        PersonalCalibration build() {
            double[][][] factors = new double[OutlookMarker.COUNT][OutlookEncoding.HORIZON][PAIRS];
            for (int marker = 0; marker < OutlookMarker.COUNT; marker++) {
                for (int ahead = 1; ahead <= OutlookEncoding.HORIZON; ahead++) {
                    List<double[]> own = scores.get(index(marker, ahead));
                    for (int pair = 0; pair < PAIRS; pair++) {
                        factors[marker][ahead - 1][pair] = own.isEmpty() ? 1 : factor(own, pair);
                    }
                }
            }
            return new PersonalCalibration(factors);
        }

        /// The factor at which own scores and pseudo-scores together reach the coverage, by halving.
        private static double factor(List<double[]> own, int pair) {
            double[] weights = own.stream().mapToDouble(e -> e[0]).toArray();
            double[] values = own.stream().mapToDouble(e -> e[1 + pair]).toArray();
            double total = Arrays.stream(weights).sum() + PRIOR_COUNT;
            double edge = NORMAL.inverseCumulativeProbability((1 + COVERAGE[pair]) / 2);
            double low = LEAST;
            double high = MOST;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                double held = PRIOR_COUNT * (2 * NORMAL.cumulativeProbability(middle * edge) - 1);
                for (int k = 0; k < values.length; k++) {
                    held += values[k] <= middle ? weights[k] : 0;
                }
                if (held >= COVERAGE[pair] * total) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }
    }
}
