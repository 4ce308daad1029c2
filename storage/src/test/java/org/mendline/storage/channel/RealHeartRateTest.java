package org.mendline.storage.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mendline.storage.SharedData;

/// How many bytes real heart rate takes, from Garmin TCX files.
class RealHeartRateTest {
    private static final int TRACKPOINTS_WORTH_MEASURING = 500;
    private static final Pattern SAMPLE = Pattern.compile(
            "<Time>([^<]+)</Time>(?:(?!</Trackpoint>).)*?<HeartRateBpm[^>]*>\\s*<Value>(\\d+)</Value>", Pattern.DOTALL);

    @Test
    void realHeartRateTakesAtMostFourBytesASample() throws IOException {
        List<String> measured = new ArrayList<>();
        try (Stream<Path> files = Files.list(SharedData.folder("data/samples/tcx"))) {
            for (Path file : files.sorted().toList()) {
                double bytes = bytesPerSample(Files.readString(file));
                if (bytes > 0) {
                    measured.add(file.getFileName() + " " + Math.round(bytes * 100) / 100.0);
                    assertThat(bytes).as(file.toString()).isLessThanOrEqualTo(4);
                }
            }
        }
        System.out.println("Bytes a sample of real heart rate: " + measured);
        assertThat(measured).isNotEmpty();
    }

    /// Also checks that every sample comes back; 0 where the file has too few.
    private static double bytesPerSample(String tcx) {
        List<int[]> samples = new ArrayList<>();
        Matcher matcher = SAMPLE.matcher(tcx);
        Instant start = null;
        while (matcher.find()) {
            Instant at = Instant.parse(matcher.group(1));
            start = start == null ? at : start;
            samples.add(
                    new int[] {(int) (at.toEpochMilli() - start.toEpochMilli()), Integer.parseInt(matcher.group(2))});
        }
        if (samples.size() < TRACKPOINTS_WORTH_MEASURING) {
            return 0;
        }
        int[] times = samples.stream().mapToInt(sample -> sample[0]).toArray();
        double[] values = samples.stream().mapToDouble(sample -> sample[1]).toArray();
        ChunkCodec codec = new ChunkCodec(1);
        long bytes = 0;
        int[] timesBack = new int[times.length];
        double[] valuesBack = new double[times.length];
        for (int from = 0; from < times.length; from += ChunkCodec.MAX_SAMPLES) {
            int to = Math.min(from + ChunkCodec.MAX_SAMPLES, times.length);
            byte[] chunk = codec.encode(times, values, from, to);
            codec.decode(chunk, timesBack, valuesBack, from);
            bytes += chunk.length;
        }
        assertThat(Arrays.equals(times, timesBack)).isTrue();
        assertThat(Arrays.equals(values, valuesBack)).isTrue();
        return (double) bytes / times.length;
    }
}
