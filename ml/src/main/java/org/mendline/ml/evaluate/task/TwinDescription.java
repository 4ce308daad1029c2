package org.mendline.ml.evaluate.task;

import java.util.List;
import java.util.Optional;

/// How a task's samples become records of the workstation's twin: the condition, the scale of the outcome, which
/// inputs are visits, and when what is predicted happens. Times are days.
///
/// @param condition code of a condition of the twin, for example `stroke-upper-limb`
/// @param measure code of an outcome measure whose scale the twin knows, for example `mendline:fma-ue`
/// @param scale of the outcome where there is no such measure; one of the two is there
/// @param onset time from onset to the task's origin
/// @param visits measured outcomes, each after the origin
/// @param target time of the outcome after the origin
/// @param age input with the age in years
/// @param baseline input with the outcome before onset
/// @param judgedOnly why the twin is judged on this task but kept out of its ensemble; empty where it takes part
public record TwinDescription(
        String condition,
        Optional<String> measure,
        Optional<Scale> scale,
        Moment onset,
        List<Visit> visits,
        Moment target,
        Optional<String> age,
        Optional<String> baseline,
        Optional<String> judgedOnly) {
    public TwinDescription {
        visits = List.copyOf(visits);
    }

    /// Ends of the scale, error of one measurement and smallest change that matters, in the outcome's unit.
    public record Scale(double worst, double best, double measurementSd, double minimalImportantDifference) {}

    /// @param value input with the measured outcome
    /// @param time when, after the origin
    public record Visit(String value, Moment time) {}
}
