package org.mendline.app.window.timeline;

/// Which lane of a timeline is meant.
///
/// @param code measure code; empty for lanes of which there is one
public record LaneId(Kind kind, String code) {
    /// What a lane shows, from top to bottom.
    public enum Kind {
        /// What is missing since when.
        QUALITY,
        /// Sessions, doses and interventions.
        HAPPENINGS,
        NOTES,
        /// Values of a measure.
        VALUES,
        /// Samples of high-rate recordings.
        SAMPLES
    }

    static final LaneId QUALITY = new LaneId(Kind.QUALITY, "");
    static final LaneId HAPPENINGS = new LaneId(Kind.HAPPENINGS, "");
    static final LaneId NOTES = new LaneId(Kind.NOTES, "");

    static LaneId values(String code) {
        return new LaneId(Kind.VALUES, code);
    }

    static LaneId samples(String code) {
        return new LaneId(Kind.SAMPLES, code);
    }
}
