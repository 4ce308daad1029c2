package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/// Owen values of the cells of a heat map, with the rows as groups: a row's cells sum to the row's Shapley value.
///
/// Enumerated for up to 14 cells. Beyond, sampled from random orders of rows and of cells within a row, each order
/// walked both ways; what a walk gives a row beside its exact value is taken off its cells evenly, which keeps the
/// estimate unbiased and makes rows add up exactly.
///
/// @param phi by cell of the grid
/// @param standardErrors by cell; 0 where exact
record CellValues(double[] phi, double[] standardErrors) {
    static CellValues of(CellGrid grid, CellGame game, double[] rowPhi, double[] ends, int pairs, long seed) {
        int[] playing = grid.playing();
        int cells = grid.windows().size() * grid.groups().size();
        if (playing.length <= CoalitionTable.MOST_ENUMERATED) {
            return exact(grid, game, playing, cells);
        }
        return sampled(grid, game, rowPhi, ends, pairs, seed);
    }

    static CellValues sampled(CellGrid grid, CellGame game, double[] rowPhi, double[] ends, int pairs, long seed) {
        return new Walks(grid, game, rowPhi, ends)
                .sample(pairs, seed, grid.windows().size() * grid.groups().size());
    }

    private static CellValues exact(CellGrid grid, CellGame game, int[] playing, int cells) {
        List<Long> rows = new ArrayList<>();
        for (int w = 0; w < grid.windows().size(); w++) {
            long row = 0;
            for (int k = 0; k < playing.length; k++) {
                row |= grid.row(w).get(playing[k]) ? 1L << k : 0;
            }
            if (row != 0) {
                rows.add(row);
            }
        }
        double[] phi = new double[cells];
        double[] shares = OwenValues.exact(game, rows).phi();
        for (int k = 0; k < playing.length; k++) {
            phi[playing[k]] = shares[k];
        }
        return new CellValues(phi, new double[cells]);
    }

    /// Random orders in which a row's cells follow one another.
    private static final class Walks {
        private final CellGame game;
        private final double[] ends;
        private final List<int[]> rows = new ArrayList<>();
        private final double[] exact;

        Walks(CellGrid grid, CellGame game, double[] rowPhi, double[] ends) {
            this.game = game;
            this.ends = ends;
            exact = rowPhi;
            for (int w = 0; w < grid.windows().size(); w++) {
                rows.add(grid.row(w).stream().toArray());
            }
        }

        CellValues sample(int pairs, long seed, int cells) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] mean = new double[cells];
            double[] squares = new double[cells];
            for (int pair = 1; pair <= pairs; pair++) {
                double[] gain = walk(random, cells);
                makeRowsExact(gain);
                for (int i = 0; i < cells; i++) {
                    // Welford's update of mean and sum of squared deviations.
                    double delta = gain[i] - mean[i];
                    mean[i] += delta / pair;
                    squares[i] += delta * (gain[i] - mean[i]);
                }
            }
            double[] errors = Arrays.stream(squares)
                    .map(s -> Math.sqrt(s / (pairs - 1.0) / pairs))
                    .toArray();
            return new CellValues(mean, errors);
        }

        /// What each cell adds, by cell.
        private double[] walk(SplittableRandom random, int cells) {
            int[] rowOrder = new int[rows.size()];
            Arrays.setAll(rowOrder, w -> w);
            SampledShapleyValues.shuffle(rowOrder, random);
            int[] order = new int[rows.stream().mapToInt(row -> row.length).sum()];
            int at = 0;
            for (int w : rowOrder) {
                int[] row = rows.get(w).clone();
                SampledShapleyValues.shuffle(row, random);
                System.arraycopy(row, 0, order, at, row.length);
                at += row.length;
            }
            int[] places = new int[order.length];
            Arrays.setAll(places, k -> k);
            double[] added = SampledShapleyValues.gains(places, ends, game.predict(asked(order)));
            double[] gain = new double[cells];
            for (int k = 0; k < order.length; k++) {
                gain[order[k]] = added[k];
            }
            return gain;
        }

        private static List<BitSet> asked(int[] order) {
            BitSet joined = new BitSet();
            BitSet left = new BitSet();
            Arrays.stream(order).forEach(left::set);
            List<BitSet> joining = new ArrayList<>();
            List<BitSet> leaving = new ArrayList<>();
            for (int k = 0; k < order.length - 1; k++) {
                joined.set(order[k]);
                left.clear(order[k]);
                joining.add((BitSet) joined.clone());
                leaving.add((BitSet) left.clone());
            }
            joining.addAll(leaving);
            return joining;
        }

        private void makeRowsExact(double[] gain) {
            for (int w = 0; w < rows.size(); w++) {
                int[] row = rows.get(w);
                double off = Arrays.stream(row).mapToDouble(i -> gain[i]).sum() - exact[w];
                for (int i : row) {
                    gain[i] -= off / row.length;
                }
            }
        }
    }
}
