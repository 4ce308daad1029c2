package org.mendline.storage.importing.fit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.UnreadableFileException;

/// Measures the decoder over a folder of FIT files: `FitThroughput FOLDER [ROUNDS]`. Run by hand. Rates are per
/// second of the measuring thread's processor time, so that a busy machine does not spoil them.
final class FitThroughput {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FitThroughput() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(Path.of(args[0]))) {
            for (Path path : paths.sorted().toList()) {
                String name = path.toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".fit") || name.endsWith(".fit.gz")) {
                    files.add(FitSamples.bytes(path));
                }
            }
        }
        long bytes = files.stream().mapToLong(file -> file.length).sum();
        long[] messages = new long[1];
        report("count", files, bytes, rounds, file -> {
            FitTally tally = new FitTally();
            FitDecoder.decode(file, file.length, tally);
            messages[0] += tally.messages();
        });
        report("columns", files, bytes, rounds, file -> {
            RecordColumns columns = new RecordColumns(new DeveloperFields());
            FitDecoder.decode(file, file.length, message -> {
                if (message.global() == FitProfile.RECORD) {
                    columns.add(message);
                }
            });
            messages[0] += columns.size();
        });
        report("reader", files, bytes, rounds, file -> {
            List<ReadItem> items = new ArrayList<>();
            try {
                FitReader.read(file, items);
            } catch (UnreadableFileException refused) {
                messages[0]++;
            }
            messages[0] += items.size();
        });
        System.out.println(files.size() + " files, " + bytes + " bytes, " + messages[0] + " messages seen");
    }

    private interface Pass {
        void over(byte[] file);
    }

    private static void report(String name, List<byte[]> files, long bytes, int rounds, Pass pass) {
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            files.forEach(pass::over);
            rates.add(bytes / 1e6 / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9));
        }
        List<Double> warm = rates.subList(rounds / 2, rounds).stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: first round %.0f MB/s, after warm-up median %.0f MB/s (lowest %.0f)%n",
                name,
                rates.getFirst(),
                warm.get(warm.size() / 2),
                warm.getFirst());
    }
}
