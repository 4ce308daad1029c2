package org.mendline.storage.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkCodecTest {
    static java.util.stream.LongStream seeds() {
        return new Random(20260302).longs(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySeriesComesBackExactlyAtItsResolution(long seed) {
        Random random = new Random(seed);
        double[] steps = {1, 0.1, 0.2, 0.5, 0.001, 1e-7, 180 / Math.pow(2, 31), 0.3, 7, 1 / 1.024};
        double resolution = steps[random.nextInt(steps.length)];
        int samples = 1 + random.nextInt(ChunkCodec.MAX_SAMPLES);
        long range = 1L << random.nextInt(1, 50);
        int[] times = new int[samples];
        double[] values = new double[samples];
        long[] quantised = new long[samples];
        ChunkCodec codec = new ChunkCodec(resolution);
        int time = random.nextInt(-5000, 100_000);
        for (int i = 0; i < samples; i++) {
            time += random.nextInt(4) == 0 ? random.nextInt(100_000) : 1000;
            times[i] = time;
            quantised[i] = random.nextLong(-range, range + 1);
            values[i] = codec.value(quantised[i]);
        }

        int[] timesBack = new int[samples + 3];
        double[] valuesBack = new double[samples + 3];
        int read = codec.decode(codec.encode(times, values, 0, samples), timesBack, valuesBack, 3);

        assertThat(read).isEqualTo(samples);
        assertThat(Arrays.copyOfRange(timesBack, 3, samples + 3)).isEqualTo(times);
        assertThat(Arrays.copyOfRange(valuesBack, 3, samples + 3)).isEqualTo(values);
        assertThat(Arrays.stream(values).mapToLong(codec::quantise).toArray()).isEqualTo(quantised);
    }

    @Test
    void decimalsComeBackAsTheNearestDouble() {
        ChunkCodec codec = new ChunkCodec(0.1);
        double[] values = {12.3, 0.1, 0.2, 0.7, -36.6, 1e6 + 0.3};
        int[] times = {0, 1, 2, 3, 4, 5};
        double[] back = new double[values.length];
        codec.decode(codec.encode(times, values, 0, values.length), new int[values.length], back, 0);
        assertThat(back).isEqualTo(values);
    }

    @Test
    void heartRateAtOneHertzTakesLessThanOneByteASample() {
        Random random = new Random(7);
        int samples = ChunkCodec.MAX_SAMPLES;
        int[] times = new int[samples];
        double[] values = new double[samples];
        double rate = 95;
        for (int i = 0; i < samples; i++) {
            times[i] = i * 1000;
            rate += random.nextGaussian() * 1.2 + (120 - rate) * 0.01;
            values[i] = Math.rint(rate);
        }
        int bytes = new ChunkCodec(1).encode(times, values, 0, samples).length;
        assertThat((double) bytes / samples).isLessThan(1.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aResolutionMustBeAboveZero(double resolution) {
        assertThatThrownBy(() -> new ChunkCodec(resolution)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 1e17})
    void valuesThatCannotBeCountedAreRefused(double value) {
        assertThatThrownBy(() -> new ChunkCodec(1).quantise(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedChunkIsToldOrDecodedButNeverRunsWild(long seed) {
        Random random = new Random(seed);
        int samples = 200;
        int[] times = new int[samples];
        double[] values = new double[samples];
        for (int i = 0; i < samples; i++) {
            times[i] = i * 1000;
            values[i] = random.nextInt(200);
        }
        ChunkCodec codec = new ChunkCodec(1);
        byte[] chunk = codec.encode(times, values, 0, samples);
        byte[] damaged =
                random.nextBoolean() ? Arrays.copyOf(chunk, random.nextInt(chunk.length)) : flipped(chunk, random);
        try {
            int read = codec.decode(damaged, new int[ChunkCodec.MAX_SAMPLES], new double[ChunkCodec.MAX_SAMPLES], 0);
            assertThat(read).isBetween(1, ChunkCodec.MAX_SAMPLES);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("chunk");
        }
    }

    private static byte[] flipped(byte[] chunk, Random random) {
        byte[] damaged = chunk.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }
}
