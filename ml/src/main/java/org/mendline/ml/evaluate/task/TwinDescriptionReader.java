package org.mendline.ml.evaluate.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the `twin` object of a task description; the format is documented in `docs/twin-on-real-people.md`.
final class TwinDescriptionReader {
    private TwinDescriptionReader() {}

    /// @throws IllegalArgumentException if a field is missing or wrong; the message names it
    static Optional<TwinDescription> read(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        List<TwinDescription.Visit> visits = new ArrayList<>();
        for (JsonNode visit : node.path("visits")) {
            visits.add(new TwinDescription.Visit(text(visit, "value"), moment(visit, "time")));
        }
        if (visits.isEmpty()) {
            throw new IllegalArgumentException("the field \"twin.visits\" names no visit");
        }
        return Optional.of(new TwinDescription(
                text(node, "condition"),
                optionalText(node, "measure"),
                scale(node),
                moment(node, "onset"),
                visits,
                moment(node, "target"),
                optionalText(node, "age"),
                optionalText(node, "baseline"),
                optionalText(node, "judgedOnly")));
    }

    private static Optional<TwinDescription.Scale> scale(JsonNode node) {
        if (node.has("measure") == node.has("scale")) {
            throw new IllegalArgumentException("the twin needs one of \"twin.measure\" and \"twin.scale\"");
        }
        JsonNode scale = node.path("scale");
        return node.has("measure")
                ? Optional.empty()
                : Optional.of(new TwinDescription.Scale(
                        number(scale, "worst"),
                        number(scale, "best"),
                        number(scale, "measurementSd"),
                        number(scale, "minimalImportantDifference")));
    }

    /// Every name must be an input of the task.
    static void checkNames(TwinDescription twin, TaskDescription task) {
        check(twin.onset(), task);
        check(twin.target(), task);
        twin.age().ifPresent(task::index);
        twin.baseline().ifPresent(task::index);
        twin.visits().forEach(visit -> {
            task.index(visit.value());
            check(visit.time(), task);
        });
    }

    private static void check(Moment moment, TaskDescription task) {
        switch (moment) {
            case Moment.Fixed fixed -> {}
            case Moment.Read(String input) -> task.index(input);
        }
    }

    /// A number, or the name of an input; 0 if left out.
    private static Moment moment(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? new Moment.Read(value.asString()) : new Moment.Fixed(value.asDouble(0));
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isString()) {
            throw new IllegalArgumentException("the field \"twin." + field + "\" is missing");
        }
        return node.get(field).asString();
    }

    private static double number(JsonNode node, String field) {
        if (!node.path(field).isNumber()) {
            throw new IllegalArgumentException("the field \"twin.scale." + field + "\" must be a number");
        }
        return node.get(field).asDouble();
    }

    private static Optional<String> optionalText(JsonNode node, String field) {
        return node.has(field) ? Optional.of(text(node, field)) : Optional.empty();
    }
}
