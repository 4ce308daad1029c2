package org.mendline.ml.evaluate.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Turns the rows of a table into the samples of a task.
final class TaskTable {
    private final TaskDescription task;
    private final Map<String, List<CsvTable.Row>> byPerson = new LinkedHashMap<>();

    TaskTable(TaskDescription task, CsvTable table) throws UnreadableTaskException {
        this.task = task;
        for (CsvTable.Row row : table.rows()) {
            if (kept(row) && (task.timeColumn().isEmpty() || time(row).isPresent())) {
                byPerson.computeIfAbsent(row.text(task.personColumn()), person -> new ArrayList<>())
                        .add(row);
            }
        }
        byPerson.values()
                .forEach(rows ->
                        rows.sort(Comparator.comparingDouble(row -> time(row).orElse(0))));
    }

    private boolean kept(CsvTable.Row row) {
        return task.keep().entrySet().stream().allMatch(rule -> rule.getValue().contains(row.text(rule.getKey())));
    }

    List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        byPerson.forEach((person, rows) -> {
            if (task.origin() == TaskDescription.Origin.ONCE) {
                add(samples, person, rows, 0);
            } else {
                rows.forEach(row -> add(samples, person, rows, time(row).orElseThrow()));
            }
        });
        return samples;
    }

    /// Adds the sample if its outcome and required inputs are known.
    private void add(List<Sample> samples, String person, List<CsvTable.Row> rows, double origin) {
        OptionalDouble outcome = value(rows, task.outcome(), origin);
        if (outcome.isEmpty()) {
            return;
        }
        double[] inputs = new double[task.inputs().size()];
        Arrays.fill(inputs, Double.NaN);
        for (int i = 0; i < inputs.length; i++) {
            Input input = task.inputs().get(i);
            inputs[i] = read(input, rows, origin, inputs);
            if (Double.isNaN(inputs[i]) && input.required()) {
                return;
            }
        }
        samples.add(new Sample(person, outcome.getAsDouble(), inputs));
    }

    private double read(Input input, List<CsvTable.Row> rows, double origin, double[] earlier) {
        return switch (input.source()) {
            case Input.Observed observed -> {
                double value = value(rows, observed.window(), origin).orElse(Double.NaN);
                yield !observed.logarithm() ? value : value > 0 ? Math.log(value) : Double.NaN;
            }
            case Input.Product product -> earlier[task.index(product.first())] * earlier[task.index(product.second())];
            case Input.Difference difference ->
                earlier[task.index(difference.first())] - earlier[task.index(difference.second())];
        };
    }

    private OptionalDouble value(List<CsvTable.Row> rows, Window window, double origin) {
        List<Statistic.Timed> inside = new ArrayList<>();
        for (CsvTable.Row row : rows) {
            double time = time(row).orElse(0) - origin;
            OptionalDouble value = row.number(window.column());
            if (time >= window.from() && time <= window.to() && value.isPresent()) {
                inside.add(new Statistic.Timed(time, value.getAsDouble()));
            }
        }
        return inside.size() < window.atLeast()
                ? OptionalDouble.empty()
                : window.statistic().of(inside);
    }

    private OptionalDouble time(CsvTable.Row row) {
        return task.timeColumn().isEmpty()
                ? OptionalDouble.of(0)
                : row.time(task.timeColumn().orElseThrow());
    }
}
