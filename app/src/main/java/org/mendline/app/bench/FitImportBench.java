package org.mendline.app.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mendline.app.clinic.Readers;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.fit.FitDecoder;
import org.mendline.storage.importing.fit.FitEncoder;
import org.mendline.storage.importing.fit.FitEncoder.FitDevice;
import org.mendline.storage.importing.fit.FitReader;
import org.mendline.storage.importing.fit.FitSession;
import org.mendline.storage.importing.fit.FitTally;
import org.mendline.storage.importing.fit.RecordChannel;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// FIT files from disk to committed, against two floors: our decoder's bare pass, and our reader, which makes every
/// value and series from the same bytes. Made-up rides always; recordings of many devices as well, where the folder
/// that
/// the environment variable `MENDLINE_SHARED` names holds them in `data/samples/fit`.
final class FitImportBench {
    private static final int FILES = 24;
    private static final int SECONDS = 5400;
    private static final int WARMUPS = 8;
    private static final int RUNS = 9;

    /// 100 MB/s of bare decoding, which importing may take one and a half times as long as.
    private static final double COMMITTED_MB_PER_SECOND = 100 / 1.5;

    private FitImportBench() {}

    static List<BenchResult> run(Path folder) throws Exception {
        List<BenchResult> results = new ArrayList<>(run("fit", folder, rides(folder.resolve("fit"))));
        List<Path> samples = samples();
        if (!samples.isEmpty()) {
            results.addAll(run("fitSamples", folder.resolve("samples"), samples));
        }
        return results;
    }

    private static List<BenchResult> run(String name, Path folder, List<Path> files) throws Exception {
        List<byte[]> bytes = new ArrayList<>();
        for (Path f : files) {
            bytes.add(Files.readAllBytes(f));
        }
        double megabytes = bytes.stream().mapToLong(b -> b.length).sum() / 1e6;
        double bare = Stopwatch.medianMillis(8, 9, () -> {
            for (byte[] b : bytes) {
                FitDecoder.decode(b, b.length, new FitTally());
            }
        });
        FormatReader reader = new FitReader();
        double read = Stopwatch.medianMillis(WARMUPS, RUNS, () -> {
            for (Path f : files) {
                reader.read(Source.of(f), item -> {});
            }
        });
        double committed = importMillis(folder, files);
        double perSecond = megabytes / committed * 1e3;
        return List.of(
                new BenchResult(name + "ImportVsBareDecode", committed / bare, 1.5, committed, "ms"),
                new BenchResult(name + "ImportVsReader", committed / read, 1.5, committed, "ms"),
                new BenchResult(name + "ImportVs67MBs", COMMITTED_MB_PER_SECOND / perSecond, 1.0, perSecond, "MB/s"),
                new BenchResult(
                        name + "BareDecodeVs100MBs", bare / (megabytes * 10), 1.0, megabytes / bare * 1e3, "MB/s"));
    }

    /// Recordings of real devices, those left out of which nothing can be read.
    private static List<Path> samples() throws IOException {
        String shared = System.getenv("MENDLINE_SHARED");
        Path folder = Path.of(shared == null ? "" : shared, "data", "samples", "fit");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{fit,FIT}")) {
                for (Path f : files) {
                    if (isReadable(f)) {
                        found.add(f);
                    }
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static boolean isReadable(Path file) throws IOException {
        try {
            new FitReader().read(Source.of(file), item -> {});
            return true;
        } catch (UnreadableFileException e) {
            return false;
        }
    }

    /// Median time of importing all files into a fresh store that is open already.
    private static double importMillis(Path folder, List<Path> files) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARMUPS + RUNS; i++) {
            Path place = Files.createDirectories(folder.resolve("store" + i));
            CuratedMeasures measures = new CuratedMeasures();
            try (ClinicStore store = ClinicStores.create(place.resolve("bench.mendline"), "bench".toCharArray())) {
                Importer importer = new Importer(
                        store,
                        Readers.all(ZoneOffset.UTC, measures, new UcumConversion(), CsvMapping.USUAL),
                        new UcumConversion(),
                        measures,
                        Clock.system(ZoneId.systemDefault()));
                ImportRequest request = new ImportRequest(files, Optional.empty(), ZoneOffset.UTC);
                long start = System.nanoTime();
                importer.run(request, ImportProgress.SILENT);
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis.stream().skip(WARMUPS).sorted().toList().get(RUNS / 2);
    }

    private static List<Path> rides(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve("ride-" + i + ".fit");
            Files.write(file, ride(i));
            files.add(file);
        }
        return files;
    }

    private static byte[] ride(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Instant start = Instant.parse("2026-01-01T10:00:00Z").plus(Duration.ofDays(number));
        FitEncoder file = new FitEncoder(FitEncoder.ACTIVITY_FILE, new FitDevice(255, 1, 7), start);
        double heartRate = 120;
        for (int s = 0; s < SECONDS; s++) {
            heartRate = Math.clamp(heartRate + random.nextGaussian(), 60, 200);
            file.record(
                    start.plusSeconds(s),
                    Map.of(
                            RecordChannel.HEART_RATE, Math.rint(heartRate),
                            RecordChannel.POWER, Math.rint(180 + 30 * random.nextGaussian()),
                            RecordChannel.CADENCE, Math.rint(88 + 4 * random.nextGaussian()),
                            RecordChannel.SPEED, 8 + random.nextGaussian()));
        }
        Duration length = Duration.ofSeconds(SECONDS);
        return file.session(FitSession.of(start, length, FitSession.CYCLING))
                .activity(start.plus(length), length, ZoneOffset.UTC)
                .toBytes();
    }
}
