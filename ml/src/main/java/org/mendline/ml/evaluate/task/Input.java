package org.mendline.ml.evaluate.task;

/// One number that members may predict from.
///
/// @param name unique in the task
/// @param source where it comes from
/// @param role which members see it
/// @param required whether a sample without it is left out
public record Input(String name, Source source, Role role, boolean required) {
    /// Which members see an input.
    public enum Role {
        /// All members.
        BASE,
        /// Members that take more inputs than the simple baselines.
        EXTRA,
        /// Only a mechanism that asks for it by name.
        AUXILIARY
    }

    /// Where an input comes from.
    public sealed interface Source permits Observed, Product, Difference, Target {}

    /// Read from the table.
    public record Observed(Window window, boolean logarithm) implements Source {}

    /// The product of two earlier inputs.
    public record Product(String first, String second) implements Source {}

    /// The first of two earlier inputs minus the second.
    public record Difference(String first, String second) implements Source {}

    /// What is known beforehand of the time that the outcome lies at.
    public record Target(Calendar calendar) implements Source {}

    /// A property of the outcome's time.
    public enum Calendar {
        /// Time from the origin to the outcome.
        TIME,
        /// 1 on Saturdays and Sundays, 0 on other days; for tables with dates.
        WEEKEND
    }
}
