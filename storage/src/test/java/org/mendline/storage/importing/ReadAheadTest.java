package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mendline.storage.importing.packed.Content;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadAheadTest {
    private static final int ITEMS = 1000;

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicReference<String> readBy = new AtomicReference<>("");

    /// Emits notes by number, one for every byte, and then ends as told.
    private FormatReader reader(Optional<Exception> end) {
        return new FormatReader() {
            @Override
            public String format() {
                return "numbers";
            }

            @Override
            public int version() {
                return 3;
            }

            @Override
            public boolean accepts(Source source) {
                return true;
            }

            @Override
            public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
                readBy.set(Thread.currentThread().getName());
                try (InputStream in = source.open()) {
                    for (int i = 0; in.read() >= 0; i++) {
                        sink.accept(new ReadItem.Note(String.valueOf(i), "number"));
                    }
                }
                switch (end.orElse(null)) {
                    case null -> {
                        // the usual end
                    }
                    case IOException e -> throw e;
                    case UnreadableFileException e -> throw e;
                    case RuntimeException e -> throw e;
                    case Exception e -> throw new IllegalArgumentException(e);
                }
            }
        };
    }

    private Source source(long bytes) {
        return new Source("numbers.txt", new byte[0], new Content() {
            @Override
            public InputStream open() {
                open.incrementAndGet();
                return new ByteArrayInputStream(new byte[ITEMS]) {
                    @Override
                    public void close() {
                        open.decrementAndGet();
                    }
                };
            }

            @Override
            public long bytes() {
                return bytes;
            }
        });
    }

    private Source large() {
        return source(ReadAhead.LARGE_BYTES);
    }

    @Test
    void everyItemComesInFileOrderOnTheCallersThread() throws Exception {
        List<String> got = new ArrayList<>();
        List<Thread> takers = new ArrayList<>();
        new ReadAhead(reader(Optional.empty())).read(large(), item -> {
            got.add(((ReadItem.Note) item).record());
            takers.add(Thread.currentThread());
        });
        assertThat(got)
                .isEqualTo(IntStream.range(0, ITEMS).mapToObj(String::valueOf).toList());
        assertThat(takers).containsOnly(Thread.currentThread());
        assertThat(readBy.get()).isEqualTo("read-ahead");
    }

    @Test
    void aSmallFileNeedsNoSecondThread() throws Exception {
        new ReadAhead(reader(Optional.empty())).read(source(ReadAhead.LARGE_BYTES - 1), item -> {});
        assertThat(readBy.get()).isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void whatStopsTheReaderIsThrownAfterWhatItFound() {
        for (Exception end : List.of(
                new IOException("disk"), new UnreadableFileException("of no use"), new IllegalStateException("bug"))) {
            List<ReadItem> got = new ArrayList<>();
            assertThatThrownBy(() -> new ReadAhead(reader(Optional.of(end))).read(large(), got::add))
                    .isSameAs(end);
            assertThat(got).hasSize(ITEMS);
        }
    }

    @Test
    void whatStopsTheSinkStopsTheReaderAndTheFileIsClosed() {
        List<ReadItem> got = new ArrayList<>();
        assertThatThrownBy(() -> new ReadAhead(reader(Optional.empty())).read(large(), item -> {
                    got.add(item);
                    if (got.size() == 10) {
                        throw new FileImport.Cancelled();
                    }
                }))
                .isInstanceOf(FileImport.Cancelled.class);
        assertThat(got).hasSize(10);
        assertThat(open).hasValue(0);
    }

    @Test
    void anInterruptIsKeptForTheCallerAndLosesNothing() throws Exception {
        List<ReadItem> got = new ArrayList<>();
        Thread.currentThread().interrupt();
        new ReadAhead(reader(Optional.empty())).read(large(), got::add);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(got).hasSize(ITEMS);
    }
}
