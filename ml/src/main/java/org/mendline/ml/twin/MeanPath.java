package org.mendline.ml.twin;

/// Where a present state leads without noise under a constant dose, one dose a particle.
public final class MeanPath {
    private MeanPath() {}

    /// The expected quantity `daysAhead` days after today.
    ///
    /// @param particles state of today; stepped in place
    /// @param doses one a particle
    /// @param quantity [DayFeature#OUTCOME], read as capacity, or one of [Markers#ALL], in its unit
    public static double[] after(Particles particles, int today, Dose[] doses, DayFeature quantity, int daysAhead) {
        double[] result = new double[particles.count];
        float[] none = new float[1];
        float[] retain = new float[1];
        float[] push = new float[1];
        for (int i = 0; i < particles.count; i++) {
            DaySignal signal = DaySignal.of(doses[i], today, particles.mechanics);
            for (int d = 1; d <= daysAhead; d++) {
                signal = dated(particles.mechanics) ? DaySignal.of(doses[i], today + d, particles.mechanics) : signal;
                Dynamics.step(particles, i, i + 1, signal, none, retain, push);
                particles.capacity[i] = retain[0] * particles.capacity[i] + push[0];
            }
            result[i] = read(particles, i, signal, quantity, push);
        }
        return result;
    }

    private static boolean dated(Mechanics mechanics) {
        return mechanics.therapyFades() || mechanics.earlyHarm();
    }

    private static double read(Particles p, int i, DaySignal signal, DayFeature quantity, float[] one) {
        if (quantity == DayFeature.OUTCOME) {
            return p.capacity[i];
        }
        Markers.expect(quantity, p, i, i + 1, signal, one);
        return Markers.unscaled(quantity, one[0]);
    }
}
