package org.mendline.app.window.timeline;

import java.util.List;
import org.mendline.app.timeline.TimeSpan;
import org.mendline.storage.observation.Observation;
import org.mendline.viz.timeline.DenseSeries;

/// What was read for a stretch of time because the user looks at it closely.
public sealed interface Closer {
    /// The stretch that was read.
    TimeSpan time();

    /// Samples of recordings.
    ///
    /// @param read how many samples there are
    /// @param thinned whether only extremes were kept
    record Dense(TimeSpan time, DenseSeries series, long read, boolean thinned) implements Closer {}

    /// Stored values one by one.
    record Single(TimeSpan time, List<Observation> values) implements Closer {
        public Single {
            values = List.copyOf(values);
        }
    }
}
