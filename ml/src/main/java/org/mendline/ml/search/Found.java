package org.mendline.ml.search;

import java.util.List;

/// A point and what it leads to.
///
/// @param point one value a dimension
/// @param objectives each the less the better
public record Found(List<Double> point, List<Double> objectives) {
    public Found {
        point = List.copyOf(point);
        objectives = List.copyOf(objectives);
    }

    /// Whether this is nowhere worse than the other and somewhere better.
    public boolean dominates(Found other) {
        boolean better = false;
        for (int i = 0; i < objectives.size(); i++) {
            if (objectives.get(i) > other.objectives.get(i)) {
                return false;
            }
            better |= objectives.get(i) < other.objectives.get(i);
        }
        return better;
    }

    /// Whether this is nowhere worse than the other by more than what does not matter.
    boolean asGoodAs(Found other, List<Double> indifference) {
        for (int i = 0; i < objectives.size(); i++) {
            if (objectives.get(i) > other.objectives.get(i) + indifference.get(i)) {
                return false;
            }
        }
        return true;
    }
}
