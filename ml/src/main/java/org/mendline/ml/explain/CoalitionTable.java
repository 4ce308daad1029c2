package org.mendline.ml.explain;

/// The worth of every coalition of a game, asked for once in one batch and then looked up.
public final class CoalitionTable implements Game {
    /// Most players whose coalitions are enumerated: 16,384 coalitions.
    public static final int MOST_ENUMERATED = 14;

    private final int players;
    private final double[] worth;

    private CoalitionTable(int players, double[] worth) {
        this.players = players;
        this.worth = worth;
    }

    /// Asks `game` for all its coalitions; a table is returned as it is.
    ///
    /// @throws TooManyPlayersException beyond [#MOST_ENUMERATED] players
    /// @throws UndefinedValueException if a coalition's worth is undefined or not finite
    public static CoalitionTable of(Game game) {
        if (game instanceof CoalitionTable table) {
            return table;
        }
        int n = game.players();
        if (n > MOST_ENUMERATED) {
            throw new TooManyPlayersException(n, MOST_ENUMERATED);
        }
        long[] all = new long[1 << n];
        for (int s = 0; s < all.length; s++) {
            all[s] = s;
        }
        return new CoalitionTable(n, finite(game, all));
    }

    /// The worth of `coalitions`, checked to be there and finite.
    static double[] finite(Game game, long[] coalitions) {
        double[] worth = game.values(coalitions);
        if (worth.length != coalitions.length) {
            throw new IllegalStateException(
                    "A game was asked for " + coalitions.length + " coalitions and gave " + worth.length);
        }
        for (int k = 0; k < worth.length; k++) {
            if (!Double.isFinite(worth[k])) {
                throw new UndefinedValueException(coalitions[k], "a value of " + worth[k]);
            }
        }
        return worth;
    }

    @Override
    public int players() {
        return players;
    }

    /// Worth of one coalition.
    public double value(int coalition) {
        return worth[coalition];
    }

    @Override
    public double[] values(long[] coalitions) {
        double[] answer = new double[coalitions.length];
        for (int k = 0; k < answer.length; k++) {
            answer[k] = worth[Math.toIntExact(coalitions[k])];
        }
        return answer;
    }
}
