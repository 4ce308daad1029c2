package org.mendline.ml.explain.cases;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.mendline.ml.explain.ReferenceLstm;
import org.mendline.ml.explain.TabularModel;
import tools.jackson.databind.JsonNode;

/// The small models that case files describe.
final class CaseModels {
    private CaseModels() {}

    /// @param output which output, for models with several
    static TabularModel read(JsonNode model, int output) {
        String type = Json.required(model, "type").asString();
        return switch (type) {
            case "linear" ->
                linear(Json.vector(model.get("weights")), model.get("bias").asDouble(), z -> z);
            case "linear_multi" ->
                linear(
                        Json.vector(model.get("weights").get(output)),
                        model.get("bias").get(output).asDouble(),
                        z -> z);
            case "sigmoid_linear" ->
                linear(Json.vector(model.get("weights")), model.get("bias").asDouble(), z -> 1 / (1 + Math.exp(-z)));
            case "product" -> {
                int[] indices = Json.integers(model.get("indices"));
                yield rowwise(
                        row -> Arrays.stream(indices).mapToDouble(i -> row[i]).reduce(1, (a, b) -> a * b));
            }
            case "xor" -> {
                int[] pair = Json.integers(model.get("indices"));
                yield rowwise(row -> row[pair[0]] > 0.5 ^ row[pair[1]] > 0.5 ? 1 : 0);
            }
            case "polynomial" -> rowwise(PolynomialModel.read(model)::value);
            case "relu_net" -> new OneLayerNet(model, z -> Math.max(0, z));
            case "tanh_mlp" -> new OneLayerNet(model, CaseModels::tanh);
            case "lstm" -> lstm(model)::predict;
            default -> throw new IllegalArgumentException("Unknown model type in a case file: " + type);
        };
    }

    static ReferenceLstm lstm(JsonNode model) {
        return new ReferenceLstm(
                Json.matrix(model.get("W_ih")),
                Json.matrix(model.get("W_hh")),
                Json.vector(model.get("b_ih")),
                Json.vector(model.get("b_hh")),
                Json.vector(model.get("w_out")),
                model.get("b_out").asDouble());
    }

    private static TabularModel linear(double[] weights, double bias, DoubleUnaryOperator activation) {
        return rowwise(row -> {
            double z = bias;
            for (int i = 0; i < weights.length; i++) {
                z += weights[i] * row[i];
            }
            return activation.applyAsDouble(z);
        });
    }

    /// By the exponential, which the JIT compiles to fewer instructions than [Math#tanh]; absolute error below 1e-15.
    static double tanh(double z) {
        return 1 - 2 / (Math.exp(2 * z) + 1);
    }

    private static TabularModel rowwise(ToDoubleFunction<double[]> function) {
        return rows -> Arrays.stream(rows).mapToDouble(function).toArray();
    }
}
