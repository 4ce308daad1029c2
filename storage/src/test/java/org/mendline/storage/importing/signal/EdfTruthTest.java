package org.mendline.storage.importing.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.ReadItem.Note;
import org.mendline.storage.importing.ReadItem.PersonSeen;
import org.mendline.storage.importing.ReadItem.Series;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.formats.SharedSamples;
import org.mendline.storage.importing.formats.Truth;
import tools.jackson.databind.JsonNode;

/// The reader against counts, extremes and means of real files, computed by other means. No differences.
class EdfTruthTest {
    private static final EdfReader READER = new EdfReader(ZoneOffset.UTC);

    @Test
    void everySignalOfEveryFileAgreesWithTheTruth() throws Exception {
        Map<String, JsonNode> samples = Truth.of("edf");
        assertThat(samples).hasSize(3);
        for (Map.Entry<String, JsonNode> sample : samples.entrySet()) {
            String name = sample.getKey();
            JsonNode truth = sample.getValue();
            List<ReadItem> items = SharedSamples.read(READER, Truth.file("edf", name));
            for (JsonNode signal : truth.path("signal_stats")) {
                check(name + " " + signal.path("label").asString(), signal, items);
            }
            assertThat(SharedSamples.of(Series.class, items).stream()
                            .map(Series::record)
                            .distinct()
                            .count())
                    .as(name)
                    .isEqualTo(truth.path("signals").asInt() - 1);
            assertThat(SharedSamples.of(ReadItem.Rejected.class, items))
                    .as(name)
                    .isEmpty();
            assertThat(SharedSamples.of(ReadItem.Damaged.class, items)).as(name).isEmpty();
            checkAnnotations(name, truth, items);
        }
    }

    private static void check(String what, JsonNode truth, List<ReadItem> items) {
        List<Series> blocks = SharedSamples.of(Series.class, items).stream()
                .filter(series ->
                        series.record().endsWith("(" + truth.path("label").asString() + ")"))
                .toList();
        double[] values = blocks.stream()
                .flatMapToDouble(series -> Arrays.stream(series.values()))
                .toArray();
        int count = truth.path("n").asInt();
        assertThat(values).as(what).hasSize(count);
        assertThat(Arrays.stream(values).min().orElseThrow())
                .as(what)
                .isCloseTo(truth.path("phys_min").asDouble(), within(6e-6));
        assertThat(Arrays.stream(values).max().orElseThrow())
                .as(what)
                .isCloseTo(truth.path("phys_max").asDouble(), within(6e-6));
        assertThat(Arrays.stream(values).average().orElseThrow())
                .as(what)
                .isCloseTo(truth.path("phys_mean").asDouble(), within(1e-6));
        assertThat(blocks)
                .as(what)
                .allSatisfy(series ->
                        assertThat(series.unit()).isEqualTo(truth.path("unit").asString()));
        Series last = blocks.getLast();
        double seconds = (last.start().toEpochMilli()
                        + last.timeMillis()[last.timeMillis().length - 1]
                        - blocks.getFirst().start().toEpochMilli())
                / 1000.0;
        assertThat(seconds)
                .as(what)
                .isCloseTo((count - 1) / truth.path("rate_hz").asDouble(), within(0.0011));
    }

    /// The store has no place for remarks; they are counted, and named.
    private static void checkAnnotations(String name, JsonNode truth, List<ReadItem> items) {
        List<String> notes = SharedSamples.of(Note.class, items).stream()
                .filter(note -> note.record().equals("annotations"))
                .map(Note::reason)
                .toList();
        int count = truth.path("annotations_n").asInt();
        assertThat(notes).as(name).hasSize(count == 0 ? 0 : 1);
        for (JsonNode annotation : truth.path("annotations_first10")) {
            assertThat(notes.getFirst())
                    .startsWith("Annotations other than sleep stages (" + count + " in number)")
                    .contains(annotation.get(2).asString());
        }
    }

    @Test
    void startAndPersonAreThoseOfTheHeader() throws Exception {
        Truth.of("edf");
        List<ReadItem> generator = SharedSamples.read(READER, Truth.file("edf", "test_generator.edf"));
        assertThat(first(generator).start()).isEqualTo(Instant.parse("2011-04-04T12:57:02Z"));
        assertThat(SharedSamples.of(PersonSeen.class, generator).getFirst().subject())
                .isEqualTo(new Subject.Named("edf", "abcxyz99"));
        assertThat(SharedSamples.of(PersonSeen.class, generator).getFirst().displayName())
                .contains("Hans Muller");
        List<ReadItem> utf8 = SharedSamples.read(READER, Truth.file("edf", "test_utf8.edf"));
        // The first annotation list says that the data begin 0.3945312 s after the header's second.
        assertThat(first(utf8).start()).isEqualTo(Instant.parse("2020-01-24T04:05:56.394Z"));
        assertThat(first(utf8).code()).isEqualTo("mendline:eeg");
        assertThat(first(utf8).subject()).isInstanceOf(Subject.FileOwner.class);
        List<ReadItem> bdf = SharedSamples.read(READER, Truth.file("edf", "test_generator.bdf"));
        assertThat(first(bdf).start()).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
    }

    private static Series first(List<ReadItem> items) {
        return SharedSamples.of(Series.class, items).getFirst();
    }
}
