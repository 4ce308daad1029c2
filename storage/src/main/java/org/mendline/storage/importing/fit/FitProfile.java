package org.mendline.storage.importing.fit;

/// Numbers of the messages and fields that Mendline reads or writes; hand-made, only what is used. Comments give
/// unit and scale: value = raw / scale - offset.
final class FitProfile {
    static final int FILE_ID = 0;
    static final int USER_PROFILE = 3;
    static final int SESSION = 18;
    static final int RECORD = 20;
    static final int WEIGHT_SCALE = 30;
    static final int ACTIVITY = 34;
    static final int BLOOD_PRESSURE = 51;
    static final int MONITORING = 55;
    static final int HRV = 78;
    static final int MONITORING_INFO = 103;
    static final int HR = 132;
    static final int TIMESTAMP_CORRELATION = 162;
    static final int FIELD_DESCRIPTION = 206;
    static final int MONITORING_HR_DATA = 211;
    static final int SLEEP_LEVEL = 275;
    static final int HRV_STATUS_SUMMARY = 370;

    private FitProfile() {}

    static final class FileId {
        static final int TYPE = 0;
        static final int MANUFACTURER = 1;
        static final int PRODUCT = 2;
        static final int SERIAL_NUMBER = 3;
        static final int TIME_CREATED = 4;
        static final int PRODUCT_NAME = 8;

        private FileId() {}
    }

    static final class UserProfile {
        static final int FRIENDLY_NAME = 0;
        /// 0 female, 1 male.
        static final int GENDER = 1;
        /// m, scale 100.
        static final int HEIGHT = 3;
        /// kg, scale 10.
        static final int WEIGHT = 4;
        static final int MESSAGE_INDEX = 254;

        private UserProfile() {}
    }

    static final class Session {
        static final int START_TIME = 2;
        /// 0 generic.
        static final int SPORT = 5;
        /// s, scale 1000.
        static final int TOTAL_ELAPSED_TIME = 7;
        /// s, scale 1000; without pauses.
        static final int TOTAL_TIMER_TIME = 8;
        /// m, scale 100.
        static final int TOTAL_DISTANCE = 9;
        /// kcal.
        static final int TOTAL_CALORIES = 11;
        static final int AVG_HEART_RATE = 16;
        static final int MAX_HEART_RATE = 17;
        /// Perceived exertion 0 to 10, scale 10.
        static final int WORKOUT_RPE = 193;

        private Session() {}
    }

    static final class RecordFields {
        static final int HEART_RATE = 3;
        /// Speed 12 bits, m/s, scale 100; distance 12 bits, m, scale 16, counting on.
        static final int COMPRESSED_SPEED_DISTANCE = 8;

        private RecordFields() {}
    }

    static final class WeightScale {
        /// kg, scale 100.
        static final int WEIGHT = 0;
        static final int USER_PROFILE_INDEX = 12;

        private WeightScale() {}
    }

    static final class BloodPressure {
        static final int SYSTOLIC = 0;
        static final int DIASTOLIC = 1;
        static final int HEART_RATE = 6;

        private BloodPressure() {}
    }

    static final class Activity {
        /// s, scale 1000.
        static final int TOTAL_TIMER_TIME = 0;
        static final int NUM_SESSIONS = 1;
        static final int LOCAL_TIMESTAMP = 5;

        private Activity() {}
    }

    static final class Monitoring {
        /// Steps since local midnight when walking or running; otherwise half cycles.
        static final int CYCLES = 3;
        static final int ACTIVITY_TYPE = 5;
        static final int CYCLES_16 = 9;
        /// Low five bits: activity type.
        static final int TYPE_AND_INTENSITY = 24;
        static final int TIMESTAMP_16 = 26;
        static final int HEART_RATE = 27;
        static final int RUNNING = 1;
        static final int WALKING = 6;

        private Monitoring() {}
    }

    static final class MonitoringInfo {
        static final int LOCAL_TIMESTAMP = 0;

        private MonitoringInfo() {}
    }

    static final class MonitoringHrData {
        /// Mean of seven days.
        static final int RESTING_HEART_RATE = 0;
        static final int CURRENT_DAY_RESTING_HEART_RATE = 1;

        private MonitoringHrData() {}
    }

    static final class Hrv {
        /// RR intervals, s, scale 1000.
        static final int TIME = 0;

        private Hrv() {}
    }

    static final class Hr {
        /// s, scale 32768.
        static final int FRACTIONAL_TIMESTAMP = 0;
        static final int FILTERED_BPM = 6;
        /// Time of a beat on the sensor's clock, s, scale 1024.
        static final int EVENT_TIMESTAMP = 9;
        /// Low twelve bits of the same, packed two in three bytes.
        static final int EVENT_TIMESTAMP_12 = 10;

        private Hr() {}
    }

    static final class TimestampCorrelation {
        static final int LOCAL_TIMESTAMP = 3;

        private TimestampCorrelation() {}
    }

    static final class FieldDescription {
        static final int DEVELOPER = 0;
        static final int FIELD_NUMBER = 1;
        static final int BASE_TYPE = 2;
        static final int UNITS = 8;
        static final int NATIVE_MESSAGE = 14;
        static final int NATIVE_FIELD = 15;

        private FieldDescription() {}
    }

    static final class SleepLevel {
        static final int LEVEL = 0;

        private SleepLevel() {}
    }

    static final class HrvStatus {
        /// Mean of the night's rMSSD, ms, scale 128.
        static final int LAST_NIGHT_AVERAGE = 1;

        private HrvStatus() {}
    }
}
