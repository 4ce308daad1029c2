package org.mendline.ml.outlook;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mendline.ml.twin.FeatureDays;

/// What one marker's past says as of a day, on the marker's own scale: the person's normal and spread, eight simple
/// forecasts of the next value, and how wrong each of them has been for this person.
///
/// Real people differ in how much yesterday tells: a smoothed resting heart rate moves slowly, a night's sleep
/// hardly depends on the last. The simple forecasts' own errors tell which kind of series this is.
///
/// @param centre median of the last [#WINDOW] days
/// @param spread standard deviation of values, outliers pulled in, drawn to the usual where few are known
/// @param simple the simple forecasts in the order of [Simple]
/// @param errors mean absolute one-step error of each on this person's last [#WINDOW] days, drawn to the spread
/// @param age days since the last value
/// @param count values within [#WINDOW]
/// @param ties share of values equal to the one before them
/// @param step distance of the grid on which all values of [#WINDOW] lie, 2.5 (a 1 to 5 scale) or 1; 0 for none
record MarkerCourse(
        double centre, double spread, double[] simple, double[] errors, int age, int count, double ties, double step) {

    /// Days that count for the own normal.
    static final int WINDOW = 42;
    /// Values within [#WINDOW] below which there is no own normal.
    static final int FEWEST = 3;

    private static final int LONGEST = 120;
    private static final double FAST = 0.5;
    private static final double SLOW = 0.15;
    private static final double SPREAD_PSEUDO_COUNT = 3;
    private static final double ERROR_PSEUDO_COUNT = 2;
    private static final double LEAST_SPREAD = 0.1; // of the usual
    private static final double[] STEPS = {2.5, 1};
    private static final double PULL_IN = 2.5;

    /// The simple forecasts.
    enum Simple {
        LAST,
        FAST_AVERAGE,
        SLOW_AVERAGE,
        WEEK_MEAN,
        WEEK_MEDIAN,
        MONTH_MEDIAN,
        LONG_MEAN,
        LONG_MEDIAN;

        static final int COUNT = values().length;
    }

    /// The course as known at the end of day `today`; a marker with too few values has a count below [#FEWEST] and
    /// nothing else of use.
    static MarkerCourse of(FeatureDays days, OutlookMarker marker, int today) {
        Walk walk = new Walk(marker.usualSpread());
        int from = Math.max(0, today - LONGEST + 1);
        for (int d = from; d <= today; d++) {
            OptionalDouble value = days.value(d, marker.feature());
            if (value.isPresent()) {
                walk.see(d, marker.toScale(value.getAsDouble()), today);
            }
        }
        return walk.course(today);
    }

    /// Whether there is an own normal.
    boolean known() {
        return count >= FEWEST;
    }

    /// A value of the marker's scale in units of the person's spread around the person's normal.
    double standardised(double scaled) {
        return (scaled - centre) / spread;
    }

    /// Inverse of [#standardised].
    double scaled(double standardised) {
        return centre + spread * standardised;
    }

    /// One pass over the values, oldest first.
    private static final class Walk {
        private final double usual;
        private final int[] day = new int[LONGEST];
        private final double[] value = new double[LONGEST];
        private final double[] sorted = new double[LONGEST];
        private final double[] errorSum = new double[Simple.COUNT];
        private int n;
        private int judged;
        private int recent;
        private int equal;
        private double sum;
        private final double[] average = new double[2];
        private final double[] weight = new double[2];

        Walk(double usual) {
            this.usual = usual;
        }

        void see(int d, double v, int today) {
            if (n > 0 && d > today - WINDOW) {
                double[] simple = simple(d - 1);
                for (int k = 0; k < simple.length; k++) {
                    errorSum[k] += Math.abs(simple[k] - v);
                }
                judged++;
                equal += v == value[n - 1] ? 1 : 0;
            }
            recent += d > today - WINDOW ? 1 : 0;
            fade(0, FAST, d, v);
            fade(1, SLOW, d, v);
            insert(v);
            day[n] = d;
            value[n++] = v;
            sum += v;
        }

        private void fade(int k, double share, int d, double v) {
            double kept = n == 0 ? 0 : Math.pow(1 - share, d - day[n - 1]);
            weight[k] = kept * weight[k] + 1;
            average[k] += (v - average[k]) / weight[k];
        }

        private void insert(double v) {
            int at = Arrays.binarySearch(sorted, 0, n, v);
            at = at < 0 ? -at - 1 : at;
            System.arraycopy(sorted, at, sorted, at + 1, n - at);
            sorted[at] = v;
        }

        /// The forecasts as of day `d`, at least one value being known.
        private double[] simple(int d) {
            double[] week = since(d - 6);
            double weekMean = Arrays.stream(week).average().orElseThrow();
            return new double[] {
                value[n - 1],
                average[0],
                average[1],
                weekMean,
                middle(week, week.length),
                middle(since(d - 27), 0),
                sum / n,
                middle(sorted, n)
            };
        }

        /// Sorted values since a day, at least the last three known.
        private double[] since(int first) {
            int from = n;
            while (from > 0 && (day[from - 1] >= first || n - from < FEWEST)) {
                from--;
            }
            double[] part = Arrays.copyOfRange(value, from, n);
            Arrays.sort(part);
            return part;
        }

        /// Median of the first `length` of ascending values; of all for 0.
        private static double middle(double[] ascending, int length) {
            int m = length == 0 ? ascending.length : length;
            return (ascending[(m - 1) / 2] + ascending[m / 2]) / 2;
        }

        MarkerCourse course(int today) {
            if (recent < FEWEST) {
                return new MarkerCourse(0, usual, new double[Simple.COUNT], new double[Simple.COUNT], 0, recent, 0, 0);
            }
            double[] window = since(today - WINDOW + 1);
            double centre = middle(window, 0);
            double spread = spread(window, centre);
            double[] errors = new double[Simple.COUNT];
            for (int k = 0; k < errors.length; k++) {
                errors[k] = (errorSum[k] + ERROR_PSEUDO_COUNT * 0.8 * spread) / (judged + ERROR_PSEUDO_COUNT);
            }
            double ties = judged == 0 ? 0 : equal / (double) judged;
            return new MarkerCourse(
                    centre, spread, simple(today), errors, today - day[n - 1], recent, ties, grid(window));
        }

        private static double grid(double[] window) {
            for (double step : STEPS) {
                if (Arrays.stream(window).allMatch(v -> v == step * Math.rint(v / step))) {
                    return step;
                }
            }
            return 0;
        }

        private double spread(double[] window, double centre) {
            double absolute = Arrays.stream(window)
                    .map(v -> Math.abs(v - centre))
                    .average()
                    .orElse(0);
            double limit = PULL_IN * Math.max(1.25 * absolute, LEAST_SPREAD * usual);
            double squares = 0;
            for (double v : window) {
                double off = Math.clamp(v - centre, -limit, limit);
                squares += off * off;
            }
            double drawn = (squares + SPREAD_PSEUDO_COUNT * usual * usual) / (window.length + SPREAD_PSEUDO_COUNT);
            return Math.sqrt(drawn);
        }
    }
}
