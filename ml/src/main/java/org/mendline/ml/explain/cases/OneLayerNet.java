package org.mendline.ml.explain.cases;

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

    @Override
    public double[] predict(double[][] rows) {
        double[] outputs = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            double[] row = rows[r];
            double y = outputBias;
            for (int u = 0; u < inputWeights.length; u++) {
                double[] weights = inputWeights[u];
                double z = inputBias[u];
                for (int i = 0; i < weights.length; i++) {
                    z += weights[i] * row[i];
                }
                y += outputWeights[u] * activation.applyAsDouble(z);
            }
            outputs[r] = y;
        }
        return outputs;
    }
}
