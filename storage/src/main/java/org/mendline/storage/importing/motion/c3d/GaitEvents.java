package org.mendline.storage.importing.motion.c3d;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;

/// The foot strikes somebody marked in a C3D file (`EVENT` group), in time order, and the cadence they tell:
/// steps a minute between the first and the last, as gait analysis defines it.
record GaitEvents(List<Strike> strikes) {
    private static final String GROUP = "EVENT";
    private static final double MINUTE = 60;
    private static final int MOST_EVENTS = 100_000;

    /// Two steps; fewer are no cadence.
    private static final int FEWEST_STRIKES = 3;

    /// @param side `left` or `right`
    private record Strike(String side, double seconds) {}

    static GaitEvents of(C3dParameters parameters) {
        List<String> labels = parameters.texts(GROUP, "LABELS");
        List<String> sides = parameters.texts(GROUP, "CONTEXTS");
        List<Strike> strikes = new ArrayList<>();
        int events = Math.min(MOST_EVENTS, Math.min(labels.size(), sides.size()));
        for (int i = 0; i < events; i++) {
            String side = sides.get(i).toLowerCase(Locale.ROOT);
            // Times stand in pairs: minutes, seconds.
            OptionalDouble minutes = parameters.number(GROUP, "TIMES", 2 * i);
            OptionalDouble seconds = parameters.number(GROUP, "TIMES", 2 * i + 1);
            boolean strike = labels.get(i).equalsIgnoreCase("Foot Strike");
            if (strike && (side.equals("left") || side.equals("right")) && minutes.isPresent() && seconds.isPresent()) {
                strikes.add(new Strike(side, minutes.getAsDouble() * MINUTE + seconds.getAsDouble()));
            }
        }
        strikes.sort(Comparator.comparingDouble(Strike::seconds));
        return new GaitEvents(strikes);
    }

    /// Whether there is a cadence, or a reason why there is none.
    boolean isEmpty() {
        return strikes.size() < FEWEST_STRIKES;
    }

    /// Emits the cadence; a note where a foot strikes twice running, so that a step is missing.
    void emit(Emission emission, Instant start) {
        if (isEmpty()) {
            return;
        }
        for (int i = 1; i < strikes.size(); i++) {
            if (strikes.get(i).side().equals(strikes.get(i - 1).side())) {
                emission.note(
                        "events",
                        "The foot strikes marked in the file do not alternate between left and right,"
                                + " so steps are missing and there is no cadence.");
                return;
            }
        }
        double seconds = strikes.getLast().seconds() - strikes.getFirst().seconds();
        if (seconds > 0) {
            double cadence = MINUTE * (strikes.size() - 1) / seconds;
            emission.value(
                    new Kind("mendline:gait-cadence", "Cadence of walking or running", "/min"),
                    cadence,
                    start,
                    Optional.empty(),
                    "events, foot strikes: " + strikes.size());
        }
    }
}
