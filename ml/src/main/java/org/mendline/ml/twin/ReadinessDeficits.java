package org.mendline.ml.twin;

import java.util.Arrays;

/// How far expected readiness stays below a person's own normal over coming days: fatigue beyond fitness, sleep
/// debt and inflammation, in points of readiness, without the noise of a single rating.
public final class ReadinessDeficits {
    private ReadinessDeficits() {}

    /// Simulates equally likely particles of today; same arguments, same bits.
    ///
    /// @param today days since onset of the particles' state
    /// @return points below own normal (negative above) of future `f` on day `d` after today at
    ///     `(d - 1) * futures + f`
    public static float[] simulate(
            Particles particles, int today, Protocol protocol, int horizonDays, int futures, long seed) {
        int[] chosen = new int[futures];
        Arrays.setAll(chosen, f -> (int) ((long) f * particles.count() / futures));
        Particles p = particles.select(chosen);
        float[] own = p.theta[PersonParameter.BASE_READINESS.ordinal()];
        float[] unused = new float[futures];
        float[] noise = new float[futures];
        float[] retain = new float[futures];
        float[] push = new float[futures];
        float[] deficits = new float[horizonDays * futures];
        for (int d = 1; d <= horizonDays; d++) {
            DaySignal signal = DaySignal.of(protocol.dose(d - 1), today + d, p.mechanics);
            CounterNoise.fill(unused, noise, 0, futures, seed, d, 0);
            Dynamics.step(p, 0, futures, signal, noise, retain, push);
            Markers.expect(DayFeature.READINESS, p, 0, futures, signal, push);
            for (int f = 0; f < futures; f++) {
                deficits[(d - 1) * futures + f] = own[f] - push[f];
            }
        }
        return deficits;
    }
}
