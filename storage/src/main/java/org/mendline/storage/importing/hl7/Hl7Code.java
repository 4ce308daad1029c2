package org.mendline.storage.importing.hl7;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What was measured, by OBX-3: LOINC where the identifier or its alternate is one, else a code of the
/// sender's own.
///
/// @param code LOINC, `mendline:` or `local:SYSTEM:CODE`
/// @param name the sender's words
record Hl7Code(String code, String name) {
    private static final Set<String> LOINC_NAMES = Set.of("LN", "LOINC", "2.16.840.1.113883.6.1", "http://loinc.org");
    private static final Pattern LOINC = Pattern.compile("\\d{1,7}-\\d");
    private static final int ALTERNATE = 4;

    /// The code, or empty where OBX-3 names nothing.
    static Optional<Hl7Code> of(Hl7Segment obx, String sender) {
        return loinc(obx, 1)
                .or(() -> loinc(obx, ALTERNATE))
                .or(() -> local(obx, 1, sender))
                .or(() -> local(obx, ALTERNATE, sender));
    }

    private static Optional<Hl7Code> loinc(Hl7Segment obx, int first) {
        String code = obx.component(3, first);
        boolean isLoinc = LOINC_NAMES.contains(obx.component(3, first + 2))
                && LOINC.matcher(code).matches();
        return isLoinc ? Optional.of(new Hl7Code(code, name(obx, first, code))) : Optional.empty();
    }

    private static Optional<Hl7Code> local(Hl7Segment obx, int first, String sender) {
        String code = obx.component(3, first);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String system = obx.component(3, first + 2);
        String full =
                code.startsWith("mendline:") ? code : "local:" + (system.isEmpty() ? sender : system) + ":" + code;
        return Optional.of(new Hl7Code(full, name(obx, first, code)));
    }

    private static String name(Hl7Segment obx, int first, String code) {
        String name = obx.component(3, first + 1);
        return name.isEmpty() ? code : name;
    }
}
