package org.mendline.ml.evaluate.member;

/// Lower triangular root of a positive definite matrix; for thousands of small ones, without copies.
///
/// @param lower the root; entries above the diagonal are unspecified
record Cholesky(double[][] lower) {
    /// Smallest pivot, so that a combination that is not determined (one time only) gets no weight but no error.
    private static final double LEAST = 1e-10;

    /// @param matrix of which the lower triangle is read and overwritten
    static Cholesky of(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            double[] row = matrix[i];
            for (int j = 0; j < i; j++) {
                double[] other = matrix[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = sum / other[j];
            }
            double pivot = row[i];
            for (int k = 0; k < i; k++) {
                pivot -= row[k] * row[k];
            }
            row[i] = Math.sqrt(Math.max(LEAST, pivot));
        }
        return new Cholesky(matrix);
    }

    /// The root's inverse times a vector.
    double[] whiten(double[] vector) {
        double[] solution = new double[vector.length];
        for (int i = 0; i < solution.length; i++) {
            double sum = vector[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * solution[k];
            }
            solution[i] = sum / lower[i][i];
        }
        return solution;
    }

    /// The matrix's inverse times a vector.
    double[] solve(double[] vector) {
        double[] solution = whiten(vector);
        for (int i = solution.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solution.length; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
