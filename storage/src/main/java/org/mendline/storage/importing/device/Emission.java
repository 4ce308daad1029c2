package org.mendline.storage.importing.device;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.observation.Quality;

/// Where a reader's finds go, and what they share.
///
/// @param device maker, product and serial as far as the file tells
public record Emission(Subject subject, Optional<String> device, Consumer<ReadItem> sink) {
    /// For a file that names no person: whoever owns what wrote it. Files of one archive belong together.
    public static Emission ofOwner(String writer, Source source, Consumer<ReadItem> sink) {
        int slash = source.name().indexOf('/');
        String owner = slash < 0 ? writer : writer + " in " + source.name().substring(0, slash);
        return new Emission(new Subject.DeviceOwner(owner), Optional.of(writer), sink);
    }

    /// The same for another device.
    public Emission of(Optional<String> other) {
        return new Emission(subject, other, sink);
    }

    /// @param offset the person's clock, if the file tells
    public void value(Kind kind, double value, Instant instant, Optional<ZoneOffset> offset, String record) {
        sink.accept(new ReadItem.Value(
                subject, kind.code(), kind.name(), value, kind.unit(), instant, offset, Quality.VALID, record, device));
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
