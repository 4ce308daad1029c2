package org.mendline.storage.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.observation.MeasureCodes;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class ChannelWindowTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final int SAMPLES = 3 * ChunkCodec.MAX_SAMPLES + 100;

    private final ChannelRepository channels;

    ChannelWindowTest(Server server) {
        Database database = server.migrated();
        new SqlPersons(database).save(Person.named(ANN));
        this.channels = new SqlChannels(database);
        channels.add(recording(START, SAMPLES));
        channels.add(recording(START.plusSeconds(100_000), 60));
    }

    @Test
    void recordingsAreListedWithoutTheirSamples() {
        assertThat(channels.spans(ANN)).hasSize(2).first().satisfies(span -> {
            assertThat(span.code()).isEqualTo(MeasureCodes.HEART_RATE);
            assertThat(span.samples()).isEqualTo(SAMPLES);
            assertThat(span.first()).isEqualTo(START);
            assertThat(span.last()).isEqualTo(START.plusSeconds(SAMPLES - 1L));
            assertThat(span.device()).contains("H10");
            assertThat(span.source()).isEqualTo("run.fit");
        });
    }

    @Test
    void aWindowBringsItsOwnSamplesAndNoOthers() {
        List<Long> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        AtomicInteger stretches = new AtomicInteger();

        channels.read(
                ANN,
                MeasureCodes.HEART_RATE,
                START.plusSeconds(4090),
                START.plusSeconds(4100),
                (channel, at, value) -> {
                    assertThat(channel).isZero();
                    stretches.incrementAndGet();
                    for (int i = 0; i < at.length; i++) {
                        times.add(at[i]);
                        values.add(value[i]);
                    }
                },
                () -> false);

        assertThat(times).hasSize(11).isSorted();
        assertThat(times.getFirst()).isEqualTo(START.plusSeconds(4090).toEpochMilli());
        assertThat(values.getFirst()).isEqualTo(value(4090));
        assertThat(values.getLast()).isEqualTo(value(4100));
        assertThat(stretches).as("two of four chunks").hasValue(2);
    }

    @Test
    void everythingIsReadChannelByChannel() {
        List<Integer> order = new ArrayList<>();
        AtomicInteger samples = new AtomicInteger();
        channels.read(
                ANN,
                MeasureCodes.HEART_RATE,
                START,
                START.plusSeconds(1_000_000),
                (channel, at, value) -> {
                    order.add(channel);
                    samples.addAndGet(at.length);
                },
                () -> false);
        assertThat(order).containsExactly(0, 0, 0, 0, 1);
        assertThat(samples).hasValue(SAMPLES + 60);
    }

    @Test
    void readingStopsWhenAsked() {
        AtomicInteger stretches = new AtomicInteger();
        assertThatThrownBy(() -> channels.read(
                        ANN,
                        MeasureCodes.HEART_RATE,
                        START,
                        START.plusSeconds(1_000_000),
                        (channel, at, value) -> stretches.incrementAndGet(),
                        () -> stretches.get() == 1))
                .isInstanceOf(CancellationException.class);
        assertThat(stretches).hasValue(1);
    }

    private static ChannelSeries recording(Instant start, int samples) {
        int[] times = new int[samples];
        double[] values = new double[samples];
        for (int i = 0; i < samples; i++) {
            times[i] = i * 1000;
            values[i] = value(i);
        }
        return new ChannelSeries(
                ANN, MeasureCodes.HEART_RATE, "/min", start, times, values, 1, Optional.of("H10"), "run.fit");
    }

    private static double value(int second) {
        return 60 + second % 90;
    }
}
