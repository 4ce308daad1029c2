package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.util.Map;
import java.util.Optional;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.fit.FitProfile.FileId;

/// What the `file_id` message says of the file and the device that wrote it.
///
/// @param type FIT file type, for example 4 for an activity; [FitMessage#ABSENT] if not told
/// @param device maker, product and serial number as far as known
/// @param serial whether the serial number is known
/// @param created FIT time; [FitMessage#ABSENT] if not told
record FitIdentity(long type, Optional<String> device, boolean serial, long created) {
    static final FitIdentity UNKNOWN = new FitIdentity(ABSENT, Optional.empty(), false, ABSENT);

    private static final Map<Long, String> MAKERS = Map.ofEntries(
            Map.entry(1L, "garmin"),
            Map.entry(15L, "dynastream"),
            Map.entry(23L, "suunto"),
            Map.entry(32L, "wahoo"),
            Map.entry(76L, "moxy"),
            Map.entry(95L, "stryd"),
            Map.entry(123L, "polar"),
            Map.entry(255L, "development"),
            Map.entry(260L, "zwift"),
            Map.entry(265L, "strava"),
            Map.entry(294L, "coros"));

    static FitIdentity of(FitMessage message) {
        StringBuilder device = new StringBuilder();
        long maker = message.integer(FileId.MANUFACTURER);
        if (maker != ABSENT) {
            device.append(MAKERS.getOrDefault(maker, "manufacturer " + maker));
        }
        long product = message.integer(FileId.PRODUCT);
        String productName = message.text(FileId.PRODUCT_NAME);
        append(device, productName.isEmpty() ? number(product) : productName);
        String serial = number(message.integer(FileId.SERIAL_NUMBER));
        append(device, serial);
        return new FitIdentity(
                message.integer(FileId.TYPE),
                Optional.of(device.toString()).filter(text -> !text.isEmpty()),
                !serial.isEmpty(),
                message.integer(FileId.TIME_CREATED));
    }

    /// Whose the file is: the owner of this one device, or of this one file where two devices look alike.
    Subject owner() {
        String name = device.orElse("unknown FIT device");
        return serial ? new Subject.DeviceOwner(name) : new Subject.FileOwner(name);
    }

    private static String number(long value) {
        return value == ABSENT ? "" : Long.toString(value);
    }

    private static void append(StringBuilder text, String word) {
        if (!word.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(word);
        }
    }

    /// What the file is for, if its type alone explains why it brings no measurements.
    Optional<String> purpose() {
        return switch ((int) Math.max(type, -1)) {
            case 1, 2, 3 ->
                Optional.of("This FIT file holds device settings, no measurements."
                        + " Nothing needs to be imported from it.");
            case 5, 6, 7 ->
                Optional.of("This FIT file holds a planned workout or course, no measurements."
                        + " Import the activity file that the device wrote while doing it.");
            default -> Optional.empty();
        };
    }
}
