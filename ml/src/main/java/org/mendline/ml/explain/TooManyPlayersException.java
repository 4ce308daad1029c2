package org.mendline.ml.explain;

/// The game has more players than can be enumerated.
public final class TooManyPlayersException extends ExplanationException {
    /// @param players players in the game
    /// @param most most players that can be enumerated
    public TooManyPlayersException(int players, int most) {
        super("An exact explanation takes at most " + most + " inputs, but there are " + players
                + ". Group them, or ask for a sampled explanation.");
    }
}
