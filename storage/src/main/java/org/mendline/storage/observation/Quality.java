package org.mendline.storage.observation;

/// How far a value may be trusted. Only [#VALID] and [#CORRECTED] values become features.
public enum Quality {
    VALID,
    /// A later message corrected this value; the corrected one is kept.
    CORRECTED,
    /// Outside the plausible range of its measure; kept and shown, left out of features until accepted.
    IMPLAUSIBLE,
    /// Dated later than the moment of import.
    FUTURE,
    /// Reported as preliminary by the sender.
    PRELIMINARY
}
