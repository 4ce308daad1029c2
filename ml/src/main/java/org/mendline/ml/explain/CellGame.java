package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.mendline.ml.twin.RecoveryRecord;

/// The game of some sets of cells: what the network predicts when only their days and features are as recorded.
final class CellGame implements Game {
    /// Variants built and predicted at a time: bounds memory to some 20 MB for a year of days.
    private static final int BATCH_VARIANTS = 512;

    private final CellGrid grid;
    private final List<BitSet> players;
    private final BatchPrediction network;

    CellGame(CellGrid grid, List<BitSet> players, BatchPrediction network) {
        this.grid = grid;
        this.players = players;
        this.network = network;
    }

    @Override
    public int players() {
        return players.size();
    }

    @Override
    public double[] values(long[] coalitions) {
        return predict(Arrays.stream(coalitions).mapToObj(this::cells).toList());
    }

    private BitSet cells(long coalition) {
        BitSet cells = new BitSet();
        for (long rest = coalition; rest != 0; rest &= rest - 1) {
            cells.or(players.get(Long.numberOfTrailingZeros(rest)));
        }
        return cells;
    }

    /// One prediction for each set of cells, each finite.
    ///
    /// @throws UndefinedValueException else, naming the first 64 cells
    double[] predict(List<BitSet> coalitions) {
        double[] worth = new double[coalitions.size()];
        for (int start = 0; start < worth.length; start += BATCH_VARIANTS) {
            int end = Math.min(start + BATCH_VARIANTS, worth.length);
            List<RecoveryRecord> variants = new ArrayList<>(end - start);
            for (BitSet cells : coalitions.subList(start, end)) {
                variants.add(grid.with(cells));
            }
            double[] predicted = network.predict(variants);
            System.arraycopy(predicted, 0, worth, start, end - start);
        }
        for (int k = 0; k < worth.length; k++) {
            if (!Double.isFinite(worth[k])) {
                long[] words = coalitions.get(k).toLongArray();
                throw new UndefinedValueException(words.length == 0 ? 0 : words[0], "a value of " + worth[k]);
            }
        }
        return worth;
    }
}
