package org.mendline.ml.explain.cases;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.mendline.ml.explain.TabularModel;
import tools.jackson.databind.JsonNode;

/// `y = w2 · activation(W1 x + b1) + b2`.
final class OneLayerNet implements TabularModel {
    private final double[][] inputWeights;
    private final double[] inputBias;
    private final double[] outputWeights;
    private final double outputBias;
    private final DoubleUnaryOperator activation;

    OneLayerNet(JsonNode model, DoubleUnaryOperator activation) {
        this.inputWeights = Json.matrix(model.get("W1"));
        this.inputBias = Json.vector(model.get("b1"));
        this.outputWeights = Json.vector(model.get("w2"));
        this.outputBias = model.path("b2").asDouble(0);
        this.activation = activation;
    }

    OneLayerNet(double[][] inputWeights, double[] inputBias, double[] outputWeights, DoubleUnaryOperator activation) {
        this.inputWeights = inputWeights;
        this.inputBias = inputBias;
        this.outputWeights = outputWeights;
        this.outputBias = 0;
        this.activation = activation;
    }

    /// Works column by column, so that the inner loops run over many rows and vectorise.
    @Override
    public double[] predict(double[][] rows) {
        double[][] columns = columns(rows);
        double[] outputs = new double[rows.length];
        Arrays.fill(outputs, outputBias);
        double[] z = new double[rows.length];
        for (int unit = 0; unit < inputWeights.length; unit++) {
            Arrays.fill(z, inputBias[unit]);
            for (int i = 0; i < columns.length; i++) {
                addScaled(inputWeights[unit][i], columns[i], z);
            }
            for (int r = 0; r < z.length; r++) {
                outputs[r] += outputWeights[unit] * activation.applyAsDouble(z[r]);
            }
        }
        return outputs;
    }

    private double[][] columns(double[][] rows) {
        double[][] columns = new double[inputWeights[0].length][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < columns.length; i++) {
                columns[i][r] = rows[r][i];
            }
        }
        return columns;
    }

    private static void addScaled(double factor, double[] from, double[] to) {
        for (int r = 0; r < to.length; r++) {
            to[r] += factor * from[r];
        }
    }
}
