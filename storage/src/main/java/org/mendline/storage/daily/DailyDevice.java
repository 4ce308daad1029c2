package org.mendline.storage.daily;

import java.util.Optional;

/// What values came from: a device, or records that name none.
///
/// @param name maker, product and serial as far as the files tell
public record DailyDevice(Optional<String> name, DeviceClass deviceClass) implements Comparable<DailyDevice> {
    /// How records that name no device are called.
    public static final String NO_DEVICE = "records without a device";

    /// What a user reads.
    public String label() {
        return name.orElse(NO_DEVICE);
    }

    @Override
    public int compareTo(DailyDevice other) {
        int byLabel = label().compareTo(other.label());
        return byLabel != 0 ? byLabel : deviceClass.compareTo(other.deviceClass);
    }
}
