package org.mendline.ml.evaluate.task;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the fields of a description; what is missing or wrong is named.
public final class JsonFields {
    private JsonFields() {}

    /// @throws IllegalArgumentException if it is not there
    public static JsonNode required(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        return value;
    }

    /// @throws IllegalArgumentException if it is not there
    public static String text(JsonNode node, String field) {
        return required(node, field).asString();
    }

    /// @throws IllegalArgumentException if it is not there or no number
    public static double number(JsonNode node, String field) {
        JsonNode value = required(node, field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("the field \"" + field + "\" must be a number");
        }
        return value.asDouble();
    }

    static Optional<String> optionalText(JsonNode node, String field) {
        return node.has(field) ? Optional.of(text(node, field)) : Optional.empty();
    }

    static Optional<Double> optionalNumber(JsonNode node, String field) {
        return node.has(field) ? Optional.of(number(node, field)) : Optional.empty();
    }
}
