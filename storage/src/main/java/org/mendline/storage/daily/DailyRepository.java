package org.mendline.storage.daily;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// One honest value a day, of everything stored of a person. What is stored is never changed by this: every
/// device's values are kept.
public interface DailyRepository {
    /// The daily values of a person on days `from` to `to`, both inclusive. Which device is primary depends
    /// on all that is stored of the person, not on the span, so a day shows the same value whatever span is
    /// asked for. Only values that are valid or corrected count.
    DailyRecord between(PersonId person, LocalDate from, LocalDate to);

    /// Every kind of measure of a person with the devices that measured it, by kind.
    List<KindDevices> devices(PersonId person);

    /// Takes a choice down; it replaces an earlier one of the same kind. Written to the audit.
    ///
    /// @throws IllegalArgumentException if the person is not in the store, or this device has no valid value of
    /// this kind
    void choose(PersonId person, DeviceChoice choice);

    /// Lets the rule decide again. Written to the audit.
    ///
    /// @return whether there was a choice
    boolean forgetChoice(PersonId person, String kind, String by);

    /// What somebody chose for this person.
    List<DeviceChoice> choices(PersonId person);

    /// The devices that measured a kind.
    ///
    /// @param devices in the order of `primary`
    record KindDevices(PrimaryDevice primary, List<DeviceDays> devices) {}

    /// How much a device has measured of a kind, of the measure of which it has most.
    ///
    /// @param days local days with a value
    /// @param first first local day with a value
    record DeviceDays(DailyDevice device, long days, LocalDate first, LocalDate last) {}

    /// What was chosen for a kind.
    default Optional<DeviceChoice> choice(PersonId person, String kind) {
        return choices(person).stream().filter(c -> c.kind().equals(kind)).findFirst();
    }
}
