package org.mendline.storage.importing.formats;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.apple.AppleCdaReader;
import org.mendline.storage.importing.apple.AppleEcgReader;
import org.mendline.storage.importing.apple.AppleHealthReader;
import org.mendline.storage.importing.beats.HrmReader;
import org.mendline.storage.importing.beats.RrTextReader;
import org.mendline.storage.importing.csv.CaseloadCsvReader;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.csv.GenericCsvReader;
import org.mendline.storage.importing.csv.OutcomesCsvReader;
import org.mendline.storage.importing.csv.WellnessCsvReader;
import org.mendline.storage.importing.dicom.DicomReader;
import org.mendline.storage.importing.environment.EnvironmentReader;
import org.mendline.storage.importing.fhir.FhirReader;
import org.mendline.storage.importing.genotype.GenotypeReader;
import org.mendline.storage.importing.hl7.Hl7Reader;
import org.mendline.storage.importing.labform.LabFormReader;
import org.mendline.storage.importing.vendor.VendorReader;
import org.mendline.storage.importing.workout.GpxReader;
import org.mendline.storage.importing.workout.TcxReader;
import org.mendline.storage.observation.MeasureCatalogue;

/// The readers that ship with the program. At most one accepts a file.
public final class StandardReaders {
    private StandardReaders() {}

    /// All readers, in the order in which they are asked.
    ///
    /// @param zone the clinic's zone: makes instants of wall-clock times that carry no offset
    /// @param mapping how generic tables with unusual words are read
    public static List<FormatReader> all(ZoneId zone, MeasureCatalogue catalogue, CsvMapping mapping) {
        List<FormatReader> readers = new ArrayList<>(List.of(
                new Hl7Reader(zone),
                new FhirReader(zone),
                new AppleHealthReader(zone),
                new AppleEcgReader(),
                new AppleCdaReader(),
                new TcxReader(),
                new GpxReader(),
                new HrmReader(zone),
                new RrTextReader(zone),
                new GenotypeReader(zone),
                new DicomReader(zone),
                new LabFormReader(zone),
                new EnvironmentReader(zone),
                new CaseloadCsvReader(catalogue),
                new GenericCsvReader(zone, catalogue, mapping),
                new WellnessCsvReader(zone, catalogue),
                new OutcomesCsvReader(zone, catalogue)));
        readers.addAll(VendorReader.all(zone));
        return List.copyOf(readers);
    }
}
