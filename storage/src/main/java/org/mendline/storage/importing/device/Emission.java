package org.mendline.storage.importing.device;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.Quality;

/// Where a reader's finds go, and what they share.
///
/// @param device maker, product and serial as far as the file tells
/// @param zone the person's clock for series, if the file tells: a region, or an offset from UTC
public record Emission(
        Subject subject, Optional<String> device, Optional<? extends ZoneId> zone, Consumer<ReadItem> sink) {
    /// For a file that tells no zone for its series.
    public Emission(Subject subject, Optional<String> device, Consumer<ReadItem> sink) {
        this(subject, device, Optional.empty(), sink);
    }

    /// For a file that names no person.
    public static Emission ofOwner(String writer, Consumer<ReadItem> sink) {
        return new Emission(new Subject.FileOwner(writer), Optional.of(writer), sink);
    }

    /// The same for another device.
    public Emission of(Optional<String> other) {
        return new Emission(subject, other, zone, sink);
    }

    /// The same on another clock.
    public Emission in(Optional<? extends ZoneId> clock) {
        return new Emission(subject, device, clock, sink);
    }

    /// @param clock the person's, if the file tells: a region, or an offset from UTC
    public void value(Kind kind, double value, Instant instant, Optional<? extends ZoneId> clock, String record) {
        sink.accept(new ReadItem.Value(
                subject, kind.code(), kind.name(), value, kind.unit(), instant, clock, Quality.VALID, record, device));
    }

    /// Sets a record aside.
    public void reject(String record, String reason, String raw) {
        sink.accept(new ReadItem.Rejected(record, reason, Excerpt.raw(raw)));
    }

    public void note(String record, String sentence) {
        sink.accept(new ReadItem.Note(record, sentence));
    }

    public void damaged(String record, String sentence) {
        sink.accept(new ReadItem.Damaged(record, sentence));
    }
}
