package org.mendline.storage.importing.fit;

import org.mendline.storage.observation.MeasureCodes;

/// A quantity that FIT `record` messages carry over time, and the measure it becomes.
// A layout is a record of numbers; only an annotation we do not ship would prove it.
@SuppressWarnings("ImmutableEnumChecker")
public enum RecordChannel {
    HEART_RATE(MeasureCodes.HEART_RATE, "Heart rate", "/min", new Layout(3, 1, 1, 0)),
    SPEED("mendline:speed", "Speed", "m/s", new Layout(6, 2, 1000, 0), new Layout(73, 4, 1000, 0)),
    /// Revolutions, or strides of one leg, per minute.
    CADENCE("mendline:cadence", "Cadence", "/min", new Layout(4, 1, 1, 0)),
    POWER("mendline:power", "Mechanical power", "W", new Layout(7, 2, 1, 0)),
    ALTITUDE("mendline:altitude", "Altitude", "m", new Layout(2, 2, 5, 500), new Layout(78, 4, 5, 500)),
    DISTANCE("mendline:distance", "Distance covered", "m", new Layout(5, 4, 100, 0)),
    /// Measured by the device, between skin and air; not a body temperature.
    DEVICE_TEMPERATURE("mendline:device-temperature", "Device temperature", "Cel", new Layout(13, 1, 1, 0)),
    CORE_TEMPERATURE("8329-5", "Core body temperature", "Cel", new Layout(139, 2, 100, 0)),
    RESPIRATORY_RATE("9279-1", "Respiratory rate", "/min", new Layout(99, 1, 1, 0), new Layout(108, 2, 100, 0)),
    MUSCLE_OXYGEN("mendline:smo2", "Muscle oxygen saturation", "%", new Layout(57, 2, 10, 0)),
    MUSCLE_HEMOGLOBIN("mendline:thb", "Muscle total haemoglobin", "g/dL", new Layout(54, 2, 100, 0));

    /// How a field holds the quantity: value = raw / scale - offset.
    ///
    /// @param field number in the `record` message
    /// @param bytes size of the unsigned integer (signed for device temperature)
    record Layout(int field, int bytes, double scale, double offset) {
        double value(long raw) {
            return (raw - offset * scale) / scale;
        }

        long raw(double value) {
            return Math.round((value + offset) * scale);
        }
    }

    private final String code;
    private final String displayName;
    private final String unit;
    private final Layout plain;
    private final Layout enhanced;

    RecordChannel(String code, String displayName, String unit, Layout plain) {
        this(code, displayName, unit, plain, plain);
    }

    RecordChannel(String code, String displayName, String unit, Layout plain, Layout enhanced) {
        this.code = code;
        this.displayName = displayName;
        this.unit = unit;
        this.plain = plain;
        this.enhanced = enhanced;
    }

    /// Measure code, LOINC or `mendline:`.
    public String code() {
        return code;
    }

    /// Plain English name.
    public String displayName() {
        return displayName;
    }

    /// UCUM unit.
    public String unit() {
        return unit;
    }

    /// Smallest difference a device can write, in [#unit()].
    public double resolution() {
        return 1 / enhanced.scale();
    }

    /// The field that older devices write.
    Layout plain() {
        return plain;
    }

    /// The wider field that newer devices write as well; the same as [#plain()] where there is none.
    Layout enhanced() {
        return enhanced;
    }
}
