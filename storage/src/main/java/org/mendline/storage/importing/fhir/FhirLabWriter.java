package org.mendline.storage.importing.fhir;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mendline.storage.importing.lab.LabPatient;
import org.mendline.storage.importing.lab.LabResult;
import org.mendline.storage.person.Sex;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes laboratory results as a FHIR R4 Bundle of type `collection`: one Patient, and an Observation each.
public final class FhirLabWriter {
    private static final String LOINC = "http://loinc.org";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private FhirLabWriter() {}

    /// @param patient whose id must be a FHIR id: letters, digits, `-` and `.`, at most 64 (FHIR R4 §2.24.0.1)
    /// @throws IllegalArgumentException if it is not
    public static String bundle(LabPatient patient, List<LabResult> results) {
        if (!patient.id().matches("[A-Za-z0-9.-]{1,64}")) {
            throw new IllegalArgumentException("Not a FHIR id: " + patient.id());
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("resourceType", "Bundle");
            json.writeStringProperty("type", "collection");
            json.writeArrayPropertyStart("entry");
            patient(json, patient);
            int number = 0;
            for (LabResult result : results) {
                number++;
                observation(json, patient, result, number);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void patient(JsonGenerator json, LabPatient patient) {
        json.writeStartObject();
        json.writeStringProperty("fullUrl", "http://mendline.example/fhir/Patient/" + patient.id());
        json.writeObjectPropertyStart("resource");
        json.writeStringProperty("resourceType", "Patient");
        json.writeStringProperty("id", patient.id());
        if (patient.familyName().isPresent() || patient.givenName().isPresent()) {
            json.writeArrayPropertyStart("name");
            json.writeStartObject();
            patient.familyName().ifPresent(name -> json.writeStringProperty("family", name));
            patient.givenName().ifPresent(name -> {
                json.writeArrayPropertyStart("given");
                json.writeString(name);
                json.writeEndArray();
            });
            json.writeEndObject();
            json.writeEndArray();
        }
        if (patient.sex() != Sex.UNKNOWN) {
            json.writeStringProperty("gender", patient.sex().name().toLowerCase(Locale.ROOT));
        }
        patient.birthYear().ifPresent(year -> json.writeStringProperty("birthDate", String.valueOf(year)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void observation(JsonGenerator json, LabPatient patient, LabResult result, int number) {
        String id = patient.id() + "-" + number;
        json.writeStartObject();
        json.writeStringProperty("fullUrl", "http://mendline.example/fhir/Observation/" + id);
        json.writeObjectPropertyStart("resource");
        json.writeStringProperty("resourceType", "Observation");
        json.writeStringProperty("id", id);
        json.writeStringProperty("status", "final");
        json.writeArrayPropertyStart("category");
        json.writeStartObject();
        coding(json, CATEGORY, "laboratory", "Laboratory");
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("code");
        coding(json, LOINC, result.loinc(), result.name());
        json.writeEndObject();
        json.writeObjectPropertyStart("subject");
        json.writeStringProperty("reference", "Patient/" + patient.id());
        json.writeEndObject();
        json.writeStringProperty(
                "effectiveDateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(result.collected()));
        json.writeObjectPropertyStart("valueQuantity");
        json.writeNumberProperty("value", result.value());
        json.writeStringProperty("unit", result.unit());
        json.writeStringProperty("system", UCUM);
        json.writeStringProperty("code", result.unit());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void coding(JsonGenerator json, String system, String code, String display) {
        json.writeArrayPropertyStart("coding");
        json.writeStartObject();
        json.writeStringProperty("system", system);
        json.writeStringProperty("code", code);
        json.writeStringProperty("display", display);
        json.writeEndObject();
        json.writeEndArray();
    }
}
