package org.mendline.app.prediction;

import org.mendline.storage.person.PersonId;

/// Either a prediction, or a sentence that says why there is none and what to do.
public sealed interface PredictionResult {
    record Predicted(PersonPrediction prediction) implements PredictionResult {}

    /// @param reason plain sentence
    record NotPossible(PersonId person, String reason) implements PredictionResult {}
}
