package org.mendline.storage.importing.hl7;

import java.util.List;

/// One segment of a message, with fields numbered as in the standard.
///
/// @param text the segment as received
/// @param fields text between separators; index 0 is the segment's name
record Hl7Segment(String text, List<String> fields, Hl7Encoding encoding) {
    static Hl7Segment of(String text, Hl7Encoding encoding) {
        return new Hl7Segment(text, encoding.fields(text), encoding);
    }

    String name() {
        return fields.getFirst();
    }

    /// The whole field, escapes not resolved; empty where the segment is shorter. In MSH the first field is the
    /// separator itself.
    String raw(int number) {
        int index = name().equals("MSH") ? number - 1 : number;
        return index > 0 && index < fields.size() ? fields.get(index).strip() : "";
    }

    /// A component of the first repetition, first subcomponent, escapes resolved.
    String component(int field, int number) {
        return componentOf(encoding.repetitions(raw(field)).getFirst(), number);
    }

    /// A component of a repetition, first subcomponent, escapes resolved.
    String componentOf(String repetition, int number) {
        List<String> components = encoding.components(repetition);
        if (number > components.size()) {
            return "";
        }
        return encoding.plain(encoding.subcomponents(components.get(number - 1)).getFirst())
                .strip();
    }

    List<String> repetitions(int field) {
        return encoding.repetitions(raw(field));
    }
}
