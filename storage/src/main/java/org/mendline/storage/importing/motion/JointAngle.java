package org.mendline.storage.importing.motion;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;

/// Which movement of which joint a column holds.
///
/// @param eitherSign whether programs differ in the direction they count as positive, so that the data have to
///     tell
public record JointAngle(JointMotion motion, Side side, boolean eitherSign) {
    private static final double RESOLUTION_DEG = 0.01;

    /// Joints turn by less than a full turn; beyond, the unit or the column is wrong.
    private static final double MOST_DEG = 360;

    /// No knee extends this far beyond straight, and hardly a trial bends it less.
    private static final double CLEARLY_FLEXED_DEG = 25;

    /// Emits the channel and the trial's largest and smallest angle and range.
    ///
    /// @param angle in degrees
    /// @param name the file's own name of the column
    public void emit(Emission emission, Trace angle, Instant start, String name) {
        String record = "column " + name;
        if (angle.isEmpty()) {
            emission.note(record, "The column " + name + " holds no values.");
            return;
        }
        if (angle.largest() > MOST_DEG) {
            emission.reject(
                    record,
                    "The angle " + name + " reaches " + rounded(angle.largest())
                            + " degrees, which no joint does. Check whether the file states the right unit, degrees or"
                            + " radians.",
                    name);
            return;
        }
        Optional<Trace> known = directed(angle);
        double range = angle.values()[angle.highest()] - angle.values()[angle.lowest()];
        emission.value(motion.range(side), range, start, Optional.empty(), record);
        if (known.isEmpty()) {
            emission.note(
                    record,
                    "Programs differ in whether " + motion.words() + " is counted up or down, and this trial does not"
                            + " tell; only its range was kept.");
            return;
        }
        Trace sure = known.get();
        value(emission, motion.highest(side), sure, sure.highest(), start, record);
        value(emission, motion.lowest(side), sure, sure.lowest(), start, record);
        sure.emit(emission, motion.angle(side), start, RESOLUTION_DEG, record);
    }

    private static void value(Emission emission, Kind kind, Trace trace, int sample, Instant start, String record) {
        emission.value(kind, trace.values()[sample], trace.at(sample, start), Optional.empty(), record);
    }

    /// Counted as [JointMotion] does; empty if that cannot be told.
    private Optional<Trace> directed(Trace angle) {
        if (!eitherSign) {
            return Optional.of(angle);
        }
        double most = angle.values()[angle.highest()];
        double least = angle.values()[angle.lowest()];
        if (most >= CLEARLY_FLEXED_DEG && least > -CLEARLY_FLEXED_DEG) {
            return Optional.of(angle);
        }
        return least <= -CLEARLY_FLEXED_DEG && most < CLEARLY_FLEXED_DEG
                ? Optional.of(angle.times(-1))
                : Optional.empty();
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
