package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.fit.FitProfile.Session;
import org.mendline.storage.observation.MeasureCodes;

/// The `session` messages: what the device made of each session, stated at its start.
final class SessionValues {
    private static final FitContext.Kind DURATION =
            new FitContext.Kind("mendline:session-duration", "Session duration", "s");
    private static final FitContext.Kind MEAN_HEART_RATE =
            new FitContext.Kind("mendline:session-mean-heart-rate", "Mean heart rate of the session", "/min");
    private static final FitContext.Kind MAX_HEART_RATE =
            new FitContext.Kind("mendline:session-max-heart-rate", "Highest heart rate of the session", "/min");
    private static final FitContext.Kind DISTANCE =
            new FitContext.Kind("mendline:session-distance", "Session distance", "m");
    private static final FitContext.Kind ENERGY =
            new FitContext.Kind("mendline:session-energy", "Energy spent in the session", "kcal");
    private static final FitContext.Kind EXERTION =
            new FitContext.Kind("mendline:session-rpe", "Perceived exertion of the session, 0 to 10", "1");
    private static final FitContext.Kind LOAD = new FitContext.Kind(MeasureCodes.SESSION_LOAD, "Session load", "1");

    private static final int SPORT_GENERIC = 0;

    private final List<Facts> sessions = new ArrayList<>();

    /// One session, raw; [FitMessage#ABSENT] where not told.
    private record Facts(
            int message,
            long start,
            long end,
            long sport,
            long durationMillis,
            long distanceCm,
            long energyKcal,
            long meanHeartRate,
            long maxHeartRate,
            long exertionTenths,
            String hex) {}

    void add(FitMessage message) {
        long timer = message.integer(Session.TOTAL_TIMER_TIME);
        sessions.add(new Facts(
                message.number(),
                message.integer(Session.START_TIME),
                message.timestamp(),
                message.integer(Session.SPORT),
                timer == ABSENT ? message.integer(Session.TOTAL_ELAPSED_TIME) : timer,
                message.integer(Session.TOTAL_DISTANCE),
                message.integer(Session.TOTAL_CALORIES),
                message.integer(Session.AVG_HEART_RATE),
                message.integer(Session.MAX_HEART_RATE),
                message.integer(Session.WORKOUT_RPE),
                message.hex()));
    }

    int size() {
        return sessions.size();
    }

    /// The frame widened to every believable session.
    TimeFrame widen(TimeFrame frame) {
        TimeFrame widened = frame;
        for (Facts session : sessions) {
            widened = widened.widenedBy(session.start(), session.end());
        }
        return widened;
    }

    /// Whether no session names a sport.
    boolean namesNoSport() {
        return sessions.stream().allMatch(session -> session.sport() == ABSENT || session.sport() == SPORT_GENERIC);
    }

    void emit(FitContext context, Optional<TimeFrame> frame) {
        for (int i = 0; i < sessions.size(); i++) {
            Facts session = sessions.get(i);
            String label = "session " + (i + 1) + " (message " + session.message() + ")";
            String trouble = trouble(session, frame);
            if (trouble.isEmpty()) {
                emit(session, label, context);
            } else {
                context.sink().accept(new ReadItem.Rejected(label, trouble, session.hex()));
            }
        }
    }

    private static String trouble(Facts session, Optional<TimeFrame> frame) {
        if (session.start() == ABSENT) {
            return "The session tells no start time, so its values have no place on the time line.";
        }
        if (!FitTime.isDate(session.start())) {
            return "The device's clock was not set: the session's start counts from when it was switched on."
                    + " Set the clock on the device; this session cannot be placed.";
        }
        if (frame.isPresent() && !frame.get().isNear(session.start())) {
            return "The session's start, " + FitTime.instant(session.start())
                    + ", lies more than a day away from its records (from "
                    + FitTime.instant(frame.get().from())
                    + "). The device wrote it wrongly; dismiss it unless you know its time.";
        }
        return "";
    }

    private static void emit(Facts session, String label, FitContext context) {
        long start = session.start();
        measured(context, DURATION, session.durationMillis(), 1000, start, label);
        measured(context, MEAN_HEART_RATE, session.meanHeartRate(), 1, start, label);
        measured(context, MAX_HEART_RATE, session.maxHeartRate(), 1, start, label);
        measured(context, DISTANCE, session.distanceCm(), 100, start, label);
        measured(context, ENERGY, session.energyKcal(), 1, start, label);
        if (session.exertionTenths() != ABSENT) {
            double exertion = session.exertionTenths() / 10.0;
            context.value(EXERTION, exertion, start, label);
            if (session.durationMillis() > 0) {
                context.value(LOAD, load(exertion, session.durationMillis()), start, label);
            }
        }
    }

    /// Session rating of perceived exertion × minutes (Foster et al. 2001, J Strength Cond Res 15(1):109-115).
    private static double load(double exertion, long durationMillis) {
        return Math.rint(exertion * durationMillis / 60_000.0 * 10) / 10;
    }

    /// Devices write 0 for what they did not measure.
    private static void measured(
            FitContext context, FitContext.Kind kind, long raw, double scale, long start, String label) {
        if (raw != ABSENT && raw > 0) {
            context.value(kind, raw / scale, start, label);
        }
    }
}
