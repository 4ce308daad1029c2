package org.mendline.storage.importing.apple;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.device.SampleTrack;

/// The beats behind one SDNN value: `InstantaneousBeatsPerMinute` with a rate and a time of day in the phone's own
/// language (`7:18:02.82 PM`, `19:18:02,82`). The first beat is placed at the record's start and the others by their
/// distance, which is the same on every clock.
final class BeatList {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})[:.](\\d{2})(?:[.,](\\d{1,3}))?");
    private static final long HALF_DAY_MILLIS = 12 * 3_600_000L;
    /// A measurement takes about one minute; a beat further away is misread.
    private static final long LONGEST_MILLIS = 3_600_000L;
    private static final double MINUTE_MILLIS = 60_000;

    private final SampleTrack track = new SampleTrack();
    private long firstOfDay = -1;

    void begin() {
        track.clear();
        firstOfDay = -1;
    }

    void add(String bpm, String time, long startMillis) {
        Matcher clock = TIME.matcher(time);
        if (!clock.find() || !bpm.matches("\\d{2,3}(?:\\.\\d{1,6})?")) {
            return;
        }
        String fraction = clock.group(4) == null ? "" : clock.group(4);
        long ofDay = Integer.parseInt(clock.group(1)) * 3_600_000L
                + Integer.parseInt(clock.group(2)) * 60_000L
                + Integer.parseInt(clock.group(3)) * 1000L
                + Integer.parseInt((fraction + "000").substring(0, 3));
        firstOfDay = firstOfDay < 0 ? ofDay : firstOfDay;
        long after = Math.floorMod(ofDay - firstOfDay, HALF_DAY_MILLIS);
        if (after <= LONGEST_MILLIS) {
            track.add(startMillis + after, Math.rint(MINUTE_MILLIS / Double.parseDouble(bpm)));
        }
    }

    /// @return whether there were any
    boolean emit(Emission emission, String record) {
        if (track.isEmpty()) {
            return false;
        }
        track.emit(emission, Kind.RR_INTERVAL, 1, record);
        track.clear();
        return true;
    }
}
