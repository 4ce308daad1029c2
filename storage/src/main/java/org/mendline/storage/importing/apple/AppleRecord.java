package org.mendline.storage.importing.apple;

import java.util.Optional;
import org.mendline.storage.importing.xml.XmlElements;

/// The attributes of one `Record`.
///
/// @param number from 1, in file order
/// @param device source and hardware
/// @param start as written; empty text where absent
record AppleRecord(int number, String type, String unit, String value, String device, String start, String end) {
    static AppleRecord read(XmlElements xml, int number, String type, AppleDevices devices) {
        String unit = "";
        String value = "";
        String source = "";
        String device = "";
        String start = "";
        String end = "";
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "unit" -> unit = xml.attributeValue(i);
                case "value" -> value = xml.attributeValue(i);
                case "sourceName" -> source = xml.attributeValue(i);
                case "device" -> device = xml.attributeValue(i);
                case "startDate" -> start = xml.attributeValue(i);
                case "endDate" -> end = xml.attributeValue(i);
                default -> {
                    // the type, when it was entered, by which version
                }
            }
        }
        return new AppleRecord(number, type, unit, value, devices.name(source, device), start, end);
    }

    String label() {
        return "record " + number;
    }

    Optional<AppleTime> startTime() {
        return AppleTime.parse(start);
    }

    /// @param parsedStart what [#startTime()] gave; most records begin and end at once
    Optional<AppleTime> endTime(Optional<AppleTime> parsedStart) {
        return end.equals(start) ? parsedStart : AppleTime.parse(end);
    }

    /// The record as text, for quarantine.
    String raw() {
        return type + " = " + value + " " + unit + ", " + start + " to " + end + ", " + device;
    }
}
