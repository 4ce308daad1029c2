package org.mendline.ml.twin;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Daily values of one person from day 0 (onset) to day `days() - 1`, each observed or not; immutable.
///
/// A value that was not observed is absent, never zero.
public final class FeatureDays {
    private static final int WIDTH = DayFeature.values().length;

    private final int days;
    private final double[] values; // NaN where not observed; never leaves this class as NaN

    private FeatureDays(int days, double[] values) {
        this.days = days;
        this.values = values;
    }

    /// Starts a matrix of `days` days with nothing observed.
    public static Builder of(int days) {
        return new Builder(days);
    }

    public int days() {
        return days;
    }

    public OptionalDouble value(int day, DayFeature feature) {
        double v = values[day * WIDTH + feature.ordinal()];
        return Double.isNaN(v) ? OptionalDouble.empty() : OptionalDouble.of(v);
    }

    public boolean observed(int day, DayFeature feature) {
        return !Double.isNaN(values[day * WIDTH + feature.ordinal()]);
    }

    /// Number of days on which `feature` was observed.
    public int count(DayFeature feature) {
        int n = 0;
        for (int d = 0; d < days; d++) {
            n += observed(d, feature) ? 1 : 0;
        }
        return n;
    }

    /// Mean over the observed days among the last `window` days up to and including `day`.
    public OptionalDouble mean(DayFeature feature, int day, int window) {
        double sum = 0;
        int n = 0;
        for (int d = Math.max(0, day - window + 1); d <= day && d < days; d++) {
            double v = values[d * WIDTH + feature.ordinal()];
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / n);
    }

    /// The days up to and including `day`.
    ///
    /// @throws IllegalArgumentException if `day` is not one of these days
    public FeatureDays upTo(int day) {
        if (day < 0 || day >= days) {
            throw new IllegalArgumentException("There is no day " + day + " in " + days + " days");
        }
        return new FeatureDays(day + 1, Arrays.copyOf(values, (day + 1) * WIDTH));
    }

    /// A copy that may be changed.
    public Builder toBuilder() {
        return new Builder(days, values.clone());
    }

    /// Collects values; not thread-safe.
    public static final class Builder {
        private final int days;
        private final double[] values;

        private Builder(int days) {
            this(days, new double[days * WIDTH]);
            Arrays.fill(values, Double.NaN);
        }

        private Builder(int days, double[] values) {
            this.days = days;
            this.values = values;
        }

        /// @throws IllegalArgumentException if `value` is not finite
        public Builder set(int day, DayFeature feature, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "A feature value must be finite: " + feature + " on day " + day + " = " + value);
            }
            values[day * WIDTH + feature.ordinal()] = value;
            return this;
        }

        public Builder clear(int day, DayFeature feature) {
            values[day * WIDTH + feature.ordinal()] = Double.NaN;
            return this;
        }

        public FeatureDays build() {
            return new FeatureDays(days, values.clone());
        }
    }
}
