package org.mendline.storage.importing.fit;

import java.util.HexFormat;
import org.mendline.storage.importing.ReadItem;

/// Turns the `record` messages of one recording into series, one a quantity, and sets wild ones aside.
final class RecordSeries {
    private static final int MAX_REJECTED_SINGLY = 200;
    private static final int MAX_HEX_BYTES = 1000;
    private static final long NEAR_MILLIS = 2000;

    private final RecordColumns records;
    private final TimeFrame frame;
    private final FitContext context;
    private final String label;
    private int replaced;

    RecordSeries(RecordColumns records, TimeFrame frame, FitContext context) {
        this.records = records;
        this.frame = frame;
        this.context = context;
        this.label = "record messages " + records.number(0) + " to " + records.number(records.size() - 1);
    }

    /// @param sensorHeartRates heart rates that a chest strap stored under water, used where records have none
    void emit(SampleTrack sensorHeartRates, byte[] file) {
        long start = frame.from() * 1000;
        for (RecordChannel channel : RecordChannel.values()) {
            SampleTrack track = track(channel);
            if (channel == RecordChannel.HEART_RATE) {
                fill(track, sensorHeartRates);
            }
            if (track.size() > 0) {
                FitContext.Kind kind = new FitContext.Kind(channel.code(), channel.displayName(), channel.unit());
                track.emit(context, kind, channel.resolution(), Math.min(start, track.millis(0)), label);
            }
        }
        if (replaced > 0) {
            context.note(label, replaced + " values shared their time with a later one, which was kept.");
        }
        rejectWild(file);
    }

    private SampleTrack track(RecordChannel channel) {
        SampleColumn column = records.column(channel);
        SampleTrack track = new SampleTrack(column.size());
        int noContact = 0;
        for (int i = 0; i < column.size(); i++) {
            long time = records.time(column.row(i));
            if (frame.holds(time)) {
                if (channel == RecordChannel.HEART_RATE && column.value(i) <= 0) {
                    noContact++;
                } else {
                    track.add(time * 1000, column.value(i));
                }
            }
        }
        if (noContact > 0) {
            context.note(
                    label,
                    noContact + " heart rates of 0 were left out: the sensor had no contact, it did not measure 0.");
        }
        replaced += track.settle();
        return track;
    }

    private void fill(SampleTrack track, SampleTrack sensor) {
        SampleTrack gaps = new SampleTrack();
        for (int i = 0; i < sensor.size(); i++) {
            long millis = sensor.millis(i);
            if (frame.isNear(millis / 1000) && track.distanceTo(millis) > NEAR_MILLIS) {
                gaps.add(millis, sensor.value(i));
            }
        }
        for (int i = 0; i < gaps.size(); i++) {
            track.add(gaps.millis(i), gaps.value(i));
        }
        if (gaps.size() > 0) {
            track.settle();
        }
    }

    private void rejectWild(byte[] file) {
        int wild = 0;
        for (int row = 0; row < records.size(); row++) {
            if (!frame.holds(records.time(row)) && ++wild <= MAX_REJECTED_SINGLY) {
                reject(row, file);
            }
        }
        if (wild > MAX_REJECTED_SINGLY) {
            context.sink()
                    .accept(new ReadItem.Rejected(
                            label,
                            (wild - MAX_REJECTED_SINGLY) + " further records lie far outside the recording's time.",
                            ""));
        }
    }

    private void reject(int row, byte[] file) {
        long time = records.time(row);
        String when = FitTime.isDate(time)
                ? "Its time, " + FitTime.instant(time) + ", lies"
                : "Its time counts from when the device was switched on, so it lies";
        int from = records.offset(row);
        String raw = HexFormat.of().formatHex(file, from, from + Math.min(records.length(row), MAX_HEX_BYTES));
        context.sink()
                .accept(new ReadItem.Rejected(
                        "message " + records.number(row),
                        when + " outside this recording (" + FitTime.instant(frame.from()) + " to "
                                + FitTime.instant(frame.to())
                                + "). The device wrote it wrongly; dismiss it unless you know its time.",
                        raw));
    }
}
