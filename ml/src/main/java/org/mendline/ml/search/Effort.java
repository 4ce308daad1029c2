package org.mendline.ml.search;

/// How hard to search.
///
/// @param starts points of the first round
/// @param firstFutures futures of the first round
/// @param middleFutures futures of the rounds between
/// @param lastFutures futures of the finalists
/// @param kept points that go on from round to round; at most as many are returned
/// @param generations rounds of small changes
public record Effort(int starts, int firstFutures, int middleFutures, int lastFutures, int kept, int generations) {
    /// For a person who waits: some seconds on two cores.
    public static final Effort USUAL = new Effort(240, 200, 800, 10_000, 20, 8);

    /// @throws IllegalArgumentException if a number is not positive or fewer points start than are kept
    public Effort {
        if (starts < kept || kept < 1 || firstFutures < 1 || middleFutures < 1 || lastFutures < 1 || generations < 0) {
            throw new IllegalArgumentException("At least as many points must start as are kept, and all be positive");
        }
    }
}
