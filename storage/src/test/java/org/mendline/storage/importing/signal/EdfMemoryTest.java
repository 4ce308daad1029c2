package org.mendline.storage.importing.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.packed.Content;

/// A night of 230 MB goes through the reader without ever waiting in memory as a whole.
class EdfMemoryTest {
    private static final int SIGNALS = 20;
    private static final int RATE = 200;
    private static final int SECONDS = 8 * 3600;

    /// Twenty signals of 200 Hz for eight hours, made as they are read.
    private static final class Night implements Content {
        private final byte[] head;
        private final byte[] record = new byte[2 * SIGNALS * RATE];
        private long given;

        Night() {
            EdfFile file = new EdfFile();
            file.records = "" + SECONDS;
            for (int i = 0; i < SIGNALS; i++) {
                file.signal("EEG " + i, "uV", -1000, 1000, RATE);
            }
            head = file.bytes();
            for (int i = 0; i < record.length; i += 2) {
                record[i] = (byte) (i % 97);
            }
        }

        @Override
        public InputStream open() {
            given = 0;
            return new InputStream() {
                @Override
                public int read() {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    if (given >= bytes()) {
                        return -1;
                    }
                    boolean inHead = given < head.length;
                    byte[] from = inHead ? head : record;
                    int at = (int) (inHead ? given : (given - head.length) % record.length);
                    int count = Math.min(length, from.length - at);
                    System.arraycopy(from, at, buffer, offset, count);
                    given += count;
                    return count;
                }
            };
        }

        @Override
        public long bytes() {
            return head.length + (long) record.length * SECONDS;
        }
    }

    private long emitted;
    private long mostWaiting;
    private int longestBlock;

    @Test
    void samplesReadButNotYetHandedOnStayFew() throws Exception {
        Night night = new Night();
        assertThat(night.bytes()).isGreaterThan(230_000_000L);
        Source source = Source.of("night.edf", night);
        new EdfReader(ZoneOffset.UTC).read(source, item -> {
            if (item instanceof ReadItem.Series series) {
                mostWaiting = Math.max(mostWaiting, (night.given - night.head.length) / 2 - emitted);
                emitted += series.values().length;
                longestBlock = Math.max(longestBlock, series.values().length);
            } else {
                assertThat(item).isInstanceOf(ReadItem.Note.class);
            }
        });
        assertThat(emitted).isEqualTo((long) SIGNALS * RATE * SECONDS);
        assertThat(mostWaiting).isLessThanOrEqualTo(SignalPlan.MOST_WAITING + (long) SIGNALS * RATE);
        assertThat(longestBlock).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void aHeaderThatPromisesMuchCostsNothing() {
        EdfFile file = new EdfFile();
        file.records = "99999999";
        file.signal("EEG", "uV", "-1", "1", "-1", "1", "16000000");
        byte[] bytes = Arrays.copyOf(file.bytes(), file.bytes().length + 5);
        assertThat(ReadCase.lines(new EdfReader(ZoneOffset.UTC), ReadCase.source("a", bytes)))
                .anyMatch(line -> line.startsWith("damaged data record 1: The file ends after 0 of 99999999"));
    }
}
