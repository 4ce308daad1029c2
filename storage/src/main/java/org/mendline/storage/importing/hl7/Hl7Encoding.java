package org.mendline.storage.importing.hl7;

import ca.uhn.hl7v2.parser.DefaultEscaping;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import java.util.ArrayList;
import java.util.List;

/// The separators a message declares in MSH-1 and MSH-2 (HL7 v2.5.1 §2.5.4).
///
/// @param field usually `|`
/// @param characters component, repetition, escape and subcomponent separators, usually `^~\&`
record Hl7Encoding(char field, EncodingCharacters characters) {
    private static final String USUAL = "^~\\&";

    /// Reads the separators of a message from its header segment; whatever it leaves out is as usual.
    static Hl7Encoding of(String msh) {
        char field = msh.length() > 3 ? msh.charAt(3) : '|';
        int end = msh.indexOf(field, 4);
        String declared = msh.substring(Math.min(4, msh.length()), end < 0 ? msh.length() : end);
        StringBuilder four = new StringBuilder(USUAL);
        for (int i = 0; i < Math.min(4, declared.length()); i++) {
            four.setCharAt(i, declared.charAt(i));
        }
        return new Hl7Encoding(field, new EncodingCharacters(field, four.toString()));
    }

    List<String> fields(String segment) {
        return split(segment, field);
    }

    List<String> repetitions(String field) {
        return split(field, characters.getRepetitionSeparator());
    }

    List<String> components(String repetition) {
        return split(repetition, characters.getComponentSeparator());
    }

    List<String> subcomponents(String component) {
        return split(component, characters.getSubcomponentSeparator());
    }

    /// Resolves escape sequences such as `\T\`.
    String plain(String text) {
        return text.indexOf(characters.getEscapeCharacter()) < 0
                ? text
                : new DefaultEscaping().unescape(text, characters);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
