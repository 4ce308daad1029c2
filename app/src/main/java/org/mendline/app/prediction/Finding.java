package org.mendline.app.prediction;

/// Something about a prediction that somebody should know, in one plain sentence.
public record Finding(Kind kind, Severity severity, String sentence) {
    /// What a finding is about.
    public enum Kind {
        /// The person does not look like anyone the simulator makes.
        MISFIT,
        /// The last days' markers warn of overtraining or insufficient recovery.
        EARLY_WARNING,
        /// The outcome has stalled or levelled off.
        COURSE,
        /// Network and twin expect different things of the next days.
        DISAGREEMENT,
        /// What people said moves the curve.
        FEEDBACK
    }

    /// How pressing it is.
    public enum Severity {
        /// Look at this person today.
        ALERT,
        /// Keep it in mind when reading the numbers.
        CAUTION,
        /// Good to know.
        INFO
    }
}
