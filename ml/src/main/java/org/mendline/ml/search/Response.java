package org.mendline.ml.search;

import java.util.List;

/// What a point leads to. Called on the searching thread; same arguments, same answer.
@FunctionalInterface
public interface Response {
    /// Evaluates a point.
    ///
    /// @param point one value a dimension
    /// @param futures how many futures to simulate: more are truer and slower
    /// @return objectives, each the less the better, always as many
    List<Double> of(List<Double> point, int futures);
}
