package org.mendline.storage.channel;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.mendline.storage.person.PersonId;

/// Reads and writes channels. A channel is stored as compressed column chunks, never a row a sample.
public interface ChannelRepository {
    /// Channels of a person that overlap the interval, whole.
    List<ChannelSeries> overlapping(PersonId person, String code, Instant from, Instant to);

    /// Every channel of a person without its samples, oldest first.
    List<ChannelSpan> spans(PersonId person);

    /// Hands over the samples of a person's channels of one measure from one moment to another, both inclusive:
    /// channel by channel, oldest start first, each a stretch at a time. Holds one stretch in memory, however
    /// long the time.
    ///
    /// @param cancelled asked before each stretch
    /// @throws java.util.concurrent.CancellationException if `cancelled` says so
    void read(PersonId person, String code, Instant from, Instant to, SampleReader reader, BooleanSupplier cancelled);

    /// Takes samples.
    @FunctionalInterface
    interface SampleReader {
        /// @param channel whose samples they are, as its place in the order of reading, from 0
        /// @param epochMillis times in milliseconds since 1970-01-01T00:00Z, not decreasing within a channel
        /// @param values as many, in the measure's unit; both arrays are the reader's from then on
        void take(int channel, long[] epochMillis, double[] values);
    }

    /// Number of samples per measure code.
    java.util.Map<String, Long> sampleCounts(PersonId person);

    /// Bytes that all chunks take in the store.
    long storedBytes();

    /// Adds the channel unless the same recording (person, code, start, device, samples) is there already.
    ///
    /// @return whether it was new
    boolean add(ChannelSeries series);
}
