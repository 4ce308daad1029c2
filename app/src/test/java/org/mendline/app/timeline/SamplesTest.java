package org.mendline.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Samples as they come from recordings.
class SamplesTest {
    @Test
    void whereRecordingsOverlapTheDenserOneSpeaks() {
        EverySample every = new EverySample();
        every.take(0, new long[] {0, 60_000, 120_000, 180_000}, new double[] {50, 51, 52, 53});
        every.take(1, new long[] {59_000, 60_000, 61_000}, new double[] {90, 91, 92});

        Samples samples = every.samples();

        assertThat(samples.epochMillis()).containsExactly(0, 59_000, 60_000, 61_000, 120_000, 180_000);
        assertThat(samples.values()).containsExactly(50, 90, 91, 92, 52, 53);
        assertThat(samples.beside()).isEqualTo(1);
        assertThat(samples.read()).isEqualTo(7);
        assertThat(samples.thinned()).isFalse();
    }

    @Test
    void chunksOfOneRecordingStayTogether() {
        EverySample every = new EverySample();
        every.take(0, new long[] {0, 1_000}, new double[] {1, 2});
        every.take(0, new long[] {2_000, 3_000}, new double[] {3, 4});
        Samples samples = every.samples();
        assertThat(samples.values()).containsExactly(1, 2, 3, 4);
        assertThat(samples.longestJoin().toMillis()).isEqualTo(5_000);
        assertThat(new EverySample().samples().values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void extremesAreNeverLost(long seed) {
        Random random = new Random(seed);
        long[] times = new long[50_000];
        double[] values = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * 997L;
            values[i] = 80 + 5 * random.nextGaussian() + (random.nextInt(5_000) == 0 ? 90 : 0);
        }
        TimeSpan time = new TimeSpan(Instant.EPOCH, Instant.ofEpochMilli(times[times.length - 1]));
        ExtremeSamples extremes = new ExtremeSamples(time, 300);
        extremes.take(0, times, values);

        Samples kept = extremes.samples();

        assertThat(kept.values()).hasSizeBetween(300, 600);
        assertThat(kept.thinned()).isTrue();
        assertThat(kept.read()).isEqualTo(50_000);
        assertThat(kept.epochMillis()).isSorted();
        assertThat(Arrays.stream(kept.values()).max())
                .isEqualTo(Arrays.stream(values).max());
        assertThat(Arrays.stream(kept.values()).min())
                .isEqualTo(Arrays.stream(values).min());
        for (int i = 0; i < kept.values().length; i++) {
            int at = (int) (kept.epochMillis()[i] / 997);
            assertThat(values[at]).as("at its own moment").isEqualTo(kept.values()[i]);
        }
    }
}
