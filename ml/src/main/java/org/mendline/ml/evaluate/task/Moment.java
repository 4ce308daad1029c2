package org.mendline.ml.evaluate.task;

/// A time in a task description, in the unit of the table's time column: the same for everybody, or read from an
/// input.
public sealed interface Moment {
    /// The same for everybody.
    record Fixed(double time) implements Moment {}

    /// An input holds it.
    ///
    /// @param input name of the input
    record Read(String input) implements Moment {}

    /// The time for one sample; NaN where the input was not observed.
    default double of(TaskDescription task, Sample sample) {
        return switch (this) {
            case Fixed(double time) -> time;
            case Read(String input) -> sample.inputs()[task.index(input)];
        };
    }
}
