package org.mendline.storage.importing.apple;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of devices. Apple writes `<<HKDevice: 0x282a45810>, name:Apple Watch, …, hardware:Watch2,4, …>` with a memory
/// address that differs from record to record and says nothing.
final class AppleDevices {
    private static final Pattern HARDWARE =
            Pattern.compile("hardware:(.*?), (?:firmware|software|localIdentifier):" + "|hardware:([^>]*)>");
    private static final int MOST_CACHED = 1000;
    private static final String AFTER_ADDRESS = ">, ";

    private final Map<Key, String> known = new HashMap<>();

    // Neighbouring records mostly come from the same device.
    private Key last = new Key("", "");
    private String lastName = "";

    private record Key(String source, String device) {}

    /// The source's name, with the hardware's where the file tells it.
    String name(String source, String device) {
        int address = device.indexOf(AFTER_ADDRESS);
        String tail = last.device();
        if (address >= 0
                && source.equals(last.source())
                && device.length() - address == tail.length()
                && device.startsWith(tail, address)) {
            return lastName;
        }
        Key key = new Key(source, address < 0 ? device : device.substring(address));
        String name = known.get(key);
        if (name == null) {
            name = describe(key);
            if (known.size() < MOST_CACHED) {
                known.put(key, name);
            }
        }
        last = key;
        lastName = name;
        return name;
    }

    private static String describe(Key key) {
        Matcher hardware = HARDWARE.matcher(key.device());
        if (!hardware.find()) {
            return key.source();
        }
        String model = hardware.group(1) == null ? hardware.group(2) : hardware.group(1);
        return key.source() + " (" + model.strip() + ")";
    }
}
