package org.mendline.storage.importing.motion.c3d;

import java.util.Locale;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.motion.Trace;

/// The frames in which nobody stands on the plates, so that their mean is the plates' zero
/// (`FORCE_PLATFORM:ZERO`).
///
/// @param fromSecond begin of these frames in the recording
/// @param toSecond end; not after the beginning where the file names none
record PlateBaseline(double fromSecond, double toSecond) {
    /// More than an unloaded plate drifts: somebody stood there.
    private static final double MOST_DRIFT_NEWTONS = 100;

    static PlateBaseline of(C3dFile file) {
        double from = file.parameters().number("FORCE_PLATFORM", "ZERO", 0).orElse(0);
        double to = file.parameters().number("FORCE_PLATFORM", "ZERO", 1).orElse(0);
        double rate = file.layout().rateHz();
        return from < 1 || to < from ? new PlateBaseline(0, 0) : new PlateBaseline((from - 1) / rate, to / rate);
    }

    /// The force less its zero.
    Trace without(Trace force, String label, Emission emission) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < force.size(); i++) {
            if (force.seconds()[i] >= fromSecond && force.seconds()[i] < toSecond) {
                sum += force.values()[i];
                n++;
            }
        }
        double zero = n == 0 ? 0 : sum / n;
        if (Math.abs(zero) > MOST_DRIFT_NEWTONS) {
            emission.note(
                    label,
                    "In the frames that should show " + label + " unloaded it felt "
                            + String.format(Locale.ROOT, "%.0f", Math.abs(zero))
                            + " N; they were not used as its zero.");
            return force;
        }
        double[] values = force.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] -= zero;
        }
        return new Trace(force.seconds(), values);
    }
}
