package org.mendline.ml.explain;

/// One LSTM layer with a linear output of its last state, in plain double arithmetic: the judge of explanations
/// that go through the float32 engine. Gates in PyTorch's order (input, forget, cell, output); initial states are
/// zero (Hochreiter 1997, doi 10.1162/neco.1997.9.8.1735; equations as `torch.nn.LSTM`).
///
/// @param inputWeights 4H × F
/// @param hiddenWeights 4H × H
/// @param inputBias 4H
/// @param hiddenBias 4H
/// @param outputWeights H
/// @param outputBias added to the output
public record ReferenceLstm(
        double[][] inputWeights,
        double[][] hiddenWeights,
        double[] inputBias,
        double[] hiddenBias,
        double[] outputWeights,
        double outputBias) {

    /// Values at each time step.
    public int features() {
        return inputWeights[0].length;
    }

    /// Predicts from sequences laid out as rows: the values of step 0, then of step 1, and so on.
    public double[] predict(double[][] rows) {
        double[] outputs = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            outputs[r] = output(rows[r]);
        }
        return outputs;
    }

    private double output(double[] sequence) {
        int hidden = outputWeights.length;
        double[] h = new double[hidden];
        double[] c = new double[hidden];
        double[] z = new double[4 * hidden];
        for (int step = 0; step < sequence.length; step += features()) {
            for (int g = 0; g < z.length; g++) {
                z[g] = inputBias[g]
                        + hiddenBias[g]
                        + dot(inputWeights[g], sequence, step)
                        + dot(hiddenWeights[g], h, 0);
            }
            for (int k = 0; k < hidden; k++) {
                double candidate = Math.tanh(z[2 * hidden + k]);
                c[k] = sigmoid(z[hidden + k]) * c[k] + sigmoid(z[k]) * candidate;
                h[k] = sigmoid(z[3 * hidden + k]) * Math.tanh(c[k]);
            }
        }
        return outputBias + dot(outputWeights, h, 0);
    }

    private static double dot(double[] weights, double[] values, int offset) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * values[offset + k];
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
