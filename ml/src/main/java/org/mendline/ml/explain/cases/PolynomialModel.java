package org.mendline.ml.explain.cases;

import org.mendline.ml.explain.IntegratedGradients;
import tools.jackson.databind.JsonNode;

/// A polynomial given as coefficients and exponents.
record PolynomialModel(double[] coefficients, int[][] exponents) implements IntegratedGradients.Differentiable {

    static PolynomialModel read(JsonNode model) {
        JsonNode terms = model.get("terms");
        double[] coefficients = new double[terms.size()];
        int[][] exponents = new int[terms.size()][];
        for (int t = 0; t < terms.size(); t++) {
            coefficients[t] = terms.get(t).get(0).asDouble();
            exponents[t] = Json.integers(terms.get(t).get(1));
        }
        return new PolynomialModel(coefficients, exponents);
    }

    @Override
    public double value(double[] point) {
        double sum = 0;
        for (int t = 0; t < coefficients.length; t++) {
            double term = coefficients[t];
            for (int i = 0; i < point.length; i++) {
                term *= Math.pow(point[i], exponents[t][i]);
            }
            sum += term;
        }
        return sum;
    }

    @Override
    public double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int t = 0; t < coefficients.length; t++) {
            for (int i = 0; i < point.length; i++) {
                gradient[i] += partial(t, i, point);
            }
        }
        return gradient;
    }

    private double partial(int t, int by, double[] point) {
        int exponent = exponents[t][by];
        if (exponent == 0) {
            return 0;
        }
        double term = coefficients[t] * exponent;
        for (int i = 0; i < point.length; i++) {
            term *= Math.pow(point[i], i == by ? exponent - 1 : exponents[t][i]);
        }
        return term;
    }
}
