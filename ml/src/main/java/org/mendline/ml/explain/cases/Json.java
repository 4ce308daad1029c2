package org.mendline.ml.explain.cases;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Numbers out of the case files.
final class Json {
    private Json() {}

    static double[] vector(JsonNode node) {
        double[] v = new double[node.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = node.get(i).asDouble();
        }
        return v;
    }

    static double[][] matrix(JsonNode node) {
        double[][] m = new double[node.size()][];
        for (int i = 0; i < m.length; i++) {
            m[i] = vector(node.get(i));
        }
        return m;
    }

    static int[] integers(JsonNode node) {
        int[] v = new int[node.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = node.get(i).asInt();
        }
        return v;
    }

    /// A matrix laid out row after row, or a vector as it is.
    static double[] flat(JsonNode node) {
        List<Double> values = new ArrayList<>();
        for (JsonNode item : node) {
            if (item.isArray()) {
                for (double v : flat(item)) {
                    values.add(v);
                }
            } else {
                values.add(item.asDouble());
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Entry `output` where a case has several outputs, the number itself where it has one.
    static double number(JsonNode node, int output) {
        return node.isArray() ? node.get(output).asDouble() : node.asDouble();
    }

    static JsonNode required(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A case lacks \"" + name + "\": " + node.path("id"));
        }
        return value;
    }
}
