package org.mendline.ml.explain;

import java.util.Arrays;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/// Integrated gradients (Sundararajan 2017, arXiv 1703.01365): the gradient averaged along the straight line from
/// a baseline to the input, times the difference.
public final class IntegratedGradients {
    private IntegratedGradients() {}

    /// A differentiable function of several variables.
    public interface Differentiable {
        double value(double[] point);

        /// Partial derivatives at `point`, one for each variable.
        double[] gradient(double[] point);

        /// Partial derivatives at each point; a network answers them in one batch.
        default double[][] gradients(double[][] points) {
            return Arrays.stream(points).map(this::gradient).toArray(double[][]::new);
        }
    }

    /// Shares of `f(x) − f(baseline)` by Gauss-Legendre quadrature: exact for polynomials of degree up to
    /// `2 · nodes`; for other functions [Attribution#residual()] tells how far the quadrature is off.
    ///
    /// @param nodes number of gradients asked for, at least 1
    /// @throws IllegalArgumentException if `baseline` and `x` differ in length
    public static Attribution of(Differentiable f, double[] baseline, double[] x, int nodes) {
        if (baseline.length != x.length) {
            throw new IllegalArgumentException(
                    "Baseline has " + baseline.length + " values, the input has " + x.length);
        }
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes, 0, 1);
        CompensatedSum[] mean = new CompensatedSum[x.length];
        for (int i = 0; i < x.length; i++) {
            mean[i] = new CompensatedSum();
        }
        double[][] points = new double[rule.getNumberOfPoints()][x.length];
        for (int k = 0; k < points.length; k++) {
            for (int i = 0; i < x.length; i++) {
                points[k][i] = baseline[i] + rule.getPoint(k) * (x[i] - baseline[i]);
            }
        }
        double[][] gradients = f.gradients(points);
        for (int k = 0; k < points.length; k++) {
            for (int i = 0; i < x.length; i++) {
                mean[i].add(rule.getWeight(k) * gradients[k][i]);
            }
        }
        double[] phi = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            phi[i] = (x[i] - baseline[i]) * mean[i].value();
        }
        return new Attribution(f.value(baseline.clone()), f.value(x.clone()), phi);
    }
}
