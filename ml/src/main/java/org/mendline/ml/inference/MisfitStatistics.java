package org.mendline.ml.inference;

import java.util.ArrayList;
import java.util.List;
import org.mendline.ml.twin.DayFeature;
import org.mendline.ml.twin.Markers;
import org.mendline.ml.twin.RecoveryRecord;

/// Ways in which the misfits of a record can be strange: too large at one visit, too large on the whole, all to
/// one side of late, following one another; the same for each marker; and parameters far from everybody's.
final class MisfitStatistics {
    private static final int FEWEST_IN_A_ROW = 3;

    private final List<Row> rows;
    private final List<DayFeature> measured;

    /// @param feature what was observed
    /// @param day when
    record Row(DayFeature feature, int day) {}

    MisfitStatistics(RecoveryRecord record) {
        rows = rows(record);
        measured = new ArrayList<>();
        for (Row row : rows) {
            if (!measured.contains(row.feature())) {
                measured.add(row.feature());
            }
        }
    }

    /// Observations in the order of [org.mendline.ml.twin.Residuals].
    private static List<Row> rows(RecoveryRecord record) {
        List<Row> rows = new ArrayList<>();
        for (int d = 0; d < record.days().days(); d++) {
            if (record.days().observed(d, DayFeature.OUTCOME)) {
                rows.add(new Row(DayFeature.OUTCOME, d));
            }
            for (DayFeature marker : Markers.ALL) {
                if (record.days().observed(d, marker)) {
                    rows.add(new Row(marker, d));
                }
            }
        }
        return rows;
    }

    /// What can be strange about one measure.
    enum Kind {
        LARGEST,
        SCATTER,
        LATELY,
        FOLLOWING,
        PERSON
    }

    /// @param feature which measure; the outcome for [Kind#PERSON]
    record Statistic(Kind kind, DayFeature feature) {}

    /// Which statistics there are for this record, in the order of [#of].
    List<Statistic> kinds() {
        List<Statistic> kinds = new ArrayList<>();
        for (DayFeature f : measured) {
            kinds.add(new Statistic(Kind.LARGEST, f));
            kinds.add(new Statistic(Kind.SCATTER, f));
            kinds.add(new Statistic(Kind.LATELY, f));
            kinds.add(new Statistic(Kind.FOLLOWING, f));
        }
        kinds.add(new Statistic(Kind.PERSON, DayFeature.OUTCOME));
        return kinds;
    }

    /// @param misfits one an observation, in SDs of its noise
    /// @param distance of the parameters from the prior's centre, squared, in its SDs
    double[] of(double[] misfits, double distance) {
        double[] values = new double[4 * measured.size() + 1];
        for (int m = 0; m < measured.size(); m++) {
            of(measured.get(m), misfits, values, 4 * m);
        }
        values[values.length - 1] = Math.sqrt(distance);
        return values;
    }

    private void of(DayFeature feature, double[] misfits, double[] values, int at) {
        int n = 0;
        double previous = 0;
        double products = 0;
        double scatter = 0;
        double largest = 0;
        for (int j = 0; j < misfits.length; j++) {
            if (rows.get(j).feature() == feature) {
                double x = misfits[j];
                products += n > 0 ? soft(previous) * soft(x) : 0;
                largest = Math.max(largest, Math.abs(x));
                scatter += Math.log1p(x * x / 8);
                previous = x;
                n++;
            }
        }
        // The noise of markers has long tails, which would hide everything else.
        values[at] = feature == DayFeature.OUTCOME ? largest : Math.log1p(largest);
        values[at + 1] = scatter;
        values[at + 2] = lately(feature, misfits);
        values[at + 3] = n < FEWEST_IN_A_ROW ? 0 : products;
    }

    /// Largest sum of the last misfits over the root of their number.
    private double lately(DayFeature feature, double[] misfits) {
        double sum = 0;
        double largest = 0;
        int n = 0;
        for (int j = misfits.length - 1; j >= 0; j--) {
            if (rows.get(j).feature() == feature) {
                sum += soft(misfits[j]);
                n++;
                largest = n < 2 ? 0 : Math.max(largest, Math.abs(sum) / Math.sqrt(n));
            }
        }
        return largest;
    }

    /// One wild value must not look like a drift.
    private static double soft(double x) {
        return 4 * Math.tanh(x / 4);
    }

    /// The observation of a measure that fits worst.
    int worst(DayFeature feature, double[] misfits) {
        int worst = -1;
        for (int j = 0; j < misfits.length; j++) {
            boolean candidate = rows.get(j).feature() == feature;
            worst = candidate && (worst < 0 || Math.abs(misfits[j]) > Math.abs(misfits[worst])) ? j : worst;
        }
        return worst;
    }

    /// Mean misfit of the last observations of a measure, at most three.
    double lastMean(DayFeature feature, double[] misfits) {
        double sum = 0;
        int n = 0;
        for (int j = misfits.length - 1; j >= 0 && n < FEWEST_IN_A_ROW; j--) {
            if (rows.get(j).feature() == feature) {
                sum += misfits[j];
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    Row row(int observation) {
        return rows.get(observation);
    }
}
