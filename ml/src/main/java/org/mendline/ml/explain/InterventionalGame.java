package org.mendline.ml.explain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The interventional game of a tabular model: a coalition's inputs are as observed, all others come from a
/// background row, and the worth is the link of the mean over background rows (Lundberg 2017, arXiv 1705.07874).
/// A player is a group of columns; a sequence model takes part with its time steps laid side by side.
public final class InterventionalGame implements Game {
    /// Rows handed to the model at a time: enough to fill its pipelines, small enough for the processor's cache.
    private static final int BATCH_ROWS = 1024;

    private final TabularModel model;
    private final double[] observed;
    private final double[][] background;
    private final int[][] groups;
    private final Link link;

    /// @param model called from several threads at once
    /// @param observed the row to explain
    /// @param background reference rows, at least one, each as long as `observed`
    /// @param groups columns of each player
    /// @throws IllegalArgumentException if a length or a column does not fit
    public InterventionalGame(
            TabularModel model, double[] observed, double[][] background, List<int[]> groups, Link link) {
        if (background.length == 0 || groups.isEmpty() || groups.size() > MOST_PLAYERS) {
            throw new IllegalArgumentException("A game takes at least one background row and 1 to 62 groups");
        }
        for (double[] row : background) {
            if (row.length != observed.length) {
                throw new IllegalArgumentException(
                        "A background row has " + row.length + " values, the input has " + observed.length);
            }
        }
        for (int[] group : groups) {
            if (Arrays.stream(group).anyMatch(column -> column < 0 || column >= observed.length)) {
                throw new IllegalArgumentException(
                        "A group names a column that is not there: " + Arrays.toString(group));
            }
        }
        this.model = model;
        this.observed = observed.clone();
        this.background = Arrays.stream(background).map(double[]::clone).toArray(double[][]::new);
        this.groups = groups.stream().map(int[]::clone).toArray(int[][]::new);
        this.link = link;
    }

    /// One player for each column.
    public static List<int[]> singletons(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> new int[] {column})
                .toList();
    }

    @Override
    public int players() {
        return groups.length;
    }

    @Override
    public double[] values(long[] coalitions) {
        int perBatch = Math.max(1, BATCH_ROWS / background.length);
        double[] means = new double[coalitions.length];
        // Batches are independent and each mean is summed in one order, so threads do not change a bit.
        IntStream.range(0, Math.ceilDiv(coalitions.length, perBatch)).parallel().forEach(batch -> {
            int start = batch * perBatch;
            predictMeans(coalitions, start, Math.min(start + perBatch, coalitions.length), means);
        });
        double[] worth = new double[coalitions.length];
        for (int k = 0; k < worth.length; k++) {
            worth[k] = link.apply(means[k], coalitions[k]);
        }
        return worth;
    }

    private void predictMeans(long[] coalitions, int start, int end, double[] means) {
        double[][] rows = new double[(end - start) * background.length][observed.length];
        for (int k = start; k < end; k++) {
            fill(rows, (k - start) * background.length, coalitions[k]);
        }
        double[] predicted = model.predict(rows);
        for (int k = start; k < end; k++) {
            means[k] = mean(predicted, (k - start) * background.length);
        }
    }

    private void fill(double[][] rows, int offset, long coalition) {
        for (int b = 0; b < background.length; b++) {
            double[] row = rows[offset + b];
            System.arraycopy(background[b], 0, row, 0, row.length);
            for (long rest = coalition; rest != 0; rest &= rest - 1) {
                for (int column : groups[Long.numberOfTrailingZeros(rest)]) {
                    row[column] = observed[column];
                }
            }
        }
    }

    private double mean(double[] predicted, int offset) {
        CompensatedSum sum = new CompensatedSum();
        for (int b = 0; b < background.length; b++) {
            sum.add(predicted[offset + b]);
        }
        return sum.value() / background.length;
    }
}
