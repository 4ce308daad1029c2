package org.mendline.ml.neighbours;

/// Similar recoveries, or why there are none.
public sealed interface SimilarResult {
    record Found(SimilarRecoveries similar) implements SimilarResult {}

    /// @param found finished recoveries that could be compared
    /// @param reason plain sentence
    record TooFew(int found, String reason) implements SimilarResult {}
}
