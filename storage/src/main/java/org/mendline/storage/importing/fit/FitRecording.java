package org.mendline.storage.importing.fit;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;

/// Everything that belongs to one `file_id`: gathered message by message, told at the end, when the time zone and
/// the sound stretch of time are known.
final class FitRecording {
    private static final long MAX_RECORD_GAP_SECONDS = TimeFrame.DAY_SECONDS;

    private final DeveloperFields developerFields = new DeveloperFields();
    private final RecordColumns records = new RecordColumns(developerFields);
    private final BeatColumn beats = new BeatColumn();
    private final HeartRateEvents sensor = new HeartRateEvents();
    private final SessionValues sessions = new SessionValues();
    private final MonitoringValues monitoring = new MonitoringValues();
    private final SleepLevels sleep = new SleepLevels();
    private final BodyMeasures body = new BodyMeasures();
    private final SpotMeasures spots = new SpotMeasures();
    private FitIdentity identity = FitIdentity.UNKNOWN;
    private Optional<ZoneOffset> offset = Optional.empty();
    private int messages;

    boolean isEmpty() {
        return messages == 0;
    }

    FitIdentity identity() {
        return identity;
    }

    void add(FitMessage message) {
        messages++;
        switch (message.global()) {
            case FitProfile.RECORD -> records.add(message);
            case FitProfile.HRV -> beats.add(message, records.size() - 1);
            case FitProfile.HR -> sensor.add(message);
            case FitProfile.MONITORING -> monitoring.add(message);
            case FitProfile.SESSION -> sessions.add(message);
            case FitProfile.SLEEP_LEVEL -> sleep.add(message);
            case FitProfile.WEIGHT_SCALE -> body.addWeight(message);
            case FitProfile.USER_PROFILE -> body.addProfile(message);
            case FitProfile.MONITORING_HR_DATA -> spots.addResting(message);
            case FitProfile.HRV_STATUS_SUMMARY -> spots.addNight(message);
            case FitProfile.BLOOD_PRESSURE -> spots.addBloodPressure(message);
            case FitProfile.FILE_ID -> identity = FitIdentity.of(message);
            case FitProfile.FIELD_DESCRIPTION -> developerFields.describe(message);
            case FitProfile.ACTIVITY -> clock(message, FitProfile.Activity.LOCAL_TIMESTAMP);
            case FitProfile.TIMESTAMP_CORRELATION -> clock(message, FitProfile.TimestampCorrelation.LOCAL_TIMESTAMP);
            case FitProfile.MONITORING_INFO -> clock(message, FitProfile.MonitoringInfo.LOCAL_TIMESTAMP);
            default -> {}
        }
    }

    private void clock(FitMessage message, int localField) {
        Optional<ZoneOffset> told = FitTime.offset(message.integer(localField), message.timestamp());
        offset = told.isPresent() ? told : offset;
    }

    void emit(byte[] file, Consumer<ReadItem> sink) {
        FitContext context = new FitContext(identity.owner(), identity.device(), offset, sink);
        body.emit(context);
        Optional<TimeFrame> frame = TimeFrame.largestGroup(records.times(), MAX_RECORD_GAP_SECONDS)
                .map(sessions::widen)
                .map(records::spanWithin);
        if (frame.isPresent()) {
            new RecordSeries(records, frame.get(), context).emit(sensor.heartRates(), file);
        }
        noteRecordsWithoutDate(context, frame.isEmpty());
        emitBeats(context, frame);
        sessions.emit(context, frame);
        monitoring.emit(context);
        sleep.emit(context);
        spots.emit(context);
    }

    private void noteRecordsWithoutDate(FitContext context, boolean clockNotSet) {
        if (records.size() > 0 && clockNotSet) {
            context.note(
                    "record messages",
                    "The device's clock was not set: the times of " + records.size()
                            + " records count from when it was switched on, so they have no date.");
        }
        if (records.untimed() > 0) {
            context.note(
                    "record messages",
                    records.untimed() + " records tell no time; their values could not be placed and were left out.");
        }
    }

    private void emitBeats(FitContext context, Optional<TimeFrame> frame) {
        if (beats.size() == 0) {
            frame.ifPresent(span -> BeatValues.emit(sensor.intervals(span), records, sessions, context));
            return;
        }
        boolean created = FitTime.isDate(identity.created());
        if (frame.isEmpty() && !created) {
            context.note("hrv messages", beats.size() + " RR intervals have no date and were left out.");
            return;
        }
        TimeFrame span = frame.orElseGet(() -> new TimeFrame(identity.created(), identity.created()));
        BeatValues.emit(beats.placed(records, span), records, sessions, context);
    }
}
