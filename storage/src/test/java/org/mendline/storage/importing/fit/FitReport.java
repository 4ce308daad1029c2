package org.mendline.storage.importing.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.UnreadableFileException;

/// Prints what the reader makes of the files named as arguments. For looking, not for testing.
final class FitReport {
    private FitReport() {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            System.out.println("== " + Path.of(arg).getFileName());
            try {
                List<ReadItem> items = FitSamples.read(Path.of(arg));
                items.stream().limit(60).map(FitReport::line).forEach(System.out::println);
                System.out.println("   items " + items.size());
            } catch (UnreadableFileException unreadable) {
                System.out.println("   UNREADABLE " + unreadable.getMessage());
            }
        }
    }

    private static String line(ReadItem item) {
        return "   "
                + switch (item) {
                    case ReadItem.Series series ->
                        "SERIES " + series.code() + " " + series.values().length + " from " + series.start() + " + "
                                + series.timeMillis()[0] + " to " + series.timeMillis()[series.values().length - 1]
                                + " ms, " + min(series) + " to " + max(series) + " " + series.unit() + " ["
                                + series.record() + "] " + series.device();
                    case ReadItem.Value value ->
                        "VALUE " + value.code() + " " + value.value() + " " + value.unit() + " " + value.instant() + " "
                                + value.offset() + " [" + value.record() + "] " + value.subject();
                    case ReadItem.Rejected rejected ->
                        "REJECTED " + rejected.record() + ": " + rejected.reason() + " " + rejected.raw();
                    default -> item.toString();
                };
    }

    private static double min(ReadItem.Series series) {
        return java.util.Arrays.stream(series.values()).min().orElseThrow();
    }

    private static double max(ReadItem.Series series) {
        return java.util.Arrays.stream(series.values()).max().orElseThrow();
    }
}
