package org.mendline.ml.twin;

/// What changes from day to day.
public enum StateVariable {
    /// Tissue healing, 0 to 1.
    HEALING,
    /// Functional capacity on the outcome's scale, 0 to 1.
    CAPACITY,
    /// Inflammation; 1 is that of the day after a joint replacement.
    INFLAMMATION,
    /// Fatigue; 1 is that of the condition's usual load.
    FATIGUE,
    /// Fitness; 1 is that of the condition's usual load.
    FITNESS,
    /// Sleep debt, h.
    SLEEP_DEBT;

    /// Number of state variables.
    public static final int COUNT = values().length;
}
