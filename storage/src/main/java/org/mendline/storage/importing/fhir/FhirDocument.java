package org.mendline.storage.importing.fhir;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.Source;

/// A file of FHIR resources, walked resource by resource so that large bundles need little memory.
interface FhirDocument {
    /// Passes every resource to `sink`, in file order.
    ///
    /// @return what is wrong with the file from some point on, as a sentence; empty if it is sound
    /// @throws IOException if the file cannot be read from disk
    Optional<String> walk(Consumer<FhirEntry> sink) throws IOException;

    static FhirDocument of(Source source) {
        return FhirXml.looksLike(source) ? new FhirXml(source) : new FhirJson(source);
    }
}
