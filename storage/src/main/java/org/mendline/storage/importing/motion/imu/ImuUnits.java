package org.mendline.storage.importing.motion.imu;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.motion.Trace;

/// The units of inertial sensors. A resting or moving sensor feels gravity, which tells its unit of
/// acceleration: that is evidence where a file states none, and stronger than a statement off by a factor of a
/// thousand.
final class ImuUnits {
    /// Standard acceleration of free fall, m/s² (3rd General Conference on Weights and Measures, 1901).
    static final double GRAVITY = 9.80665;

    /// The median magnitude of a sensor on a person lies within these times gravity: half in a swing, less than
    /// twice in a run.
    private static final double LEAST = 0.5;
    private static final double MOST = 2.0;

    private ImuUnits() {}

    /// m/s² to one unit; empty if the text is none.
    static OptionalDouble acceleration(String unit) {
        return switch (plain(unit)) {
            case "g" -> OptionalDouble.of(GRAVITY);
            case "mg" -> OptionalDouble.of(GRAVITY / 1000);
            case "m/s2", "m/s/s", "ms-2" -> OptionalDouble.of(1);
            case "mm/s2" -> OptionalDouble.of(0.001);
            default -> OptionalDouble.empty();
        };
    }

    /// Degrees a second to one unit; empty if the text is none.
    static OptionalDouble angularVelocity(String unit) {
        return switch (plain(unit)) {
            case "deg/s", "dps", "degrees/s", "°/s" -> OptionalDouble.of(1);
            case "rad/s" -> OptionalDouble.of(Math.toDegrees(1));
            case "mdeg/s" -> OptionalDouble.of(0.001);
            default -> OptionalDouble.empty();
        };
    }

    private static String plain(String unit) {
        return unit.strip().toLowerCase(Locale.ROOT).replace("²", "2").replace("^", "");
    }

    /// Whether acceleration in this unit has the size of gravity.
    static boolean agreesWithGravity(double median, double perUnit) {
        double times = median * perUnit / GRAVITY;
        return times >= LEAST && times <= MOST;
    }

    /// The only usual unit in which the acceleration has the size of gravity; empty if there is none.
    static Optional<String> byGravity(double median) {
        return List.of("g", "m/s2", "mm/s2", "mg").stream()
                .filter(unit -> agreesWithGravity(median, acceleration(unit).orElseThrow()))
                .findFirst();
    }

    /// Median magnitude of three axes; 0 if they were not sampled alike or are empty.
    static double medianMagnitude(Trace x, Trace y, Trace z) {
        double[] magnitudes = magnitudes(x, y, z);
        Arrays.sort(magnitudes);
        return magnitudes.length == 0 ? 0 : magnitudes[magnitudes.length / 2];
    }

    /// Magnitude sample by sample; empty if the axes were not sampled alike.
    static double[] magnitudes(Trace x, Trace y, Trace z) {
        boolean alike = x.size() == y.size() && y.size() == z.size();
        double[] magnitudes = new double[alike ? x.size() : 0];
        for (int i = 0; i < magnitudes.length; i++) {
            magnitudes[i] = Math.sqrt(
                    x.values()[i] * x.values()[i] + y.values()[i] * y.values()[i] + z.values()[i] * z.values()[i]);
        }
        return magnitudes;
    }
}
