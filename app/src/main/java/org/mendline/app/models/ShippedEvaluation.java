package org.mendline.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mendline.ml.evaluate.Evaluation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bench's result that comes with the program: what `evaluate --data DIR --json` printed.
///
/// @param evaluation tasks and members
/// @param run when and on what it ran, where it says so
public record ShippedEvaluation(Evaluation evaluation, Optional<EvaluationStamp> run) {
    private static final String PLACE = "/org/mendline/app/models/evaluation.json";

    /// The one of this build; empty if it brings none.
    ///
    /// @throws IOException if it cannot be read
    public static Optional<ShippedEvaluation> ofThisBuild() throws IOException {
        try (InputStream in = ShippedEvaluation.class.getResourceAsStream(PLACE)) {
            return in == null ? Optional.empty() : Optional.of(read(in));
        }
    }

    /// Reads what the bench printed; what it printed beyond tasks is left out.
    ///
    /// @throws IOException if it is something else
    public static ShippedEvaluation read(InputStream json) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            if (!root.path("tasks").isArray()) {
                throw new IOException("The evaluation of this build has no tasks; run `evaluate --json` anew.");
            }
            JsonNode run = root.path("run");
            return new ShippedEvaluation(
                    JsonMapper.shared().treeToValue(root, Evaluation.class),
                    run.isObject()
                            ? Optional.of(JsonMapper.shared().treeToValue(run, EvaluationStamp.class))
                            : Optional.empty());
        } catch (JacksonException e) {
            throw new IOException("The evaluation of this build cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
