package org.mendline.app.timeline;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.person.PersonId;

/// Everything known of persons over time. Methods are synchronous and may be slow: never call them on the FX thread.
/// Safe for use by several threads.
public interface Timelines {
    /// What is known of a person, without the samples of high-rate recordings.
    ///
    /// @throws IllegalArgumentException if the store has no such person
    PersonTimeline of(PersonId person);

    /// Every stored value of one measure within a time, of all devices and whatever its quality, oldest first.
    List<Observation> values(PersonId person, String code, TimeSpan time);

    /// Samples of the recordings of one measure within a time; thinned to their extremes where there are more than
    /// [Samples#MOST].
    ///
    /// @param cancelled asked often
    /// @throws java.util.concurrent.CancellationException if `cancelled` says so
    Samples samples(PersonId person, String code, TimeSpan time, BooleanSupplier cancelled);

    /// What people add, change and take out by hand.
    HandEntries entries();
}
