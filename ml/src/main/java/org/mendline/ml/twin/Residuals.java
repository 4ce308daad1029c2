package org.mendline.ml.twin;

/// Standardised misfits of every observation of a record under every particle: markers as `(y − expected) / sd`,
/// outcomes as innovations over their predicted SD. From these a linearised posterior is found.
public final class Residuals {
    private final float[][] rows;
    private final boolean[] student;

    private Residuals(int rows, int count) {
        this.rows = new float[rows][count];
        this.student = new boolean[rows];
    }

    /// Keeps nothing.
    public static Residuals none() {
        return new Residuals(0, 0);
    }

    static Residuals of(int rows, int count) {
        return new Residuals(rows, count);
    }

    /// Number of observations.
    public int rows() {
        return rows.length;
    }

    /// Misfits of one observation, one a particle; the live array.
    public float[] row(int row) {
        return rows[row];
    }

    /// Whether the noise of the observation is Student (a marker), else normal (an outcome).
    public boolean student(int row) {
        return student[row];
    }

    /// Weight of a Student misfit in an iteratively reweighted fit (Lange et al. 1989, doi 10.2307/2290063).
    public static double robustWeight(double misfit) {
        return (Markers.DEGREES_OF_FREEDOM + 1) / (Markers.DEGREES_OF_FREEDOM + misfit * misfit);
    }

    void mark(int row, boolean isStudent) {
        if (row < student.length) {
            student[row] = isStudent;
        }
    }

    void keep(int row, int particle, double misfit) {
        rows[row][particle] = (float) misfit;
    }
}
