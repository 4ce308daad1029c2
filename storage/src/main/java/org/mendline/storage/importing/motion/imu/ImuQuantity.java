package org.mendline.storage.importing.motion.imu;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mendline.storage.importing.device.Kind;

/// What one column of an inertial sensor measures.
///
/// @param axis `x`, `y`, `z`, and for orientation `w` too
public record ImuQuantity(Type type, char axis) {
    private static final Pattern ACCELERATION = Pattern.compile("(?:raw)?acc(?:el|elerometer|eleration)?([xyz])");
    private static final Pattern TURNING = Pattern.compile("(?:raw)?(?:gyro?|gyroscope|angularvelocity)([xyz])");
    private static final Pattern ORIENTATION = Pattern.compile("quat(?:ernion)?(?:q?([0-3])|([wxyz]))");

    /// The physical quantities kept.
    public enum Type {
        ACCELERATION("acceleration", "Acceleration of a sensor", "m/s2", 0.001),
        ANGULAR_VELOCITY("angular-velocity", "Angular velocity of a sensor", "deg/s", 0.01),
        ORIENTATION("orientation", "Orientation of a sensor (quaternion)", "1", 0.00001);

        private final String code;
        private final String words;
        private final String unit;
        private final double resolution;

        Type(String code, String words, String unit, double resolution) {
            this.code = code;
            this.words = words;
            this.unit = unit;
            this.resolution = resolution;
        }

        /// Step in which channels are kept, in the unit of [ImuQuantity#kind()].
        public double resolution() {
            return resolution;
        }
    }

    /// The quantity a heading names; empty if it is none that is kept (magnetometers, barometers,
    /// temperatures).
    ///
    /// @param name without unit
    public static Optional<ImuQuantity> of(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        Matcher m = ACCELERATION.matcher(key);
        if (m.matches()) {
            return Optional.of(new ImuQuantity(Type.ACCELERATION, m.group(1).charAt(0)));
        }
        m = TURNING.matcher(key);
        if (m.matches()) {
            return Optional.of(new ImuQuantity(Type.ANGULAR_VELOCITY, m.group(1).charAt(0)));
        }
        m = ORIENTATION.matcher(key);
        if (!m.matches()) {
            return Optional.empty();
        }
        char axis = m.group(1) == null
                ? m.group(2).charAt(0)
                : "wxyz".charAt(m.group(1).charAt(0) - '0');
        return Optional.of(new ImuQuantity(Type.ORIENTATION, axis));
    }

    /// The channel.
    public Kind kind() {
        return new Kind("mendline:imu-" + type.code + "-" + axis, type.words + ", " + axis, type.unit);
    }
}
