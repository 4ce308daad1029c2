package org.mendline.storage.importing.apple;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.xml.Letters;
import org.mendline.storage.importing.xml.Spellings;

/// Names of devices. Apple writes `<<HKDevice: 0x282a45810>, name:Apple Watch, …, hardware:Watch2,4, …>` with a memory
/// address that differs from record to record and says nothing.
final class AppleDevices {
    private static final Pattern HARDWARE =
            Pattern.compile("hardware:(.*?), (?:firmware|software|localIdentifier):" + "|hardware:([^>]*)>");
    private static final int MOST_CACHED = 1000;

    private final Map<Key, String> known = new HashMap<>();
    private final Spellings spellings = new Spellings();

    // Neighbouring records often come from the same device.
    private Key last = new Key("", "");
    private String lastName = "";

    private record Key(String source, String device) {
        boolean is(String otherSource, String otherDevice) {
            return source.equals(otherSource) && device.equals(otherDevice);
        }
    }

    /// The source's name, with the hardware's where the file tells it.
    String name(String source, String device) {
        return known(source, device.substring(afterAddress(device)));
    }

    String name(String source, Letters device) {
        return known(source, spellings.of(device, afterAddress(device)));
    }

    /// Where the part begins that says something.
    private static int afterAddress(CharSequence device) {
        for (int i = 0; i + 1 < device.length(); i++) {
            if (device.charAt(i) == '>' && device.charAt(i + 1) == ',') {
                return i;
            }
        }
        return 0;
    }

    private String known(String source, String device) {
        if (last.is(source, device)) {
            return lastName;
        }
        Key key = new Key(source, device);
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
