package org.mendline.app.models;

import java.util.Optional;

/// Which models predictions come from now.
///
/// @param twin version of the twin with its network and priors; empty if there are no predictions
/// @param outlook version of the three-day network; empty if the twin alone speaks of the next days
/// @param own the clinic's own version in use; empty if the twin believes the literature
/// @param unavailable why there are no predictions, a sentence
public record SpeakingModels(
        Optional<String> twin, Optional<String> outlook, Optional<ModelSummary> own, Optional<String> unavailable) {}
