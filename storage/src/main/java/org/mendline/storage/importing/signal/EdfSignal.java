package org.mendline.storage.importing.signal;

/// One signal of an EDF or BDF file, as its header describes it.
///
/// @param number position in the file, from 1
/// @param dimension physical dimension as written, for example `uV`
/// @param physicalMin value of `digitalMin`, in the dimension; NaN, like the next three, where the header
///     says no number
/// @param samplesPerRecord samples in each data record
record EdfSignal(
        int number,
        String label,
        String dimension,
        double physicalMin,
        double physicalMax,
        double digitalMin,
        double digitalMax,
        int samplesPerRecord) {
    /// Eight characters without exponent reach 99,999,999; what is larger by far is a slip that sums
    /// overflow from.
    private static final double MOST_PHYSICAL = 1e12;

    private static final double MOST_DIGITAL = 0x1p31;

    /// Into how many parts a digital step may be divided to hold the offset; the last is taken where none
    /// fits.
    private static final int[] PARTS = {1, 2, 4, 5, 8, 10, 20, 32};

    /// Whether it holds EDF+ annotations and no samples.
    boolean isAnnotations() {
        return label.equals("EDF Annotations") || label.equals("BDF Annotations");
    }

    /// How messages name it.
    String name() {
        return label.isEmpty() ? "signal " + number : "signal " + number + " (" + label + ")";
    }

    /// Physical difference between neighbouring digital values; negative where the polarity is turned. NaN,
    /// infinite or 0 where the header's extremes give no scale.
    double gain() {
        return (physicalMax - physicalMin) / (digitalMax - digitalMin);
    }

    /// Whether the extremes are numbers that a recorder can mean and that tell a scale.
    boolean hasScale() {
        boolean isMeant = Math.abs(physicalMin) <= MOST_PHYSICAL
                && Math.abs(physicalMax) <= MOST_PHYSICAL
                && Math.abs(digitalMin) <= MOST_DIGITAL
                && Math.abs(digitalMax) <= MOST_DIGITAL;
        return isMeant && Double.isFinite(gain()) && gain() != 0;
    }

    double value(int digital) {
        return physicalMin + gain() * (digital - digitalMin);
    }

    /// The step at which the store keeps the values: a digital step, or the part of one by which all values
    /// are shifted against its multiples, so that nothing is lost to rounding (at worst a 64th of a digital
    /// step).
    double resolution() {
        double shift = physicalMin / gain() - digitalMin;
        double step = Math.abs(gain());
        for (int parts : PARTS) {
            double fraction = shift * parts - Math.rint(shift * parts);
            if (Math.abs(fraction) < 1e-3) {
                return step / parts;
            }
        }
        return step / PARTS[PARTS.length - 1];
    }
}
