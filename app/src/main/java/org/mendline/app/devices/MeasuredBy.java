package org.mendline.app.devices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What measured one kind of measure of a person.
///
/// @param kind code of the kind, for example `steps`
/// @param name of the kind, as a user reads it
/// @param codes measure codes of the kind that the person has
/// @param reason code of what made the first device primary: `chosen`, `only`, `better-class`, `most-days`,
/// `by-name`
/// @param sentence the same in words, with what is kept beside
/// @param devices best first; the first is primary
public record MeasuredBy(
        String kind, String name, Set<String> codes, String reason, String sentence, List<Device> devices) {
    public MeasuredBy {
        codes = Set.copyOf(codes);
        devices = List.copyOf(devices);
    }

    /// Whether somebody chose the primary device.
    public boolean chosen() {
        return reason.equals(DeviceWords.CHOSEN);
    }

    /// One device.
    ///
    /// @param name as the files name it; empty for records that name none
    /// @param label what a user reads
    /// @param deviceClass kind of thing it is, in words
    /// @param days local days with a valid value
    public record Device(
            Optional<String> name, String label, String deviceClass, long days, LocalDate first, LocalDate last) {}
}
