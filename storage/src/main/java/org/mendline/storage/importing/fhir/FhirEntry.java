package org.mendline.storage.importing.fhir;

import java.util.function.Consumer;

/// One resource of a file.
///
/// @param record where it stands, for example `entry 3`
/// @param fullUrl its address within the bundle; empty outside bundles
record FhirEntry(String record, String fullUrl, FhirNode resource) {
    private static final int DEEPEST_BUNDLE = 4;

    /// Passes on the resource of a bundle's entry; a bundle inside a bundle is opened.
    static void open(FhirNode entry, String record, Consumer<FhirEntry> sink) {
        open(entry, record, 0, sink);
    }

    private static void open(FhirNode entry, String record, int depth, Consumer<FhirEntry> sink) {
        FhirNode resource = entry.first("resource").orElse(entry);
        if (resource.type().equals("Bundle") && depth < DEEPEST_BUNDLE) {
            int inner = 0;
            for (FhirNode child : resource.all("entry")) {
                inner++;
                open(child, record + "." + inner, depth + 1, sink);
            }
        } else if (!resource.type().isEmpty()) {
            sink.accept(new FhirEntry(record, entry.text("fullUrl"), resource));
        }
    }

    /// The record with the resource's type and id.
    String name() {
        String named = resource.type() + (resource.id().isEmpty() ? "" : " " + resource.id());
        return record.isEmpty() ? named : record + ", " + named;
    }
}
