package org.mendline.viz.plot;

/// Dashes by which scenarios are told apart where colours are not.
public final class DashPattern {
    private static final double[][] PATTERNS = {{}, {9, 6}, {2, 4}, {14, 4, 3, 4}};

    private DashPattern() {}

    /// Dashes of scenario `index`: A is solid; 3 and every later one share the last pattern.
    public static double[] of(int index) {
        return PATTERNS[Math.clamp(index, 0, PATTERNS.length - 1)].clone();
    }
}
