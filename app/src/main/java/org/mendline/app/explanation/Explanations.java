package org.mendline.app.explanation;

import java.util.Optional;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.task.TaskProgress;

/// Why predictions are what they are, at every depth. Methods are synchronous and may take seconds: never
/// call them on the FX thread. Safe for use by several threads.
public interface Explanations {
    /// Exact Shapley values by feature.
    PersonExplanation explain(PersonPrediction prediction, Explained target, Background background);

    /// The same share by share of days: when and through what.
    ///
    /// @throws java.util.concurrent.CancellationException if the user stopped it
    DayShares overTime(PersonPrediction prediction, Explained target, Background background, TaskProgress progress);

    /// What would change a prediction: the plan's levers, the inputs, and what is not known.
    ///
    /// @throws java.util.concurrent.CancellationException if the user stopped it
    Influences influences(PersonPrediction prediction, Explained target, TaskProgress progress);

    /// What moves the outcome of everyone in treatment, from their last predictions.
    ///
    /// @throws java.util.concurrent.CancellationException if the user stopped it
    CaseloadDrivers drivers(TaskProgress progress);

    /// Version of the clinic's own model in use. Networks, and so the shares of inputs, then still start
    /// from the shipped priors; what the own model changes stands in the exact check.
    Optional<String> ownModel();
}
