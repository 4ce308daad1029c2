package org.mendline.ml.neighbours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.mendline.ml.twin.RecoveryRecord;

/// What people are compared by: the outcome on the days of the present person's first and last visit, age, sex
/// and the outcome before onset, as far as the present person's are known. Standardised over the finished
/// recoveries; what one of those lacks counts as their mean.
final class MatchInputs {
    private static final int APART_DAYS = 3;

    private final double[] here;
    private final double[][] rows;

    private MatchInputs(double[] here, double[][] rows) {
        this.here = here;
        this.rows = rows;
    }

    /// @param finished recoveries that tell of the day of the last visit
    static MatchInputs of(RecoveryRecord current, List<RecoveryRecord> finished, List<OutcomeCourse> courses) {
        List<double[]> columns = new ArrayList<>(); // last entry: the present person
        List<OutcomeCourse.Point> seen = OutcomeCourse.of(current).points();
        if (!seen.isEmpty()) {
            columns.add(visit(seen.getLast(), courses));
            if (seen.getLast().day() - seen.getFirst().day() >= APART_DAYS) {
                columns.add(visit(seen.getFirst(), courses));
            }
        }
        trait(current, finished, columns, r -> r.traits().ageYears());
        trait(current, finished, columns, r -> r.traits().female());
        trait(current, finished, columns, r -> r.traits().baselineOutcome());
        double[][] rows = new double[finished.size()][columns.size()];
        double[] here = new double[columns.size()];
        for (int k = 0; k < columns.size(); k++) {
            double[] scaled = standardised(columns.get(k));
            for (int i = 0; i < rows.length; i++) {
                rows[i][k] = scaled[i];
            }
            here[k] = scaled[rows.length];
        }
        return new MatchInputs(here, rows);
    }

    double[] here() {
        return here;
    }

    double[] row(int i) {
        return rows[i];
    }

    private static double[] visit(OutcomeCourse.Point seen, List<OutcomeCourse> courses) {
        double[] column = new double[courses.size() + 1];
        for (int i = 0; i < courses.size(); i++) {
            column[i] = courses.get(i).at(seen.day()).orElse(Double.NaN);
        }
        column[courses.size()] = seen.value();
        return column;
    }

    private static void trait(
            RecoveryRecord current,
            List<RecoveryRecord> finished,
            List<double[]> columns,
            java.util.function.Function<RecoveryRecord, OptionalDouble> trait) {
        OptionalDouble own = trait.apply(current);
        if (own.isPresent()) {
            double[] column = new double[finished.size() + 1];
            for (int i = 0; i < finished.size(); i++) {
                column[i] = trait.apply(finished.get(i)).orElse(Double.NaN);
            }
            column[finished.size()] = own.getAsDouble();
            columns.add(column);
        }
    }

    /// Mean 0 and standard deviation 1 over the finished recoveries; absent values become 0, the mean.
    private static double[] standardised(double[] column) {
        double[] known = Arrays.stream(column, 0, column.length - 1)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        double mean = Arrays.stream(known).average().orElse(column[column.length - 1]);
        double variance =
                Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        double sd = Math.sqrt(variance);
        return Arrays.stream(column)
                .map(v -> Double.isNaN(v) || sd < 1e-9 ? 0 : (v - mean) / sd)
                .toArray();
    }
}
