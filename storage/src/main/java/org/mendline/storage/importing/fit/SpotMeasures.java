package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.util.ArrayList;
import java.util.List;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.fit.FitProfile.BloodPressure;
import org.mendline.storage.importing.fit.FitProfile.HrvStatus;
import org.mendline.storage.importing.fit.FitProfile.MonitoringHrData;
import org.mendline.storage.observation.MeasureCodes;

/// Single values that health devices write at a moment: resting heart rate, the night's rMSSD, blood pressure.
final class SpotMeasures {
    private static final FitContext.Kind RESTING_HEART_RATE =
            new FitContext.Kind(MeasureCodes.RESTING_HEART_RATE, "Resting heart rate", "/min");
    private static final FitContext.Kind RESTING_HEART_RATE_WEEK =
            new FitContext.Kind("mendline:resting-heart-rate-7d", "Resting heart rate, mean of seven days", "/min");
    private static final FitContext.Kind NIGHT_RMSSD =
            new FitContext.Kind(MeasureCodes.RMSSD, "rMSSD, mean of the night", "ms");
    private static final FitContext.Kind SYSTOLIC = new FitContext.Kind("8480-6", "Systolic blood pressure", "mm[Hg]");
    private static final FitContext.Kind DIASTOLIC =
            new FitContext.Kind("8462-4", "Diastolic blood pressure", "mm[Hg]");
    private static final FitContext.Kind PULSE =
            new FitContext.Kind(MeasureCodes.HEART_RATE, "Heart rate with blood pressure", "/min");

    private final List<Spot> spots = new ArrayList<>();

    private record Spot(FitContext.Kind kind, double value, long time, int message) {}

    void addResting(FitMessage message) {
        add(message, RESTING_HEART_RATE, MonitoringHrData.CURRENT_DAY_RESTING_HEART_RATE, 1);
        add(message, RESTING_HEART_RATE_WEEK, MonitoringHrData.RESTING_HEART_RATE, 1);
    }

    void addNight(FitMessage message) {
        add(message, NIGHT_RMSSD, HrvStatus.LAST_NIGHT_AVERAGE, 128);
    }

    void addBloodPressure(FitMessage message) {
        add(message, SYSTOLIC, BloodPressure.SYSTOLIC, 1);
        add(message, DIASTOLIC, BloodPressure.DIASTOLIC, 1);
        add(message, PULSE, BloodPressure.HEART_RATE, 1);
    }

    private void add(FitMessage message, FitContext.Kind kind, int field, double scale) {
        long raw = message.integer(field);
        if (raw != ABSENT && raw > 0) {
            spots.add(new Spot(kind, raw / scale, message.timestamp(), message.number()));
        }
    }

    void emit(FitContext context) {
        for (Spot spot : spots) {
            String label = "message " + spot.message();
            if (FitTime.isDate(spot.time())) {
                context.value(spot.kind(), spot.value(), spot.time(), label);
            } else {
                String found = spot.kind().name() + " " + spot.value() + " "
                        + spot.kind().unit();
                String reason = found + " has no date, so it cannot be placed on the time line;"
                        + " enter it by hand if its day is known.";
                context.sink().accept(new ReadItem.Rejected(label, reason, found));
            }
        }
    }
}
