package org.mendline.storage.importing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.HeldValue.HeldSubject;

/// Refused values on their way into quarantine and back.
final class HeldItems {
    /// Dates beyond these are kept as raw text only: no store can sort them.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private HeldItems() {}

    /// What of a refused value is kept for another try; empty if its date is no date.
    ///
    /// @param subject whose it is, without regard to the file, which will not be at hand
    static Optional<HeldValue> hold(ReadItem.Value item, Subject subject) {
        if (item.instant().isBefore(FIRST) || item.instant().isAfter(LAST)) {
            return Optional.empty();
        }
        return Optional.of(new HeldValue(
                held(subject),
                item.code(),
                item.name(),
                Double.isFinite(item.value()) ? OptionalDouble.of(item.value()) : OptionalDouble.empty(),
                item.unit(),
                item.instant(),
                item.zone().map(zone -> zone),
                item.quality(),
                item.device()));
    }

    private static HeldSubject held(Subject subject) {
        return switch (subject) {
            case Subject.Named named -> new HeldSubject(Optional.of(named.system()), named.value());
            case Subject.DeviceOwner owner -> new HeldSubject(Optional.empty(), owner.device());
            case Subject.FileOwner owner -> new HeldSubject(Optional.empty(), owner.writer());
        };
    }

    static Subject subject(HeldSubject held) {
        return held.system()
                .<Subject>map(system -> new Subject.Named(system, held.name()))
                .orElseGet(() -> new Subject.DeviceOwner(held.name()));
    }
}
