package org.mendline.app.explanation;

/// What can be explained.
public enum Explained {
    /// The outcome measure at the end of the horizon (12 weeks ahead).
    OUTCOME_12_WEEKS,
    /// Readiness 72 h ahead.
    READINESS_72_H
}
