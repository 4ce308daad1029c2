package org.mendline.storage.importing.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mendline.storage.importing.Subject;

/// What must be known of a whole file before its observations can be read: which patient an address means,
/// and which report holds an observation that states neither time nor patient itself.
final class FhirIndex {
    private static final String URN = "urn:uuid:";

    /// What a report says for all its results.
    ///
    /// @param reference patient reference; may be empty
    /// @param time as written; may be empty
    /// @param issued as written; may be empty
    record Report(String reference, String time, String issued) {
        static final Report NONE = new Report("", "", "");

        static Report of(FhirNode report) {
            return new Report(report.text("subject", "reference"), FhirTime.stated(report), report.text("issued"));
        }
    }

    private final Map<String, Subject> patientByAddress = new HashMap<>();
    private final Map<String, Report> reportByResult = new HashMap<>();
    private int relevant;

    void add(FhirEntry entry) {
        FhirNode resource = entry.resource();
        switch (resource.type()) {
            case "Patient" -> {
                relevant++;
                FhirPatient.subject(resource, patientId(entry)).ifPresent(patient -> {
                    patientByAddress.put(entry.fullUrl(), patient);
                    patientByAddress.putIfAbsent("Patient/" + patientId(entry), patient);
                });
            }
            case "DiagnosticReport" -> {
                Report report = Report.of(resource);
                resource.all("result").forEach(r -> reportByResult.putIfAbsent(r.text("reference"), report));
                relevant += (int) resource.all("contained").stream()
                        .filter(c -> c.type().equals("Observation"))
                        .count();
            }
            case "Observation" -> relevant++;
            default -> {
                // other resources hold no values
            }
        }
    }

    /// Number of resources that can give values or persons.
    int relevant() {
        return relevant;
    }

    /// The id by which Mendline knows a patient of this file.
    static String patientId(FhirEntry patient) {
        String id = patient.resource().id();
        if (!id.isEmpty()) {
            return id;
        }
        return lastPart(patient.fullUrl());
    }

    Report reportOf(FhirEntry observation) {
        Report byId = reportByResult.get("Observation/" + observation.resource().id());
        return byId != null ? byId : reportByResult.getOrDefault(observation.fullUrl(), Report.NONE);
    }

    /// The patient a reference means; empty where it means something else or nothing.
    Optional<Subject> patient(String reference) {
        Subject known = patientByAddress.get(reference);
        if (known != null) {
            return Optional.of(known);
        }
        boolean person =
                reference.startsWith("Patient/") || reference.contains("/Patient/") || reference.startsWith(URN);
        String id = person ? lastPart(reference) : "";
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(patientByAddress.getOrDefault("Patient/" + id, new Subject.Named("fhir", id)));
    }

    private static String lastPart(String reference) {
        String plain = reference.startsWith(URN) ? reference.substring(URN.length()) : reference;
        int history = plain.indexOf("/_history");
        String current = history < 0 ? plain : plain.substring(0, history);
        return current.substring(current.lastIndexOf('/') + 1);
    }
}
