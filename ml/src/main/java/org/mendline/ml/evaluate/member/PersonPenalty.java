package org.mendline.ml.evaluate.member;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ridge regression with the penalty that has the smallest absolute error when each person is left out whole: rows of
/// one person are alike, so leaving out rows would choose too small a penalty. Normal equations without a person are
/// those of all minus the person's own.
final class PersonPenalty {
    private static final double[] PENALTIES = {1, 3, 10, 30, 100, 300, 1000, 3000};

    private final double[][] rows;
    private final double[] outcomes;
    private final double mean;

    private PersonPenalty(double[][] rows, double[] outcomes) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.mean = RidgeFit.mean(outcomes);
    }

    /// @param rows centred columns
    /// @param persons whose each row is
    static LinearFit fit(double[][] rows, double[] outcomes, String[] persons) {
        Map<String, List<Integer>> own = new LinkedHashMap<>();
        for (int i = 0; i < persons.length; i++) {
            own.computeIfAbsent(persons[i], person -> new ArrayList<>()).add(i);
        }
        return new PersonPenalty(rows, outcomes).best(own);
    }

    private LinearFit best(Map<String, List<Integer>> persons) {
        Equations all = new Equations(rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            all.add(rows[i], outcomes[i] - mean, 1);
        }
        double[] errors = new double[PENALTIES.length];
        for (List<Integer> person : persons.values()) {
            Equations others = all.copy();
            person.forEach(i -> others.add(rows[i], outcomes[i] - mean, -1));
            for (int p = 0; p < errors.length; p++) {
                double[] coefficients = others.solve(PENALTIES[p]);
                for (int i : person) {
                    errors[p] += Math.abs(outcomes[i] - mean - Cholesky.dot(coefficients, rows[i]));
                }
            }
        }
        int least = 0;
        for (int p = 1; p < errors.length; p++) {
            least = errors[p] < errors[least] ? p : least;
        }
        return new LinearFit(mean, all.solve(PENALTIES[least]), PENALTIES[least]);
    }

    /// Normal equations of least squares, lower triangle.
    private record Equations(double[][] left, double[] right) {
        Equations(int width) {
            this(new double[width][width], new double[width]);
        }

        Equations copy() {
            double[][] copied = new double[left.length][];
            for (int j = 0; j < copied.length; j++) {
                copied[j] = left[j].clone();
            }
            return new Equations(copied, right.clone());
        }

        void add(double[] row, double outcome, int times) {
            for (int j = 0; j < row.length; j++) {
                right[j] += times * row[j] * outcome;
                for (int k = 0; k <= j; k++) {
                    left[j][k] += times * row[j] * row[k];
                }
            }
        }

        double[] solve(double penalty) {
            Equations penalised = copy();
            for (int j = 0; j < left.length; j++) {
                penalised.left[j][j] += penalty;
            }
            return Cholesky.of(penalised.left).solve(right);
        }
    }
}
