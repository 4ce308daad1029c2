package org.mendline.storage.importing.motion;

import java.util.Arrays;
import org.mendline.storage.importing.device.Emission;

/// Quantities sampled together, row by row, in bounded memory. A missing cell is NaN in here and left out of
/// every [Trace].
public final class SampledRows {
    /// Six million numbers, 48 MB: an hour of four forces and twenty angles at 100 Hz, with room to spare.
    private static final int MOST_CELLS = 6_000_000;

    /// Twenty days: more is no recording of a trial, but a broken clock.
    private static final double LONGEST_SECONDS = 20 * 86_400.0;

    private final int columns;
    private double[] cells = new double[256];
    private int rows;
    private int beyond;
    private int unordered;
    private double zero = Double.NaN;
    private double before = Double.NEGATIVE_INFINITY;

    /// @param columns quantities in a row, beside the time
    public SampledRows(int columns) {
        this.columns = columns;
    }

    /// Adds a row. The first row's time becomes 0.
    ///
    /// @param seconds on any clock; rows whose time goes back, or is none, are counted and left out
    /// @param row one cell a column; NaN where missing
    public void add(double seconds, double[] row) {
        zero = Double.isNaN(zero) ? seconds : zero;
        double elapsed = seconds - zero;
        int width = columns + 1;
        if (!(elapsed >= before) || !(elapsed <= LONGEST_SECONDS)) {
            unordered++;
        } else if ((rows + 1L) * width > MOST_CELLS) {
            beyond++;
        } else {
            if ((rows + 1) * width > cells.length) {
                cells = Arrays.copyOf(cells, Math.max(cells.length * 2, (rows + 1) * width));
            }
            cells[rows * width] = elapsed;
            System.arraycopy(row, 0, cells, rows * width + 1, columns);
            rows++;
            before = elapsed;
        }
    }

    public int rows() {
        return rows;
    }

    /// Forgets the rows from `count` on.
    public void cut(int count) {
        rows = Math.min(rows, count);
    }

    /// Time between neighbouring rows, median, in seconds; 0 if there are fewer than two rows.
    public double stepSeconds() {
        double[] steps = new double[Math.max(0, rows - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = cells[(i + 1) * (columns + 1)] - cells[i * (columns + 1)];
        }
        Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    /// One column without its missing cells.
    public Trace trace(int column) {
        double[] seconds = new double[rows];
        double[] values = new double[rows];
        int kept = 0;
        for (int i = 0; i < rows; i++) {
            double value = cells[i * (columns + 1) + 1 + column];
            if (Double.isFinite(value)) {
                seconds[kept] = cells[i * (columns + 1)];
                values[kept++] = value;
            }
        }
        return new Trace(Arrays.copyOf(seconds, kept), Arrays.copyOf(values, kept));
    }

    /// Tells which rows were left out, if any were.
    public void remark(Emission emission) {
        if (unordered > 0) {
            emission.note("file", unordered + " rows have no time, or one before the row above, and were left out.");
        }
        if (beyond > 0) {
            emission.damaged(
                    "file",
                    "The recording is too long: its last " + beyond
                            + " rows were left out. Cut it into parts and import them one by one.");
        }
    }
}
