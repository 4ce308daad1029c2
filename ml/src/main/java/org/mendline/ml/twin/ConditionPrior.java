package org.mendline.ml.twin;

import java.util.List;

/// What is published of one condition: the groups of people, the constants they share, and what the outcome
/// before onset tells.
record ConditionPrior(List<PriorComponent> groups, Mechanics mechanics, Baseline baseline) {
    ConditionPrior {
        groups = List.copyOf(groups);
    }
}
