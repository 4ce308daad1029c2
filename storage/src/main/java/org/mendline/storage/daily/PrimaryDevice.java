package org.mendline.storage.daily;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Which device speaks for a kind of measure of a person.
///
/// @param kind kind of measure, see [DailyMeasure#kind()]
/// @param codes measure codes of the kind that the person has
/// @param ranked best first; the first is primary, the others fill days on which those before them are silent
/// @param why what made the first one primary
public record PrimaryDevice(String kind, Set<String> codes, List<DailyDevice> ranked, Why why) {
    /// @throws IllegalArgumentException if there is no device
    public PrimaryDevice {
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("No device measures " + kind);
        }
        codes = Set.copyOf(codes);
        ranked = List.copyOf(ranked);
    }

    public DailyDevice device() {
        return ranked.getFirst();
    }

    /// What made a device primary, in the order in which it is asked.
    public sealed interface Why {
        /// Somebody chose it.
        record Chosen(String by, Instant at) implements Why {}

        /// There is no other.
        record Only() implements Why {}

        /// Its class is known to measure this better than the next one's.
        ///
        /// @param reason as part of a sentence
        record Better(DeviceClass deviceClass, DeviceClass than, String reason) implements Why {}

        /// It has values on more days of the last year of the record than the next one.
        record MostDays(long days, long nextDays) implements Why {}

        /// Nothing tells them apart but their names.
        record ByName() implements Why {}
    }
}
