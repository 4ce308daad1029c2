package org.mendline.ml.evaluate.direction;

import static org.mendline.ml.evaluate.task.JsonFields.number;
import static org.mendline.ml.evaluate.task.JsonFields.required;
import static org.mendline.ml.evaluate.task.JsonFields.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.ml.evaluate.task.CsvTable;
import org.mendline.ml.evaluate.task.UnreadableTaskException;
import tools.jackson.databind.JsonNode;

/// Reads a trial from its description and table; the format is documented in `docs/twin-on-real-people.md`.
final class TrialReader {
    /// Fewer persons in an arm cannot be split in two and still show anything.
    private static final int FEWEST_IN_ARM = 10;

    private final JsonNode root;
    private final double lowest;
    private final List<Double> times = new ArrayList<>();

    private TrialReader(JsonNode root) {
        this.root = root;
        this.lowest = root.path("lowest").asDouble(0);
        required(root, "pain").forEach(pain -> times.add(number(pain, "time")));
    }

    /// @throws UnreadableTaskException with a sentence that names the file
    static Trial read(Path folder, String name, JsonNode root) throws IOException {
        try {
            Trial trial = new TrialReader(root).trial(CsvTable.read(folder.resolve(text(root, "file"))));
            if (Math.min(trial.arm(false).size(), trial.arm(true).size()) < FEWEST_IN_ARM) {
                throw new UnreadableTaskException("The trial " + name + " has fewer than " + FEWEST_IN_ARM
                        + " persons in an arm; check its column and its values for the arms.");
            }
            return trial;
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableTaskException("Trial description " + name + ": " + wrong.getMessage(), wrong);
        }
    }

    private Trial trial(CsvTable table) {
        List<Trial.Person> persons = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            person(row).ifPresent(persons::add);
        }
        return new Trial(
                text(root, "trial"),
                root.path("title").asString(text(root, "trial")),
                root.path("unit").asString("1"),
                text(root, "timeUnit"),
                Trial.Kind.valueOf(text(root, "kind").toUpperCase(Locale.ROOT)),
                times,
                published(required(root, "published")),
                persons);
    }

    /// A person of one of the two arms with pain at every time; empty for others.
    private Optional<Trial.Person> person(CsvTable.Row row) {
        String arm = row.text(text(required(root, "arm"), "column"));
        boolean treated = arm.equals(text(root.get("arm"), "treated"));
        if (!treated && !arm.equals(text(root.get("arm"), "untreated"))) {
            return Optional.empty();
        }
        OptionalDouble baseline = root.has("baseline") ? row.number(text(root, "baseline")) : OptionalDouble.of(lowest);
        List<Double> pain = new ArrayList<>();
        root.get("pain").forEach(node -> row.number(text(node, "column")).ifPresent(value -> pain.add(value - lowest)));
        return baseline.isEmpty() || pain.size() < times.size()
                ? Optional.empty()
                : Optional.of(new Trial.Person(
                        treated,
                        baseline.getAsDouble() - lowest,
                        pain.stream().mapToDouble(value -> value).toArray()));
    }

    private static PublishedEffect published(JsonNode node) {
        double value = number(node, "value");
        double low = number(node, "low");
        double high = number(node, "high");
        String source = text(node, "source");
        return switch (text(node, "measure")) {
            case "riskRatio" -> new PublishedEffect.RiskRatio(value, low, high, source);
            case "standardisedDifference" ->
                new PublishedEffect.StandardisedDifference(value, low, high, number(node, "time"), source);
            default ->
                throw new IllegalArgumentException(
                        "the field \"measure\" must be \"riskRatio\" or \"standardisedDifference\"");
        };
    }
}
