package org.mendline.app.caseload;

/// How a recovery is going, worst first.
public enum CaseloadStatus {
    /// Signs of overload or of decline.
    AT_RISK,
    /// No meaningful progress expected although the goal is not reached.
    STALLING,
    /// Nothing recent enough to judge by.
    NO_DATA,
    /// Progressing, or goal reached.
    ON_TRACK
}
