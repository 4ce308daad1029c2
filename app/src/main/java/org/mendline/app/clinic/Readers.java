package org.mendline.app.clinic;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.fit.FitReader;
import org.mendline.storage.importing.formats.StandardReaders;
import org.mendline.storage.observation.MeasureCatalogue;
import org.mendline.storage.observation.UnitConversion;

/// Every format Mendline reads, binary formats first: their marks are unmistakable.
public final class Readers {
    private Readers() {}

    /// @param zone makes instants of wall-clock times that carry no offset
    /// @param units tell which measures a table's unknown columns may hold
    /// @param mapping how tables with unusual words are read
    public static List<FormatReader> all(
            ZoneId zone, MeasureCatalogue measures, UnitConversion units, CsvMapping mapping) {
        List<FormatReader> readers = new ArrayList<>();
        readers.add(new FitReader());
        readers.addAll(StandardReaders.all(zone, measures, units, mapping));
        readers.add(StandardReaders.lastResort(zone, measures, units));
        return List.copyOf(readers);
    }
}
