package org.mendline.storage.importing.fit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.observation.Quality;

/// What all values of one recording share, and where they go.
///
/// @param device maker, product and serial number as far as known
/// @param offset offset of the person's clock, if the file tells a believable one
record FitContext(Subject subject, Optional<String> device, Optional<ZoneOffset> offset, Consumer<ReadItem> sink) {

    /// What a value is.
    record Kind(String code, String name, String unit) {}

    void value(Kind kind, double value, long fitSeconds, String record) {
        valueAt(kind, value, FitTime.instant(fitSeconds), record);
    }

    void valueAt(Kind kind, double value, Instant instant, String record) {
        sink.accept(new ReadItem.Value(
                subject, kind.code(), kind.name(), value, kind.unit(), instant, offset, Quality.VALID, record, device));
    }

    void note(String record, String sentence) {
        sink.accept(new ReadItem.Note(record, sentence));
    }

    /// The same for another person.
    FitContext of(Subject other) {
        return new FitContext(other, device, offset, sink);
    }

    /// Offset of the person's clock, UTC if the file does not tell.
    ZoneOffset offsetOrUtc() {
        return offset.orElse(ZoneOffset.UTC);
    }
}
