package org.mendline.ml.explain;

/// A cooperative game: what each coalition of players is worth. The players of an explanation are named inputs;
/// the worth of a coalition is the prediction when only those inputs are as observed.
///
/// Coalitions are bit masks: bit `i` is set when player `i` takes part.
public interface Game {
    /// Most players a bit mask can name.
    int MOST_PLAYERS = 62;

    /// Number of players, 0 to [#MOST_PLAYERS].
    int players();

    /// Worth of each coalition, in the order asked. One call may ask for many, so that a network can answer them
    /// in one batch.
    ///
    /// @throws UndefinedValueException if a coalition has no defined worth
    double[] values(long[] coalitions);

    /// The coalition of all players.
    default long everyone() {
        return (1L << players()) - 1;
    }
}
