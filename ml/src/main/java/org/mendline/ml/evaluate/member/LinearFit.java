package org.mendline.ml.evaluate.member;

/// A fitted linear equation.
///
/// @param intercept prediction at the mean of all features
/// @param coefficients by feature
/// @param penalty on the squared coefficients that was chosen
record LinearFit(double intercept, double[] coefficients, double penalty) {
    double predict(double[] row) {
        double sum = intercept;
        for (int k = 0; k < row.length; k++) {
            sum += coefficients[k] * row[k];
        }
        return sum;
    }
}
