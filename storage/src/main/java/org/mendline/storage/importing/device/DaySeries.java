package org.mendline.storage.importing.device;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Series of one day and device each, so that two exports that overlap hold the same series. A day is emitted when the
/// file leaves it.
public final class DaySeries {
    private static final double RESOLUTION = 0.1;

    private final Emission emission;
    private final Map<Group, Day> open = new HashMap<>();

    public DaySeries(Emission emission) {
        this.emission = emission;
    }

    private record Group(Kind kind, String device) {}

    private record Day(long epochDay, SampleTrack track) {}

    /// @param epochDay day on the person's clock, in days since 1970
    public void add(Kind kind, String device, long epochDay, long epochMillis, double value) {
        Group group = new Group(kind, device);
        Day day = open.get(group);
        if (day == null || day.epochDay() != epochDay) {
            if (day != null) {
                emit(group, day);
            }
            day = new Day(epochDay, day == null ? new SampleTrack() : day.track());
            open.put(group, day);
        }
        day.track().add(epochMillis, value);
    }

    private void emit(Group group, Day day) {
        String record = group.kind().name() + ", " + LocalDate.ofEpochDay(day.epochDay());
        day.track().emit(emission.of(Optional.of(group.device())), group.kind(), RESOLUTION, record);
        day.track().clear();
    }

    /// Emits the days still open.
    public void finish() {
        open.forEach(this::emit);
        open.clear();
    }
}
