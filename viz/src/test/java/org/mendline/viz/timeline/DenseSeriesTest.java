package org.mendline.viz.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseSeriesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void pyramidAgreesWithLookingAtEverySample(long seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(1 + random.nextInt(6_000), -50, 50).toArray();
        MinMaxPyramid pyramid = new MinMaxPyramid(values);
        double[] found = new double[2];
        for (int query = 0; query < 300; query++) {
            int from = random.nextInt(values.length + 1);
            int to = from + random.nextInt(values.length - from + 1);
            pyramid.extremes(from, to, found);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            assertThat(found).as("from %d to %d of %d", from, to, values.length).containsExactly(low, high);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void decimationLosesNoExtremeAndNoSample(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(20_000);
        long[] times = LongStream.generate(() -> random.nextLong(1_000_000))
                .limit(size)
                .sorted()
                .toArray();
        double[] values = random.doubles(size, -1, 1).toArray();
        values[random.nextInt(size)] = 1_000;
        values[random.nextInt(size)] = -1_000;
        DenseSeries series = DenseSeries.of(times, values, Duration.ofSeconds(10));
        double start = random.nextInt(500_000);
        TimeWindow window = new TimeWindow(start, start + 1 + random.nextInt(600_000));
        int columns = 1 + random.nextInt(700);
        Decimation reduced = Decimation.of(series, window, columns);
        int counted = 0;
        for (int column = 0; column < columns; column++) {
            double low = Double.NaN;
            double high = Double.NaN;
            for (int i = reduced.first()[column]; i < reduced.end()[column]; i++) {
                assertThat((double) times[i])
                        .isBetween(
                                window.at((double) column / columns) - 1e-6,
                                window.at((column + 1.0) / columns) + 1e-6);
                low = Double.isNaN(low) ? values[i] : Math.min(low, values[i]);
                high = Double.isNaN(high) ? values[i] : Math.max(high, values[i]);
                counted++;
            }
            assertThat(reduced.low()[column]).isEqualTo(Double.valueOf(low));
            assertThat(reduced.high()[column]).isEqualTo(Double.valueOf(high));
        }
        long inside = LongStream.of(times)
                .filter(time -> time >= window.fromMillis() && time < window.toMillis())
                .count();
        assertThat((long) counted).isEqualTo(inside);
    }

    @Test
    void gapsAreStretchesLongerThanTheLongestJoin() {
        DenseSeries series =
                DenseSeries.of(new long[] {0, 1_000, 5_000, 6_000, 20_000}, new double[5], Duration.ofSeconds(2));
        assertThat(series.gaps(new TimeWindow(0, 30_000)))
                .containsExactly(new TimeWindow(1_000, 5_000), new TimeWindow(6_000, 20_000));
        assertThat(series.gaps(new TimeWindow(8_000, 9_000))).containsExactly(new TimeWindow(6_000, 20_000));
        assertThat(series.gaps(new TimeWindow(5_100, 5_900))).isEmpty();
    }

    @Test
    void tookWhatItSaysInMemory() {
        int size = 1_000_000;
        DenseSeries series =
                DenseSeries.of(LongStream.range(0, size).toArray(), new double[size], Duration.ofSeconds(1));
        assertThat(series.bytes()).isBetween(17_000_000L, 17_100_000L);
    }

    @Test
    void badSamplesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseSeries.of(new long[] {2, 1}, new double[2], Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseSeries.of(new long[1], new double[] {Double.NaN}, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseSeries.of(new long[1], new double[2], Duration.ZERO));
    }
}
