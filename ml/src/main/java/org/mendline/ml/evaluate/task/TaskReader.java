package org.mendline.ml.evaluate.task;

import static org.mendline.ml.evaluate.task.JsonFields.number;
import static org.mendline.ml.evaluate.task.JsonFields.optionalNumber;
import static org.mendline.ml.evaluate.task.JsonFields.optionalText;
import static org.mendline.ml.evaluate.task.JsonFields.required;
import static org.mendline.ml.evaluate.task.JsonFields.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a task description from JSON; the format is documented in `docs/evaluation.md`.
final class TaskReader {
    private TaskReader() {}

    /// @throws IllegalArgumentException if a field is missing or wrong; the message names it
    static TaskDescription read(JsonNode root) {
        JsonNode outcome = required(root, "outcome");
        List<Input> inputs = inputs(required(root, "inputs"));
        TaskDescription task = new TaskDescription(
                text(root, "task"),
                root.path("title").asString(text(root, "task")),
                text(root, "file"),
                root.path("personColumn").asString(""),
                optionalText(root, "timeColumn"),
                keep(root.path("keep")),
                window(outcome),
                outcome.path("each").asBoolean(false),
                outcome.path("unit").asString("1"),
                optionalNumber(outcome, "lowest"),
                optionalNumber(outcome, "highest"),
                inputs,
                text(root, "current"),
                optionalNumber(root, "proportional"),
                repeated(root.path("repeated")),
                lines(root.path("lines")),
                root.has("mechanism") ? Optional.of(mechanism(root.get("mechanism"))) : Optional.empty(),
                TwinDescriptionReader.read(root.path("twin")),
                TaskDescription.Origin.valueOf(
                        root.path("origin").asString("once").toUpperCase(Locale.ROOT)),
                split(root.path("split")));
        checkNames(task);
        return task;
    }

    private static void checkNames(TaskDescription task) {
        task.index(task.current());
        task.repeated().values().forEach(task::index);
        Set<String> known = new HashSet<>();
        for (Input input : task.inputs()) {
            List<String> needed = switch (input.source()) {
                case Input.Observed observed -> List.of();
                case Input.Target target -> List.of();
                case Input.Product product -> List.of(product.first(), product.second());
                case Input.Difference difference -> List.of(difference.first(), difference.second());
            };
            if (!known.containsAll(needed)) {
                throw new IllegalArgumentException(
                        "Input \"" + input.name() + "\" names one that does not come before it");
            }
            if (!known.add(input.name())) {
                throw new IllegalArgumentException("Input \"" + input.name() + "\" is there twice");
            }
        }
        task.twin().ifPresent(twin -> TwinDescriptionReader.checkNames(twin, task));
        task.mechanism().ifPresent(mechanism -> {
            task.index(mechanism.onset());
            mechanism.correctWith().forEach(task::index);
            mechanism.observations().forEach(observation -> {
                task.index(observation.value());
                observation.time().ifPresent(task::index);
            });
        });
    }

    private static List<Input> inputs(JsonNode array) {
        List<Input> inputs = new ArrayList<>();
        for (JsonNode node : array) {
            inputs.add(new Input(
                    text(node, "name"),
                    source(node),
                    Input.Role.valueOf(node.path("role").asString("base").toUpperCase(Locale.ROOT)),
                    node.path("required").asBoolean(false)));
        }
        return inputs;
    }

    private static Input.Source source(JsonNode node) {
        if (node.has("product")) {
            return new Input.Product(
                    node.get("product").path(0).asString(""),
                    node.get("product").path(1).asString(""));
        }
        if (node.has("difference")) {
            return new Input.Difference(
                    node.get("difference").path(0).asString(""),
                    node.get("difference").path(1).asString(""));
        }
        if (node.has("target")) {
            return new Input.Target(Input.Calendar.valueOf(text(node, "target").toUpperCase(Locale.ROOT)));
        }
        return new Input.Observed(
                window(node), node.path("transform").asString("").equals("log"));
    }

    private static Window window(JsonNode node) {
        return new Window(
                text(node, "column"),
                optionalNumber(node, "from").orElse(Double.NEGATIVE_INFINITY),
                optionalNumber(node, "to").orElse(Double.POSITIVE_INFINITY),
                Statistic.named(node.path("statistic").asString("mean")),
                node.path("atLeast").asInt(1),
                optionalNumber(node, "halfLife").orElse(Window.DEFAULT_HALF_LIFE));
    }

    private static Mechanism mechanism(JsonNode node) {
        List<Mechanism.Subgroup> subgroups = new ArrayList<>();
        for (JsonNode subgroup : required(node, "subgroups")) {
            subgroups.add(new Mechanism.Subgroup(number(subgroup, "share"), number(subgroup, "timeConstant")));
        }
        List<Mechanism.Observation> observations = new ArrayList<>();
        for (JsonNode observation : required(node, "observations")) {
            observations.add(new Mechanism.Observation(text(observation, "value"), optionalText(observation, "time")));
        }
        List<String> correctWith = new ArrayList<>();
        node.path("correctWith").forEach(name -> correctWith.add(name.asString()));
        return new Mechanism(
                number(node, "ceiling"),
                number(node, "spread"),
                text(node, "onset"),
                subgroups,
                observations,
                number(node, "targetTime"),
                correctWith,
                text(node, "source"));
    }

    private static TaskDescription.Split split(JsonNode node) {
        return new TaskDescription.Split(
                node.path("folds").asInt(10),
                node.path("reshuffles").asInt(5),
                node.has("until") ? OptionalDouble.of(number(node, "until")) : OptionalDouble.empty());
    }

    private static Map<String, Set<String>> keep(JsonNode node) {
        Map<String, Set<String>> keep = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> rule : node.properties()) {
            Set<String> values = new HashSet<>();
            rule.getValue().forEach(value -> values.add(value.asString()));
            keep.put(rule.getKey(), values);
        }
        return keep;
    }

    private static Map<String, String> repeated(JsonNode node) {
        Map<String, String> repeated = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> baseline : node.properties()) {
            repeated.put(baseline.getKey(), baseline.getValue().asString());
        }
        return repeated;
    }

    private static Map<String, Double> lines(JsonNode node) {
        Map<String, Double> lines = new LinkedHashMap<>();
        node.properties().forEach(line -> lines.put(line.getKey(), number(node, line.getKey())));
        return lines;
    }
}
