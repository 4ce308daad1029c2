package org.mendline.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mendline.app.report.BareWorkbook;
import org.mendline.app.report.WeeklyReport;
import org.mendline.app.report.WeeklyReportData;
import org.mendline.app.task.TaskProgress;

/// The weekly report from predictions that are there: 50 people against the clock and against the same
/// number of bare cells, and the memory that 500 people take: little, as a sheet leaves memory once it is drawn.
final class ReportBench {
    private static final int SQUAD = 50;
    private static final int MANY = 500;
    private static final double LIMIT_SECONDS = 3;
    private static final double BARE_LIMIT = 8;
    private static final double HEAP_LIMIT_MIB = 32;
    private static final Pattern CELL = Pattern.compile("<c ");

    private ReportBench() {}

    static List<BenchResult> run(Path folder) throws Exception {
        Path report = folder.resolve("report.xlsx");
        Path bare = folder.resolve("bare.xlsx");
        WeeklyReportData squad = ReportSample.of(SQUAD);
        double millis =
                Stopwatch.medianMillis(2, 5, () -> new WeeklyReport().write(squad, report, TaskProgress.SILENT));
        int cells = cells(report);
        double yardstick = Stopwatch.medianMillis(2, 5, () -> BareWorkbook.write(cells, bare));
        double many = peakMib(ReportSample.of(MANY), report);
        return List.of(
                new BenchResult("report50VsThreeSeconds", millis / 1000 / LIMIT_SECONDS, 1, millis, "ms"),
                new BenchResult("report50VsBareCells", millis / yardstick, BARE_LIMIT, yardstick, "ms bare"),
                new BenchResult("reportHeap500Vs32MiB", many / HEAP_LIMIT_MIB, 1, many, "MiB"));
    }

    private static int cells(Path report) throws IOException {
        int cells = 0;
        try (ZipFile zip = new ZipFile(report.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith("xl/worksheets/")
                        && entry.getName().endsWith(".xml")) {
                    cells += cells(zip, entry);
                }
            }
        }
        return cells;
    }

    private static int cells(ZipFile zip, ZipEntry sheet) throws IOException {
        try (InputStream in = zip.getInputStream(sheet)) {
            Matcher cell = CELL.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return (int) cell.results().count();
        }
    }

    /// What is alive at most while a report is written, over what was alive before, in MiB.
    private static double peakMib(WeeklyReportData data, Path report) throws IOException {
        Peak peak = new Peak(alive());
        new WeeklyReport().write(data, report, peak);
        return Math.max(1, peak.most / (double) (1 << 20));
    }

    private static long alive() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Looks at memory whenever the report says how far it is.
    private static final class Peak implements TaskProgress {
        private final long before;
        private long most;

        Peak(long before) {
            this.before = before;
        }

        @Override
        public void at(double fraction, String what) {
            most = Math.max(most, alive() - before);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
