package org.mendline.storage.importing.hl7;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.text.ClockTime;

/// One message: its header and the lines that follow, as received.
///
/// @param number place in the file, from 1
/// @param lines segments without the header, and whatever else stood between them
record Hl7Message(int number, Hl7Segment header, List<String> lines) {
    /// Message type and trigger event, for example `ORU^R01`.
    String type() {
        String event = header.component(9, 2);
        return header.component(9, 1) + (event.isEmpty() ? "" : "^" + event);
    }

    boolean isObservationReport() {
        return header.component(9, 1).equals("ORU");
    }

    Optional<ClockTime> time() {
        return Hl7Time.parse(header.component(7, 1));
    }

    /// The sender's offset, which holds for times in the message that carry none (HL7 v2.5.1 §2.A.22).
    Optional<ZoneOffset> offset() {
        return time().flatMap(ClockTime::offset);
    }

    /// Sending facility or application, under which its local codes are unique.
    String sender() {
        String facility = header.component(4, 1);
        String application = header.component(3, 1);
        return facility.isEmpty() ? application.isEmpty() ? "UNKNOWN" : application : facility;
    }
}
