package org.mendline.ml.evaluate.task;

import java.util.List;

/// A description and the samples it makes of its table.
public record Task(TaskDescription description, List<Sample> samples) {
    public Task {
        samples = List.copyOf(samples);
    }

    /// Number of different persons.
    public int persons() {
        return (int) samples.stream().map(Sample::person).distinct().count();
    }
}
