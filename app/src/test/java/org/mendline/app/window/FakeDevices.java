package org.mendline.app.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.devices.MeasuredBy.Device;
import org.mendline.storage.person.PersonId;

/// A watch, a phone and a ring that measured everyone, in memory.
final class FakeDevices {
    private static final Device WATCH = device("Maple\u2019s Apple Watch (Watch6,1)", "watch", 212);
    private static final Device PHONE = device("Maple\u2019s iPhone (iPhone12,1)", "phone", 301);
    private static final Device RING = device("Oura Ring", "ring", 80);
    private static final String WORN = "what is worn all day counts steps that a phone left lying misses";

    private final Map<String, String> chosen = new HashMap<>();

    private static Device device(String name, String deviceClass, long days) {
        return new Device(
                Optional.of(name), name, deviceClass, days, FakePeople.TODAY.minusDays(days), FakePeople.TODAY);
    }

    List<MeasuredBy> of(PersonId person) {
        return List.of(
                several(
                        person,
                        "sleep",
                        "Sleep",
                        "ring before watch, since what is worn at night measures sleep",
                        RING,
                        WATCH),
                several(person, "steps", "Steps", "watch before phone, since " + WORN, WATCH, PHONE, RING),
                several(
                        person,
                        "walking-distance",
                        "Distance of a day on foot",
                        "watch before phone, since " + WORN,
                        WATCH,
                        PHONE),
                one(
                        "knee-flexion",
                        "Active knee flexion",
                        new Device(
                                Optional.empty(),
                                "records without a device",
                                "written record",
                                9,
                                FakePeople.TODAY.minusDays(80),
                                FakePeople.TODAY)),
                one("hrv-rmssd", "Heart rate variability (rMSSD)", RING),
                one("resting-heart-rate", "Resting heart rate", WATCH));
    }

    private MeasuredBy several(PersonId person, String kind, String name, String why, Device... devices) {
        List<Device> ranked = new ArrayList<>(List.of(devices));
        Optional<String> first = Optional.ofNullable(chosen.get(person + kind));
        first.ifPresent(label -> {
            Device device = ranked.stream()
                    .filter(d -> d.label().equals(label))
                    .findFirst()
                    .orElseThrow();
            ranked.remove(device);
            ranked.addFirst(device);
        });
        String reason =
                first.map(label -> "chosen by Ada Weiss on " + FakePeople.TODAY).orElse(why);
        return new MeasuredBy(
                kind,
                name,
                Set.of(kind),
                first.isPresent() ? "chosen" : "better-class",
                name + " from " + ranked.getFirst().label() + " (primary: " + reason + "); "
                        + String.join(
                                ", ", ranked.stream().skip(1).map(Device::label).toList()) + " kept beside.",
                ranked);
    }

    private static MeasuredBy one(String kind, String name, Device device) {
        return new MeasuredBy(
                kind,
                name,
                Set.of(kind),
                "only",
                name + " from " + device.label() + " (the only one).",
                List.of(device));
    }

    void choose(PersonId person, String kind, Optional<String> device, String by) {
        if (by.isBlank()) {
            throw new IllegalArgumentException("nobody is named");
        }
        chosen.put(person + kind, device.orElseThrow());
    }

    void leaveToRule(PersonId person, String kind) {
        chosen.remove(person + kind);
    }
}
