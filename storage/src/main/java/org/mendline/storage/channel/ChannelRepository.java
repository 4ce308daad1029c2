package org.mendline.storage.channel;

import java.time.Instant;
import java.util.List;
import org.mendline.storage.person.PersonId;

/// Reads and writes channels. A channel is stored as compressed column chunks, never a row a sample.
public interface ChannelRepository {
    /// Channels of a person that overlap the interval, whole.
    List<ChannelSeries> overlapping(PersonId person, String code, Instant from, Instant to);

    /// Number of samples per measure code.
    java.util.Map<String, Long> sampleCounts(PersonId person);

    /// Bytes that all chunks take in the store.
    long storedBytes();

    /// Adds the channel unless the same recording (person, code, start, device, samples) is there already.
    ///
    /// @return whether it was new
    boolean add(ChannelSeries series);
}
