package org.mendline.storage.observation;

/// How far a value may be trusted. Only [#VALID], [#CORRECTED] and [#ACCEPTED] values become features.
public enum Quality {
    VALID,
    /// A later message corrected this value; the corrected one is kept.
    CORRECTED,
    /// Outside the plausible range of its measure; kept and shown, left out of features until accepted.
    IMPLAUSIBLE,
    /// Dated later than the moment of import.
    FUTURE,
    /// Reported as preliminary by the sender.
    PRELIMINARY,
    /// Implausible, but looked at by a named person and believed.
    ACCEPTED,
    /// Implausible, looked at by a named person and not believed; kept and shown, never used.
    REJECTED,
    /// Taken back by its sender, for example as another patient's; kept and shown, never used.
    WITHDRAWN;

    /// Whether values of this quality may become features of predictions and points of reports.
    public boolean isUsable() {
        return switch (this) {
            case VALID, CORRECTED, ACCEPTED -> true;
            case IMPLAUSIBLE, FUTURE, PRELIMINARY, REJECTED, WITHDRAWN -> false;
        };
    }
}
