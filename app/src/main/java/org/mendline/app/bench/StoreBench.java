package org.mendline.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.daily.DailyRecord;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;
import org.mendline.storage.store.RewrittenStore;

/// Ten years of a clinic's daily values: making the store, opening it, the rows of its worklist, one person's
/// year, and writing its file anew.
final class StoreBench {
    /// Persons unless asked otherwise, so that the whole bench stays quick.
    static final int USUAL_PERSONS = 50;

    private static final double VALUES_A_SECOND = 10_000;
    private static final double BYTES_A_VALUE = 150;
    private static final double OPEN_LIMIT_MILLIS = 2000;
    private static final double ROWS_LIMIT_MILLIS = 100;
    private static final double YEAR_LIMIT_MILLIS = 20;
    private static final double MIB = 1 << 20;

    private final Path store;
    private final int persons;
    private final List<BenchResult> results = new ArrayList<>();

    private StoreBench(Path store, int persons) {
        this.store = store;
        this.persons = persons;
    }

    static List<BenchResult> run(Path folder, int persons, TaskProgress progress) throws Exception {
        Path store = Files.createDirectories(folder.resolve("years")).resolve("years.mendline");
        StoreBench bench = new StoreBench(store, persons);
        bench.make(progress);
        bench.read();
        bench.rewrite();
        return bench.results;
    }

    private String name(String what) {
        return what + StoreSample.YEARS + "Years" + persons + "Persons";
    }

    private void make(TaskProgress progress) throws Exception {
        long start = System.nanoTime();
        long values = StoreSample.make(store, persons, progress);
        double seconds = (System.nanoTime() - start) / 1e9;
        double bytes = bytes();
        results.add(new BenchResult(
                name("storing") + "Vs" + (int) VALUES_A_SECOND + "ValuesPerSecond",
                seconds / (values / VALUES_A_SECOND),
                1,
                seconds,
                "s"));
        results.add(new BenchResult(
                name("fileOf") + "Vs" + (int) BYTES_A_VALUE + "BytesPerValue",
                bytes / values / BYTES_A_VALUE,
                1,
                bytes / MIB,
                "MiB"));
    }

    private void read() throws Exception {
        double open = Stopwatch.medianMillis(
                1, 5, () -> ClinicStores.open(store, StoreSample.passphrase()).close());
        results.add(new BenchResult(name("open") + "Vs2Seconds", open / OPEN_LIMIT_MILLIS, 1, open, "ms"));
        try (OpenClinic clinic = OpenClinic.open(store, StoreSample.passphrase())) {
            // Without a measured outcome nobody gets a curve: what is timed is the store and the list, no model.
            int rows = clinic.caseload(TaskProgress.SILENT).size();
            double list = Stopwatch.medianMillis(3, 21, () -> clinic.lastCaseload());
            if (rows != persons || clinic.lastCaseload().size() != persons) {
                throw new IllegalStateException("The worklist has " + rows + " rows for " + persons + " persons.");
            }
            results.add(new BenchResult(name("worklistRows") + "Vs100Millis", list / ROWS_LIMIT_MILLIS, 1, list, "ms"));
            year(clinic.store());
        }
    }

    /// Each time another person, so that nothing is in memory from the time before.
    private void year(ClinicStore open) throws Exception {
        LocalDate from = StoreSample.LAST.minusYears(1).plusDays(1);
        int[] next = {0};
        double millis = Stopwatch.medianMillis(10, Math.min(persons - 10, 100), () -> {
            DailyRecord year = open.daily().between(StoreSample.person(next[0]++ % persons), from, StoreSample.LAST);
            if (year.series().size() < 2) {
                throw new IllegalStateException(
                        "A person's year has " + year.series().size() + " series.");
            }
        });
        results.add(new BenchResult(name("yearOfDaily") + "Vs20Millis", millis / YEAR_LIMIT_MILLIS, 1, millis, "ms"));
    }

    /// Against storing the same values, which is slower: a backup, a copy and a comparison are in it.
    private void rewrite() throws Exception {
        double before = results.getFirst().absolute();
        ClinicStore open = ClinicStores.open(store, StoreSample.passphrase());
        long start = System.nanoTime();
        RewrittenStore done = open.closeRewritten("bench", BackupProgress.SILENT);
        double seconds = (System.nanoTime() - start) / 1e9;
        results.add(new BenchResult(name("rewrite") + "VsStoring", seconds / before, 1, seconds, "s"));
        results.add(new BenchResult(
                name("rewrittenFile") + "VsBefore",
                (double) done.bytesAfter() / done.bytesBefore(),
                1,
                done.bytesAfter() / MIB,
                "MiB"));
    }

    private double bytes() throws Exception {
        return Files.size(store.resolveSibling(store.getFileName() + ".mv.db"));
    }
}
