package org.mendline.storage.importing.fhir;

import java.util.List;
import java.util.Optional;

/// What was measured, by a CodeableConcept: the first LOINC coding, else the first project code, else the
/// first coding as a local code, else the text.
///
/// @param code LOINC, `mendline:` or `local:SYSTEM:CODE`
/// @param name the file's words
record FhirCode(String code, String name) {
    private static final String LOINC = "http://loinc.org";

    static Optional<FhirCode> of(FhirNode owner) {
        Optional<FhirNode> concept = owner.first("code");
        if (concept.isEmpty()) {
            return Optional.empty();
        }
        String text = concept.get().text("text");
        List<FhirNode> codings = concept.get().all("coding").stream()
                .filter(coding -> !coding.text("code").isEmpty())
                .toList();
        return codings.stream()
                .filter(coding -> coding.text("system").equals(LOINC))
                .findFirst()
                .or(() -> codings.stream()
                        .filter(c -> c.text("code").startsWith("mendline:"))
                        .findFirst())
                .or(() -> codings.stream().findFirst())
                .map(coding -> new FhirCode(code(coding), name(coding, text)))
                .or(() -> text.isBlank()
                        ? Optional.empty()
                        : Optional.of(new FhirCode("local:text:" + text.strip(), text.strip())));
    }

    private static String code(FhirNode coding) {
        String code = coding.text("code").strip();
        String system = coding.text("system");
        if (system.equals(LOINC) || code.startsWith("mendline:")) {
            return code;
        }
        return "local:" + (system.isEmpty() ? "unknown" : system) + ":" + code;
    }

    private static String name(FhirNode coding, String text) {
        String display = coding.text("display");
        return !display.isEmpty() ? display : text.isEmpty() ? coding.text("code") : text;
    }
}
