package org.mendline.app.timeline;

import java.util.List;
import org.mendline.storage.observation.Observation;

/// Something that took time.
///
/// @param what its name where it has one of its own: the condition code of a recovery, an intervention's words
/// @param facts what is known of it: duration, distance, load …
public record Happening(Kind kind, TimeSpan span, String what, List<Observation> facts) {
    public Happening {
        facts = List.copyOf(facts);
    }

    /// What it was.
    public enum Kind {
        RECOVERY,
        SESSION,
        THERAPY,
        COLD,
        MOBILITY,
        INTERVENTION
    }
}
