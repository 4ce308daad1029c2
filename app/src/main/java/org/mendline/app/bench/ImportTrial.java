package org.mendline.app.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.mendline.app.clinic.Readers;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.ImportOutcome;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// Imports one file, each time into a new store, in a process of its own whose heap the caller limits. Prints
/// milliseconds of a bare pass (where the file is XML), the median of milliseconds from file to committed, and the
/// highest use of the heap in MiB.
public final class ImportTrial {
    private ImportTrial() {}

    /// @param args the file; a folder that does not exist yet; how many imports to warm up with; how many to time
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        double bare = file.toString().endsWith(".xml") ? bareMillis(file) : 0;
        int warmups = Integer.parseInt(args[2]);
        double[] millis = new double[warmups + Integer.parseInt(args[3])];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = importMillis(file, Files.createDirectories(folder.resolve("store" + i)));
        }
        double[] timed = Arrays.copyOfRange(millis, warmups, millis.length);
        Arrays.sort(timed);
        double imported = timed[timed.length / 2];
        System.out.println(String.format(Locale.ROOT, "%.1f %.1f %.1f", bare, imported, peakHeapMib()));
    }

    /// Every attribute of every element, as a reader must look at them; the second of two passes.
    private static double bareMillis(Path file) throws Exception {
        return Stopwatch.medianMillis(1, 1, () -> {
            InputFactoryImpl factory = new InputFactoryImpl();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            long letters = 0;
            try (InputStream in = Files.newInputStream(file)) {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        for (int i = 0; i < xml.getAttributeCount(); i++) {
                            letters += xml.getAttributeValue(i).length();
                        }
                    }
                }
            }
            if (letters == 0) {
                throw new IllegalStateException(file + " holds nothing");
            }
        });
    }

    private static double importMillis(Path file, Path folder) throws Exception {
        CuratedMeasures measures = new CuratedMeasures();
        UcumConversion units = new UcumConversion();
        try (ClinicStore store = ClinicStores.create(folder.resolve("bench.mendline"), "bench".toCharArray())) {
            Importer importer = new Importer(
                    store,
                    Readers.all(ZoneOffset.UTC, measures, units, CsvMapping.USUAL),
                    units,
                    measures,
                    Clock.systemUTC());
            long start = System.nanoTime();
            ImportOutcome outcome = importer.run(
                    new ImportRequest(List.of(file), Optional.empty(), ZoneOffset.UTC), ImportProgress.SILENT);
            double millis = (System.nanoTime() - start) / 1e6;
            FileReport report = outcome.files().getFirst();
            if (report.status() != FileReport.Status.IMPORTED) {
                throw new IllegalStateException(report.status() + ": "
                        + report.problems().stream().limit(3).toList());
            }
            return millis;
        }
    }

    private static double peakHeapMib() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(java.lang.management.MemoryUsage::getUsed)
                        .sum()
                / 1048576.0;
    }
}
