package org.mendline.storage.importing;

import java.util.Optional;
import org.mendline.storage.channel.PackedSamples;

/// What a reader found, with the work done that needs no store.
sealed interface Incoming {
    /// Anything but a series, as it was read.
    record Plain(ReadItem item) implements Incoming {}

    /// A series ready to be stored.
    ///
    /// @param item without gaps, in the unit Mendline keeps
    record Samples(ReadItem.Series item, PackedSamples packed) implements Incoming {}

    /// A series without a single sample.
    record NoSamples(ReadItem.Series item) implements Incoming {}

    /// A series that cannot be kept.
    ///
    /// @param reason a sentence: what is wrong and what to do
    record RefusedSeries(ReadItem.Series item, String reason) implements Incoming {}

    /// Prepares an item.
    ///
    /// @param check used by the calling thread alone
    static Incoming of(ReadItem item, ValueCheck check) {
        return item instanceof ReadItem.Series series ? of(series, check) : new Plain(item);
    }

    private static Incoming of(ReadItem.Series item, ValueCheck check) {
        Optional<ReadItem.Series> sound = SeriesSamples.withoutGaps(item);
        if (sound.isEmpty()) {
            return new NoSamples(item);
        }
        return switch (check.check(item)) {
            case ValueCheck.SeriesVerdict.Refused refused -> new RefusedSeries(item, refused.reason());
            case ValueCheck.SeriesVerdict.Accepted accepted -> {
                ReadItem.Series kept = SeriesSamples.converted(sound.get(), accepted);
                Optional<String> flaw = SeriesSamples.flaw(kept);
                yield flaw.isPresent()
                        ? new RefusedSeries(item, flaw.get())
                        : new Samples(kept, PackedSamples.of(kept.timeMillis(), kept.values(), kept.resolution()));
            }
        };
    }
}
