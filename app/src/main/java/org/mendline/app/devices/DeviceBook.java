package org.mendline.app.devices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mendline.storage.daily.DailyRepository.DeviceDays;
import org.mendline.storage.daily.DailyRepository.KindDevices;
import org.mendline.storage.daily.DeviceChoice;
import org.mendline.storage.daily.PrimaryDevice;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;

/// Which device is primary for what of a person, and taking choices down. Each choice bears a name and is
/// audited; it moves features, so predictions are made anew.
public final class DeviceBook {
    private final ClinicStore store;
    private final Clock clock;
    private final DeviceWords words;
    private final Runnable changed;

    /// @param measureName plain name of a measure code
    /// @param changed told after each change
    public DeviceBook(ClinicStore store, Clock clock, UnaryOperator<String> measureName, Runnable changed) {
        this.store = store;
        this.clock = clock;
        this.words = new DeviceWords(measureName, clock.getZone());
        this.changed = changed;
    }

    /// Every kind of measure of a person: those that several devices measured first, then by name.
    public List<MeasuredBy> of(PersonId person) {
        return store.daily().devices(person).stream()
                .map(this::row)
                .sorted((a, b) -> {
                    int several =
                            Boolean.compare(b.devices().size() > 1, a.devices().size() > 1);
                    return several != 0 ? several : a.name().compareToIgnoreCase(b.name());
                })
                .toList();
    }

    private MeasuredBy row(KindDevices kind) {
        PrimaryDevice primary = kind.primary();
        return new MeasuredBy(
                primary.kind(),
                words.name(primary),
                primary.codes(),
                DeviceWords.reason(primary.why()),
                words.sentence(primary),
                kind.devices().stream().map(DeviceBook::device).toList());
    }

    private static MeasuredBy.Device device(DeviceDays d) {
        return new MeasuredBy.Device(
                d.device().name(), d.device().label(), d.device().deviceClass().words(), d.days(), d.first(), d.last());
    }

    /// Makes a device primary.
    ///
    /// @param device its name; empty for records without a device
    /// @param by who chooses
    /// @throws IllegalArgumentException if nobody is named or the device has no value of the kind
    public void choose(PersonId person, String kind, Optional<String> device, String by) {
        store.daily().choose(person, new DeviceChoice(kind, device, named(by), clock.instant()));
        changed.run();
    }

    /// Lets the rule decide again.
    ///
    /// @throws IllegalArgumentException if nobody is named
    public void leaveToRule(PersonId person, String kind, String by) {
        if (store.daily().forgetChoice(person, kind, named(by))) {
            changed.run();
        }
    }

    private static String named(String by) {
        if (by.isBlank()) {
            throw new IllegalArgumentException("Say who chooses: a choice of a device is kept with a name.");
        }
        return by.strip();
    }
}
