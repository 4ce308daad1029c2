package org.mendline.storage.importing.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.UnreadableFileException;

/// Messages repeated without end cost memory in proportion to the file. The time limit is a guard against hanging,
/// nothing more. Damaged files are in `EveryFormatFuzzTest`.
@Timeout(240)
class FitRepetitionTest {
    /// Column starts and small objects, then a multiple of the file: never what a length in the file claims.
    private static final long FIXED_BYTES = 16L << 20;

    private static final long BYTES_PER_FILE_BYTE = 2000;

    @Test
    void aMegabyteOfTheSameMessageCostsNoMoreThanAnyOther() {
        FitBytes definitions = new FitBytes();
        FitBytes identities = new FitBytes().define(0, false, FitProfile.FILE_ID, 0, 1, 0);
        FitBytes hollow = new FitBytes()
                .define(0, false, FitProfile.RECORD, 253, 4, 0x86)
                .add(0, 0, 0, 0, 0x40)
                .define(1, false, FitProfile.RECORD);
        FitBytes beats = new FitBytes().define(0, false, FitProfile.HRV, 0, 1, 0x02);
        for (int i = 0; i < 1 << 19; i++) {
            if (i % 3 == 0) {
                definitions.define(i & 15, false, 20);
            }
            identities.add(0, 4);
            hollow.add(0xa0 | i & 31, 0xa0 | i & 31);
            beats.add(0, 100);
        }
        for (FitBytes bytes : List.of(definitions, identities, hollow, beats)) {
            assertSound(bytes.file(), "repetition");
        }
    }

    private static void assertSound(byte[] file, String where) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        List<ReadItem> items = new ArrayList<>();
        try {
            FitReader.read(file, items);
        } catch (UnreadableFileException refused) {
            assertThat(refused.getMessage()).as(where).endsWith(".");
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).as(where).isLessThan(FIXED_BYTES + BYTES_PER_FILE_BYTE * file.length);
        for (ReadItem item : items) {
            if (item instanceof ReadItem.Series series) {
                assertSound(series, where);
            } else if (item instanceof ReadItem.Value value) {
                assertThat(value.value()).as(where).isFinite();
            }
        }
    }

    private static void assertSound(ReadItem.Series series, String where) {
        boolean sound = series.values().length > 0
                && series.values().length == series.timeMillis().length
                && series.timeMillis()[0] >= 0
                && Arrays.stream(series.values()).allMatch(Double::isFinite);
        for (int i = 1; i < series.timeMillis().length; i++) {
            sound &= series.timeMillis()[i - 1] <= series.timeMillis()[i];
        }
        assertThat(sound).as(where + " " + series.code()).isTrue();
    }
}
