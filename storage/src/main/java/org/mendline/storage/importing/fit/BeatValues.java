package org.mendline.storage.importing.fit;

import java.util.OptionalDouble;
import org.mendline.storage.observation.MeasureCodes;

/// What a recording's RR intervals give: the series, and rMSSD where there are enough clean beats.
final class BeatValues {
    private static final FitContext.Kind RMSSD = new FitContext.Kind(MeasureCodes.RMSSD, "rMSSD", "ms");
    private static final FitContext.Kind RMSSD_RECORDING =
            new FitContext.Kind("mendline:rmssd-recording", "rMSSD (recording)", "ms");
    private static final long SHORTEST_REST_MILLIS = 60_000;
    private static final long LONGEST_REST_MILLIS = 15 * 60_000;
    /// A heart above 100/min is not at rest.
    private static final double SHORTEST_RESTING_RR_MILLIS = 600;

    private BeatValues() {}

    static void emit(RrIntervals intervals, RecordColumns records, SessionValues sessions, FitContext context) {
        if (intervals.size() == 0) {
            return;
        }
        intervals.emit(context, "RR intervals");
        OptionalDouble rmssd = intervals.rmssdMillis();
        if (rmssd.isPresent()) {
            boolean resting = isResting(intervals, records, sessions);
            double tenths = Math.rint(rmssd.getAsDouble() * 10) / 10;
            long start = Math.floorDiv(intervals.firstFitMillis(), 1000);
            context.value(resting ? RMSSD : RMSSD_RECORDING, tenths, start, "RR intervals");
        }
    }

    /// Clearly a measurement at rest: one to fifteen minutes (the Task Force's short-term recording is five), no
    /// sport named, no movement in any record, mean heart rate at most 100/min. Exercise rMSSD says something else
    /// and must not be mixed with it.
    private static boolean isResting(RrIntervals intervals, RecordColumns records, SessionValues sessions) {
        long lasts = intervals.lastFitMillis() - intervals.firstFitMillis();
        return lasts >= SHORTEST_REST_MILLIS
                && lasts <= LONGEST_REST_MILLIS
                && intervals.meanMillis() >= SHORTEST_RESTING_RR_MILLIS
                && sessions.namesNoSport()
                && !records.anyAboveZero(RecordChannel.SPEED)
                && !records.anyAboveZero(RecordChannel.CADENCE)
                && !records.anyAboveZero(RecordChannel.POWER)
                && !records.anyAboveZero(RecordChannel.DISTANCE);
    }
}
