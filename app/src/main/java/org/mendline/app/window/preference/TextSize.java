package org.mendline.app.window.preference;

/// How large everything is written and drawn.
public enum TextSize {
    SMALL(0.9),
    NORMAL(1.0),
    LARGE(1.2),
    LARGEST(1.4);

    private final double factor;

    TextSize(double factor) {
        this.factor = factor;
    }

    /// Times the usual size of the system.
    public double factor() {
        return factor;
    }
}
