package org.mendline.storage.importing.motion.imu;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.motion.Trace;

/// What one inertial sensor recorded. Channels and plain figures only: steps and cadence need to know where on
/// the body the sensor sat, which none of these files tells.
public final class ImuRecording {
    private static final String RECORD = "sensor";

    private final Map<ImuQuantity, Column> columns = new LinkedHashMap<>();
    private int repeated;

    private record Column(Trace trace, String unit) {}

    /// Adds a column. Of a second sensor in the same file nothing is kept.
    ///
    /// @param unit as written; blank if the file names none
    public void add(ImuQuantity quantity, Trace trace, String unit) {
        repeated += columns.putIfAbsent(quantity, new Column(trace, unit)) == null ? 0 : 1;
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /// @param turningUnit unit of angular velocity by the maker's documentation, for columns that name none
    public void emit(Emission emission, Instant start, Optional<String> turningUnit) {
        if (repeated > 0) {
            emission.note(
                    RECORD,
                    repeated + " columns belong to a further sensor and were left out. Export each"
                            + " sensor to a file of its own.");
        }
        accelerations(emission, start);
        turning(emission, start, turningUnit);
        columns.forEach((quantity, column) -> {
            if (quantity.type() == ImuQuantity.Type.ORIENTATION) {
                channel(emission, quantity, column.trace(), start);
            }
        });
        columns.values().stream()
                .map(Column::trace)
                .filter(trace -> !trace.isEmpty())
                .mapToDouble(trace -> trace.seconds()[trace.size() - 1])
                .max()
                .ifPresent(seconds -> value(
                        emission,
                        new Kind("mendline:imu-duration", "Duration of a sensor recording", "s"),
                        seconds,
                        start));
    }

    private void accelerations(Emission emission, Instant start) {
        Optional<Column[]> axes = axes(ImuQuantity.Type.ACCELERATION);
        if (axes.isEmpty()) {
            return;
        }
        Column[] a = axes.get();
        double median = ImuUnits.medianMagnitude(a[0].trace(), a[1].trace(), a[2].trace());
        OptionalDouble stated = ImuUnits.acceleration(a[0].unit());
        OptionalDouble factor = stated;
        if (stated.isEmpty() || !ImuUnits.agreesWithGravity(median, stated.getAsDouble())) {
            Optional<String> felt = ImuUnits.byGravity(median);
            if (felt.isEmpty()) {
                emission.reject(
                        RECORD,
                        "The accelerations have no size at which gravity could be in them, so their unit"
                                + " cannot be believed. Export them as measured, with gravity, and with their unit.",
                        "median magnitude " + median + " " + a[0].unit());
                return;
            }
            factor = ImuUnits.acceleration(felt.get());
            emission.note(
                    RECORD,
                    (a[0].unit().isBlank()
                                    ? "The accelerations name no unit"
                                    : "The accelerations are" + " said to be in " + a[0].unit()
                                            + ", in which nobody would feel gravity")
                            + "; gravity in them"
                            + " shows that they are in " + felt.get() + ".");
        }
        double perUnit = factor.orElseThrow();
        Trace[] axesInSi = {
            a[0].trace().times(perUnit),
            a[1].trace().times(perUnit),
            a[2].trace().times(perUnit)
        };
        for (int i = 0; i < axesInSi.length; i++) {
            channel(emission, new ImuQuantity(ImuQuantity.Type.ACCELERATION, "xyz".charAt(i)), axesInSi[i], start);
        }
        features(emission, axesInSi, start);
    }

    /// Largest acceleration, and the mean of what exceeds gravity: Euclidean norm minus one (ENMO, van Hees et
    /// al. 2013, doi:10.1371/journal.pone.0061691), a measure of movement that does not depend on how the
    /// sensor sits.
    private static void features(Emission emission, Trace[] axes, Instant start) {
        double[] magnitudes = ImuUnits.magnitudes(axes[0], axes[1], axes[2]);
        if (magnitudes.length == 0) {
            return;
        }
        double most = 0;
        double above = 0;
        for (double magnitude : magnitudes) {
            most = Math.max(most, magnitude);
            above += Math.max(0, magnitude - ImuUnits.GRAVITY);
        }
        value(
                emission,
                new Kind("mendline:imu-peak-acceleration", "Peak acceleration of a sensor", "m/s2"),
                most,
                start);
        value(
                emission,
                new Kind("mendline:imu-enmo", "Mean acceleration beyond gravity (ENMO)", "m/s2"),
                above / magnitudes.length,
                start);
    }

    private void turning(Emission emission, Instant start, Optional<String> turningUnit) {
        Optional<Column[]> axes = axes(ImuQuantity.Type.ANGULAR_VELOCITY);
        if (axes.isEmpty()) {
            return;
        }
        Column[] g = axes.get();
        String unit = g[0].unit().isBlank() ? turningUnit.orElse("") : g[0].unit();
        OptionalDouble perUnit = ImuUnits.angularVelocity(unit);
        if (perUnit.isEmpty()) {
            emission.reject(
                    RECORD,
                    "The angular velocities name no unit that is known, so they were left out. Export"
                            + " them with their unit, for example \"Gyroscope X (deg/s)\".",
                    unit);
            return;
        }
        if (g[0].unit().isBlank()) {
            emission.note(
                    RECORD,
                    "The angular velocities name no unit; by the maker's documentation they are in " + unit + ".");
        }
        Trace[] degrees = new Trace[g.length];
        for (int i = 0; i < g.length; i++) {
            degrees[i] = g[i].trace().times(perUnit.getAsDouble());
            channel(emission, new ImuQuantity(ImuQuantity.Type.ANGULAR_VELOCITY, "xyz".charAt(i)), degrees[i], start);
        }
        double most = 0;
        for (double magnitude : ImuUnits.magnitudes(degrees[0], degrees[1], degrees[2])) {
            most = Math.max(most, magnitude);
        }
        if (most > 0) {
            value(
                    emission,
                    new Kind("mendline:imu-peak-angular-velocity", "Peak angular velocity of a sensor", "deg/s"),
                    most,
                    start);
        }
    }

    /// The three axes; empty if one is missing or without samples.
    private Optional<Column[]> axes(ImuQuantity.Type type) {
        Column[] axes = new Column[3];
        for (int i = 0; i < axes.length; i++) {
            Column column = columns.get(new ImuQuantity(type, "xyz".charAt(i)));
            if (column == null || column.trace().isEmpty()) {
                return Optional.empty();
            }
            axes[i] = column;
        }
        return Optional.of(axes);
    }

    private static void channel(Emission emission, ImuQuantity quantity, Trace trace, Instant start) {
        trace.emit(emission, quantity.kind(), start, quantity.type().resolution(), RECORD);
    }

    private static void value(Emission emission, Kind kind, double value, Instant start) {
        emission.value(kind, value, start, Optional.empty(), RECORD);
    }
}
