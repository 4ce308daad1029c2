package org.mendline.ml.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.mendline.ml.evaluate.Evaluation.Anchor;
import org.mendline.ml.evaluate.Evaluation.MemberResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Published figures on questions alike to tasks, from `org/mendline/ml/evaluate/anchors.json`.
final class Anchors {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Anchors() {}

    /// Those of a task, beside the ensemble's result; none for tasks nobody has published on.
    static List<Anchor> of(String task, MemberResult ensemble) {
        List<Anchor> anchors = new ArrayList<>();
        for (JsonNode anchor : read()) {
            for (JsonNode name : anchor.path("tasks")) {
                if (name.asString().equals(task)) {
                    anchors.add(new Anchor(
                            anchor.path("citation").asString(),
                            anchor.path("measure").asString(),
                            anchor.path("reported").asString(),
                            ours(anchor.path("measure").asString(), ensemble),
                            anchor.path("differs").asString()));
                }
            }
        }
        return anchors;
    }

    private static double ours(String measure, MemberResult ensemble) {
        return switch (measure) {
            case "MedAE" -> ensemble.medae();
            case "MAE" -> ensemble.mae();
            case "RMSE" -> ensemble.rmse();
            case "R2" -> ensemble.r2();
            case "coverage50" -> ensemble.coverage50();
            default -> throw new IllegalStateException("The anchors name an unknown measure: " + measure);
        };
    }

    private static JsonNode read() {
        try (InputStream in = Anchors.class.getResourceAsStream("/org/mendline/ml/evaluate/anchors.json")) {
            if (in == null) {
                throw new IllegalStateException("The published anchors are missing from this build");
            }
            return MAPPER.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
