package org.mendline.ml.evaluate.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mendline.ml.evaluate.task.Course.Timed;

/// Turns the rows of a table into the samples of a task.
final class TaskTable {
    private final TaskDescription task;
    private final Map<String, PersonRows> byPerson = new LinkedHashMap<>();

    TaskTable(TaskDescription task, CsvTable table) {
        this.task = task;
        Map<String, List<CsvTable.Row>> rows = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            if (kept(row)
                    && (task.timeColumn().isEmpty()
                            || row.time(task.timeColumn().orElseThrow()).isPresent())) {
                rows.computeIfAbsent(person(row), person -> new ArrayList<>()).add(row);
            }
        }
        rows.forEach((person, own) -> byPerson.put(person, new PersonRows(own, task.timeColumn())));
    }

    private String person(CsvTable.Row row) {
        return task.personColumn().isEmpty() ? "" : row.text(task.personColumn());
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
                rows.times().forEach(origin -> add(samples, person, rows, origin));
            }
        });
        return samples;
    }

    private void add(List<Sample> samples, String person, PersonRows rows, double origin) {
        List<Timed> outcomes = rows.inside(task.outcome(), origin);
        if (outcomes.isEmpty() || outcomes.size() < task.outcome().atLeast()) {
            return;
        }
        if (task.each()) {
            outcomes.forEach(one -> addOne(samples, person, rows, origin, one));
            return;
        }
        task.outcome()
                .statistic()
                .of(outcomes, task.outcome().halfLife(), 0)
                .ifPresent(value -> addOne(samples, person, rows, origin, new Timed(when(outcomes), value)));
    }

    /// The time an outcome stands for: the middle of the values it is made from.
    private double when(List<Timed> outcomes) {
        List<Timed> used = task.outcome().statistic().used(outcomes);
        return (used.isEmpty() ? outcomes : used)
                .stream().mapToDouble(Timed::time).average().orElseThrow();
    }

    /// Adds the sample if its required inputs are known.
    private void addOne(List<Sample> samples, String person, PersonRows rows, double origin, Timed outcome) {
        SampleInputs inputs = new SampleInputs(task, rows, origin, outcome.time());
        if (!inputs.complete()) {
            return;
        }
        List<Timed> known = new ArrayList<>(inputs.known());
        known.sort(Comparator.comparingDouble(Timed::time));
        samples.add(new Sample(person, outcome.value(), inputs.values(), new Course(origin, outcome.time(), known)));
    }
}
