package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitBaseType.BYTE;
import static org.mendline.storage.importing.fit.FitBaseType.ENUM;
import static org.mendline.storage.importing.fit.FitBaseType.SINT8;
import static org.mendline.storage.importing.fit.FitBaseType.UINT16;
import static org.mendline.storage.importing.fit.FitBaseType.UINT32;
import static org.mendline.storage.importing.fit.FitBaseType.UINT32Z;
import static org.mendline.storage.importing.fit.FitBaseType.UINT8;
import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mendline.storage.importing.fit.FitWriter.Field;

/// Builds a valid FIT file message by message: 14-byte header, both checksums. Times are written in whole seconds,
/// values at the resolution of their FIT field. Not safe for use by several threads.
public final class FitEncoder {
    /// FIT file type of an activity.
    public static final int ACTIVITY_FILE = 4;
    /// FIT file type of weighings.
    public static final int WEIGHT_FILE = 9;
    /// FIT file type of all-day monitoring.
    public static final int MONITORING_FILE = 32;

    private static final int INTERVALS_PER_MESSAGE = 5;

    private final FitWriter writer = new FitWriter();

    /// @param fileType for example [#ACTIVITY_FILE]
    /// @param device the device that is said to have written the file
    public FitEncoder(int fileType, FitDevice device, Instant created) {
        writer.message(
                FitProfile.FILE_ID,
                new Field(FitProfile.FileId.TYPE, ENUM, fileType),
                new Field(FitProfile.FileId.MANUFACTURER, UINT16, device.manufacturer()),
                new Field(FitProfile.FileId.PRODUCT, UINT16, device.product()),
                new Field(FitProfile.FileId.SERIAL_NUMBER, UINT32Z, device.serialNumber()),
                new Field(FitProfile.FileId.TIME_CREATED, UINT32, FitTime.fitSeconds(created)));
    }

    /// Who is said to have written a file.
    ///
    /// @param manufacturer FIT manufacturer number; 255 means a development device
    /// @param serialNumber 1 to 4,294,967,295
    public record FitDevice(int manufacturer, int product, long serialNumber) {}

    /// Adds a `record` message with the values known at that moment, in their channels' units.
    ///
    /// @throws IllegalArgumentException if a value does not fit its FIT field
    public FitEncoder record(Instant at, Map<RecordChannel, Double> values) {
        Field[] fields = new Field[values.size() + 1];
        fields[0] = time(at);
        int next = 1;
        for (Map.Entry<RecordChannel, Double> entry : new TreeMap<>(values).entrySet()) {
            fields[next++] = field(entry.getKey(), entry.getValue());
        }
        writer.message(FitProfile.RECORD, fields);
        return this;
    }

    private static Field field(RecordChannel channel, double value) {
        RecordChannel.Layout layout = channel.enhanced();
        boolean signed = channel == RecordChannel.DEVICE_TEMPERATURE;
        FitBaseType type = switch (layout.bytes()) {
            case 1 -> signed ? SINT8 : UINT8;
            case 2 -> UINT16;
            default -> UINT32;
        };
        long raw = layout.raw(value);
        if ((!signed && raw < 0) || raw < -128 || raw >= type.invalid()) {
            throw new IllegalArgumentException(
                    channel.displayName() + " of " + value + " " + channel.unit() + " does not fit a FIT record");
        }
        return new Field(layout.field(), type, raw);
    }

    /// Adds RR intervals in ms, in the order of the beats; each belongs near the record written last.
    public FitEncoder beats(int... intervalsMillis) {
        for (int from = 0; from < intervalsMillis.length; from += INTERVALS_PER_MESSAGE) {
            long[] raw = new long[INTERVALS_PER_MESSAGE];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = from + i < intervalsMillis.length ? intervalsMillis[from + i] : ABSENT;
            }
            writer.message(FitProfile.HRV, new Field(FitProfile.Hrv.TIME, UINT16, raw));
        }
        return this;
    }

    /// Adds a session's summary.
    public FitEncoder session(FitSession session) {
        long millis = session.duration().toMillis();
        long centimetres = session.distanceMetres().isPresent()
                ? Math.round(session.distanceMetres().getAsDouble() * 100)
                : ABSENT;
        OptionalInt exertion = session.exertion();
        writer.message(
                FitProfile.SESSION,
                time(session.start().plus(session.duration())),
                new Field(FitProfile.Session.START_TIME, UINT32, FitTime.fitSeconds(session.start())),
                new Field(FitProfile.Session.SPORT, ENUM, session.sport()),
                new Field(FitProfile.Session.TOTAL_ELAPSED_TIME, UINT32, millis),
                new Field(FitProfile.Session.TOTAL_TIMER_TIME, UINT32, millis),
                new Field(FitProfile.Session.TOTAL_DISTANCE, UINT32, centimetres),
                new Field(FitProfile.Session.TOTAL_CALORIES, UINT16, raw(session.energyKcal())),
                new Field(FitProfile.Session.AVG_HEART_RATE, UINT8, raw(session.meanHeartRate())),
                new Field(FitProfile.Session.MAX_HEART_RATE, UINT8, raw(session.maxHeartRate())),
                new Field(
                        FitProfile.Session.WORKOUT_RPE,
                        UINT8,
                        exertion.isPresent() ? exertion.getAsInt() * 10L : ABSENT));
        return this;
    }

    /// Adds the activity's end, with which FIT tells the person's time zone.
    public FitEncoder activity(Instant end, Duration timer, ZoneOffset offset) {
        writer.message(
                FitProfile.ACTIVITY,
                time(end),
                new Field(FitProfile.Activity.TOTAL_TIMER_TIME, UINT32, timer.toMillis()),
                new Field(FitProfile.Activity.NUM_SESSIONS, UINT16, 1),
                local(FitProfile.Activity.LOCAL_TIMESTAMP, end, offset));
        return this;
    }

    /// Begins all-day monitoring and tells the person's time zone.
    public FitEncoder monitoringInfo(Instant start, ZoneOffset offset) {
        writer.message(
                FitProfile.MONITORING_INFO,
                time(start),
                local(FitProfile.MonitoringInfo.LOCAL_TIMESTAMP, start, offset));
        return this;
    }

    /// Adds an all-day heart rate, /min.
    public FitEncoder monitoringHeartRate(Instant at, int heartRate) {
        writer.message(FitProfile.MONITORING, time(at), new Field(FitProfile.Monitoring.HEART_RATE, UINT8, heartRate));
        return this;
    }

    /// Adds the steps walked since local midnight.
    public FitEncoder stepsSinceMidnight(Instant at, int steps) {
        writer.message(
                FitProfile.MONITORING,
                time(at),
                new Field(FitProfile.Monitoring.CYCLES, UINT32, steps),
                new Field(FitProfile.Monitoring.TYPE_AND_INTENSITY, BYTE, FitProfile.Monitoring.WALKING));
        return this;
    }

    /// Adds the day's resting heart rate, /min.
    public FitEncoder restingHeartRate(Instant at, int heartRate) {
        writer.message(
                FitProfile.MONITORING_HR_DATA,
                time(at),
                new Field(FitProfile.MonitoringHrData.CURRENT_DAY_RESTING_HEART_RATE, UINT8, heartRate));
        return this;
    }

    /// Adds the night's mean rMSSD in ms, at the time of waking; kept to 1/128 ms.
    public FitEncoder nightRmssd(Instant at, double rmssdMillis) {
        writer.message(
                FitProfile.HRV_STATUS_SUMMARY,
                time(at),
                new Field(FitProfile.HrvStatus.LAST_NIGHT_AVERAGE, UINT16, Math.round(rmssdMillis * 128)));
        return this;
    }

    /// Adds a sleep level: 1 awake, 2 light, 3 deep, 4 REM.
    public FitEncoder sleepLevel(Instant at, int level) {
        writer.message(FitProfile.SLEEP_LEVEL, time(at), new Field(FitProfile.SleepLevel.LEVEL, ENUM, level));
        return this;
    }

    /// Adds a weighing, kg to 10 g.
    public FitEncoder weight(Instant at, double kg) {
        writer.message(
                FitProfile.WEIGHT_SCALE,
                time(at),
                new Field(FitProfile.WeightScale.WEIGHT, UINT16, Math.round(kg * 100)));
        return this;
    }

    /// The file so far; more may be added afterwards.
    public byte[] toBytes() {
        return writer.toBytes();
    }

    private static Field time(Instant at) {
        return new Field(FitMessage.TIMESTAMP_FIELD, UINT32, FitTime.fitSeconds(at));
    }

    private static Field local(int field, Instant at, ZoneOffset offset) {
        return new Field(field, UINT32, FitTime.fitSeconds(at) + offset.getTotalSeconds());
    }

    private static long raw(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : ABSENT;
    }
}
