package org.mendline.storage.importing.apple;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.xml.Letters;
import org.mendline.storage.importing.xml.Spellings;
import org.mendline.storage.importing.xml.XmlElements;

/// The attributes of one `Record` at a time. What takes few values becomes a text once; value and times are looked at
/// where the parser keeps them, so they are good only until it moves on.
final class AppleRecord {
    private final AppleDevices devices;
    private final Spellings types = new Spellings();
    private final Spellings units = new Spellings();
    private final Spellings sources = new Spellings();
    private final Letters spelled = new Letters();
    private final Letters deviceText = new Letters();
    private final Letters value = new Letters();
    private final Letters start = new Letters();
    private final Letters end = new Letters();
    private String type = "";
    private String unit = "";
    private String source = "";
    private int number;

    AppleRecord(AppleDevices devices) {
        this.devices = devices;
    }

    /// Moves on to the record that begins here.
    void read(XmlElements xml) throws XMLStreamException {
        number++;
        type = "";
        unit = "";
        source = "";
        deviceText.clear();
        value.clear();
        start.clear();
        end.clear();
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "type" -> type = text(types, xml, i);
                case "unit" -> unit = text(units, xml, i);
                case "sourceName" -> source = text(sources, xml, i);
                case "device" -> xml.show(i, deviceText);
                case "value" -> xml.show(i, value);
                case "startDate" -> xml.show(i, start);
                case "endDate" -> xml.show(i, end);
                default -> {
                    // when it was entered, by which version
                }
            }
        }
    }

    private String text(Spellings spellings, XmlElements xml, int attribute) throws XMLStreamException {
        xml.show(attribute, spelled);
        return spellings.of(spelled);
    }

    /// How many records were read, this one included.
    int number() {
        return number;
    }

    String type() {
        return type;
    }

    String unit() {
        return unit;
    }

    CharSequence value() {
        return value;
    }

    /// Source and hardware.
    String device() {
        return devices.name(source, deviceText);
    }

    String label() {
        return "record " + number;
    }

    Optional<AppleTime> startTime() {
        return AppleTime.parse(start);
    }

    /// @param parsedStart what [#startTime()] gave; most records begin and end at once
    Optional<AppleTime> endTime(Optional<AppleTime> parsedStart) {
        return end.sameAs(start) ? parsedStart : AppleTime.parse(end);
    }

    /// The record as text, for quarantine.
    String raw() {
        return type + " = " + value + " " + unit + ", " + start + " to " + end + ", " + device();
    }
}
