package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.util.Arrays;

/// The `record` messages of a file, column by column.
final class RecordColumns {
    private static final RecordChannel[] CHANNELS = RecordChannel.values();
    private static final int FIRST_ROWS = 512;

    private long[] times = new long[0];
    private int[] offsets = new int[0];
    private int[] lengths = new int[0];
    private int[] numbers = new int[0];
    private int size;
    private int untimed;
    private final SampleColumn[] columns = new SampleColumn[CHANNELS.length];
    private final DeveloperFields developerFields;
    private final CompressedSpeedDistance compressed = new CompressedSpeedDistance();
    // Of the layout seen last: few of all channels are in a recording.
    private final int[] present = new int[CHANNELS.length];
    private int presentCount;
    private int layout = -1;

    RecordColumns(DeveloperFields developerFields) {
        this.developerFields = developerFields;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new SampleColumn();
        }
    }

    void add(FitMessage message) {
        long time = message.timestamp();
        if (time == ABSENT) {
            untimed++;
            return;
        }
        if (message.length() == 0) {
            return;
        }
        grow();
        times[size] = time;
        offsets[size] = message.offset();
        lengths[size] = message.length();
        numbers[size] = message.number();
        if (message.layout() != layout) {
            look(message);
        }
        for (int i = 0; i < presentCount; i++) {
            double value = value(message, CHANNELS[present[i]]);
            if (!Double.isNaN(value)) {
                columns[present[i]].add(size, value);
            }
        }
        compressed.add(message, size, column(RecordChannel.SPEED), column(RecordChannel.DISTANCE));
        size++;
    }

    private void look(FitMessage message) {
        layout = message.layout();
        presentCount = 0;
        for (int i = 0; i < CHANNELS.length; i++) {
            boolean own = message.has(CHANNELS[i].enhanced().field())
                    || message.has(CHANNELS[i].plain().field());
            if (own || message.developerFields() > 0) {
                present[presentCount++] = i;
            }
        }
    }

    private double value(FitMessage message, RecordChannel channel) {
        RecordChannel.Layout wide = channel.enhanced();
        long raw = message.integer(wide.field());
        if (raw != ABSENT) {
            return wide.value(raw);
        }
        RecordChannel.Layout plain = channel.plain();
        raw = plain.field() == wide.field() ? ABSENT : message.integer(plain.field());
        return raw != ABSENT ? plain.value(raw) : developerFields.value(message, channel);
    }

    private void grow() {
        if (size == times.length) {
            int capacity = Math.max(FIRST_ROWS, size * 2);
            times = Arrays.copyOf(times, capacity);
            offsets = Arrays.copyOf(offsets, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
            numbers = Arrays.copyOf(numbers, capacity);
        }
    }

    int size() {
        return size;
    }

    /// Records that tell no time, so that nothing can be done with their values.
    int untimed() {
        return untimed;
    }

    long time(int row) {
        return times[row];
    }

    int number(int row) {
        return numbers[row];
    }

    int offset(int row) {
        return offsets[row];
    }

    int length(int row) {
        return lengths[row];
    }

    /// Times of all rows, a copy.
    long[] times() {
        return Arrays.copyOf(times, size);
    }

    /// First to last time among the rows that the frame holds; the frame itself if it holds none.
    TimeFrame spanWithin(TimeFrame frame) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            if (frame.holds(times[row])) {
                from = Math.min(from, times[row]);
                to = Math.max(to, times[row]);
            }
        }
        return from > to ? frame : new TimeFrame(from, to);
    }

    SampleColumn column(RecordChannel channel) {
        return columns[channel.ordinal()];
    }

    /// Whether any value of the channel is above zero.
    boolean anyAboveZero(RecordChannel channel) {
        SampleColumn column = column(channel);
        for (int i = 0; i < column.size(); i++) {
            if (column.value(i) > 0) {
                return true;
            }
        }
        return false;
    }
}
