package org.mendline.ml.explain;

/// A running sum whose rounding error does not grow with the number of terms: Neumaier's improved
/// Kahan-Babuška summation (ZAMM 54:39-51, 1974, doi 10.1002/zamm.19740540106).
final class CompensatedSum {
    private double sum;
    private double compensation;

    void add(double term) {
        double next = sum + term;
        compensation += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    double value() {
        return sum + compensation;
    }
}
