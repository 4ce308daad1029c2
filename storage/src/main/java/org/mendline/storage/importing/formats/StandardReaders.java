package org.mendline.storage.importing.formats;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadAhead;
import org.mendline.storage.importing.apple.AppleCdaReader;
import org.mendline.storage.importing.apple.AppleEcgReader;
import org.mendline.storage.importing.apple.AppleHealthReader;
import org.mendline.storage.importing.beats.HrmReader;
import org.mendline.storage.importing.beats.RrTextReader;
import org.mendline.storage.importing.csv.CaseloadCsvReader;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.csv.GenericCsvReader;
import org.mendline.storage.importing.csv.OtherTableReader;
import org.mendline.storage.importing.csv.OutcomesCsvReader;
import org.mendline.storage.importing.csv.WellnessCsvReader;
import org.mendline.storage.importing.dicom.DicomReader;
import org.mendline.storage.importing.environment.EnvironmentReader;
import org.mendline.storage.importing.fhir.FhirReader;
import org.mendline.storage.importing.genotype.GenotypeReader;
import org.mendline.storage.importing.hl7.Hl7Reader;
import org.mendline.storage.importing.labform.LabFormReader;
import org.mendline.storage.importing.motion.c3d.C3dReader;
import org.mendline.storage.importing.motion.force.CortexForcesReader;
import org.mendline.storage.importing.motion.force.ForceTableReader;
import org.mendline.storage.importing.motion.imu.ImuTextReader;
import org.mendline.storage.importing.motion.markers.NexusCsvReader;
import org.mendline.storage.importing.motion.markers.TrcReader;
import org.mendline.storage.importing.motion.metabolic.MetabolicCartReader;
import org.mendline.storage.importing.motion.opensim.StorageReader;
import org.mendline.storage.importing.signal.EdfReader;
import org.mendline.storage.importing.signal.emg.EmgTableReader;
import org.mendline.storage.importing.vendor.VendorReader;
import org.mendline.storage.importing.workout.GpxReader;
import org.mendline.storage.importing.workout.TcxReader;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.observation.UnitConversion;

/// The readers that ship with the program. At most one accepts a file.
public final class StandardReaders {
    private StandardReaders() {}

    /// All readers, in the order in which they are asked.
    ///
    /// @param zone the clinic's zone: makes instants of wall-clock times that carry no offset
    /// @param mapping how generic tables with unusual words are read
    public static List<FormatReader> all(ZoneId zone, MeasureCatalogue catalogue, CsvMapping mapping) {
        return all(zone, catalogue, new UcumConversion(), mapping);
    }

    /// All readers, in the order in which they are asked.
    ///
    /// @param zone the clinic's zone: makes instants of wall-clock times that carry no offset
    /// @param units tell which measures can have a unit that a file writes
    /// @param mapping how generic tables with unusual words are read
    public static List<FormatReader> all(
            ZoneId zone, MeasureCatalogue catalogue, UnitConversion units, CsvMapping mapping) {
        List<FormatReader> readers = new ArrayList<>(List.of(
                new Hl7Reader(zone),
                new FhirReader(zone),
                new ReadAhead(new AppleHealthReader(zone)),
                new AppleEcgReader(),
                new AppleCdaReader(),
                new TcxReader(),
                new GpxReader(),
                new HrmReader(zone),
                new RrTextReader(zone),
                new EdfReader(zone),
                new EmgTableReader(zone),
                new C3dReader(zone),
                new StorageReader(zone),
                new TrcReader(),
                new NexusCsvReader(zone),
                new ForceTableReader(zone),
                new CortexForcesReader(zone),
                new ImuTextReader(zone),
                new MetabolicCartReader(zone),
                new GenotypeReader(zone),
                new DicomReader(zone),
                new LabFormReader(zone),
                new EnvironmentReader(zone, units),
                new CaseloadCsvReader(catalogue),
                new GenericCsvReader(zone, catalogue, units, mapping),
                new WellnessCsvReader(zone, catalogue, units),
                new OutcomesCsvReader(zone, catalogue, units)));
        readers.addAll(VendorReader.all(zone));
        return List.copyOf(readers);
    }

    /// Takes the tables that none of the others recognises, and asks what they mean. Comes after all others.
    public static FormatReader lastResort(ZoneId zone, MeasureCatalogue catalogue, UnitConversion units) {
        return new OtherTableReader(zone, catalogue, units);
    }
}
