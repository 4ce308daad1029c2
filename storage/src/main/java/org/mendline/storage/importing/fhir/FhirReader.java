package org.mendline.storage.importing.fhir;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;

/// Reads Observation, Patient and DiagnosticReport of FHIR R4, alone or in a Bundle of any type, in JSON,
/// NDJSON or XML. The file is walked twice: first for patients and reports, which may stand behind what
/// refers to them.
public final class FhirReader implements FormatReader {
    private final ZoneId zone;

    /// @param zone holds for times that carry no offset
    public FhirReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "fhir";
    }

    @Override
    public int version() {
        // 2: results that the sender took back are withdrawn, and patients known by their record number.
        return 2;
    }

    @Override
    public boolean accepts(Source source) {
        return FhirJson.looksLike(source) || FhirXml.looksLike(source);
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        FhirDocument document = FhirDocument.of(source);
        FhirIndex index = new FhirIndex();
        Optional<String> damage = document.walk(index::add);
        if (index.relevant() == 0) {
            throw new UnreadableFileException(damage.orElse("The file is FHIR but holds no Observation and no Patient."
                    + " Export laboratory results or vital signs as a Bundle of Observations."));
        }
        document.walk(entry -> resource(entry, index, sink));
        damage.ifPresent(reason -> sink.accept(new ReadItem.Damaged("file", reason)));
    }

    private void resource(FhirEntry entry, FhirIndex index, Consumer<ReadItem> sink) {
        switch (entry.resource().type()) {
            case "Patient" -> sink.accept(FhirPatient.item(entry));
            case "Observation" -> new FhirObservation(entry, index, index.reportOf(entry), zone, sink).read();
            case "DiagnosticReport" -> contained(entry, index, sink);
            default -> {
                // other resources hold no values
            }
        }
    }

    private void contained(FhirEntry entry, FhirIndex index, Consumer<ReadItem> sink) {
        FhirIndex.Report report = FhirIndex.Report.of(entry.resource());
        for (FhirNode resource : entry.resource().all("contained")) {
            if (resource.type().equals("Observation")) {
                FhirEntry inner = new FhirEntry(entry.name(), "", resource);
                new FhirObservation(inner, index, report, zone, sink).read();
            }
        }
    }
}
