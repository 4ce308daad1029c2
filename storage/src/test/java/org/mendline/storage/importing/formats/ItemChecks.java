package org.mendline.storage.importing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mendline.storage.importing.ReadItem;

/// What must hold of every item of every reader, however damaged the file: numbers are finite, times do not decrease
/// (as `ChannelSeries` asks), words are sentences.
final class ItemChecks implements Consumer<ReadItem> {
    private static final int LONGEST_RAW = 20_000;

    private final String what;
    private final Set<String> seen = new TreeSet<>();

    /// @param what names the file in failures
    ItemChecks(String what) {
        this.what = what;
    }

    /// Kinds of items that came.
    Set<String> seen() {
        return seen;
    }

    @Override
    public void accept(ReadItem item) {
        seen.add(item.getClass().getSimpleName());
        switch (item) {
            case ReadItem.Value value -> assertThat(value.value()).as(what).isFinite();
            case ReadItem.Withdrawn withdrawn ->
                assertThat(withdrawn.because()).as(what).isNotBlank();
            case ReadItem.Series series -> check(series);
            case ReadItem.Rejected rejected -> {
                assertThat(rejected.raw().length()).as(what).isLessThanOrEqualTo(LONGEST_RAW);
                sentence(rejected.reason());
            }
            case ReadItem.Note note -> sentence(note.reason());
            case ReadItem.Damaged damaged -> sentence(damaged.reason());
            case ReadItem.Asked asked -> sentence(asked.question().sentence());
            case ReadItem.PersonSeen person ->
                assertThat(person.record()).as(what).isNotBlank();
            case ReadItem.EpisodeSeen episode ->
                assertThat(episode.record()).as(what).isNotBlank();
        }
    }

    /// A file that was refused as a whole.
    void refused(String reason) {
        seen.add("refusal");
        sentence(reason);
    }

    private void sentence(String reason) {
        assertThat(reason).as(what).isNotBlank().endsWith(".");
    }

    private void check(ReadItem.Series series) {
        int[] millis = series.timeMillis();
        assertThat(series.values()).as(what).isNotEmpty().hasSameSizeAs(millis);
        assertThat(Arrays.stream(series.values()).allMatch(Double::isFinite))
                .as(what)
                .isTrue();
        assertThat(series.resolution()).as(what).isPositive().isFinite();
        assertThat(millis[0]).as(what).isNotNegative();
        assertThat(IntStream.range(1, millis.length).allMatch(i -> millis[i] >= millis[i - 1]))
                .as(what + ": time runs back in " + series.record())
                .isTrue();
    }
}
