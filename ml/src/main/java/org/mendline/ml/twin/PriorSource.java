package org.mendline.ml.twin;

import java.util.Optional;

/// Where the prior of a record's person comes from.
public interface PriorSource {
    /// The priors shipped with the program: published numbers only ([ConditionPriors]).
    PriorSource LITERATURE = ConditionPriors::of;

    /// The prior of a record's person.
    TwinPrior of(RecoveryRecord record);

    /// Name of priors other than the shipped ones, for the version of what is predicted with them.
    default Optional<String> name() {
        return Optional.empty();
    }
}
