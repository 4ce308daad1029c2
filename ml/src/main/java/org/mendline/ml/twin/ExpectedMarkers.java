package org.mendline.ml.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a simulated person's markers would show without noise of measurement, day by day.
///
/// @param days one array a day, by position in [Markers#ALL]; CRP and creatine kinase as logarithms
public record ExpectedMarkers(List<double[]> days) {
    public ExpectedMarkers {
        days = List.copyOf(days);
    }

    /// Simulates a person under given doses.
    ///
    /// @param parameters as made by [TwinPrior#drawWhole]
    /// @param random draws the process noise of healing
    public static ExpectedMarkers of(TwinPrior prior, double[] parameters, List<Dose> doses, RandomGenerator random) {
        Particles p = Particles.onset(prior, new double[][] {parameters});
        float[] one = new float[1];
        float[] retain = new float[1];
        float[] push = new float[1];
        List<double[]> days = new ArrayList<>(doses.size());
        for (int d = 0; d < doses.size(); d++) {
            DaySignal signal = DaySignal.of(doses.get(d), d, prior.mechanics());
            if (d > 0) {
                one[0] = (float) random.nextGaussian();
                Dynamics.step(p, 0, 1, signal, one, retain, push);
                p.capacity[0] = retain[0] * p.capacity[0] + push[0];
            }
            double[] expected = new double[Markers.ALL.size()];
            for (int m = 0; m < expected.length; m++) {
                Markers.expect(Markers.ALL.get(m), p, 0, 1, signal, one);
                expected[m] = one[0];
            }
            days.add(expected);
        }
        return new ExpectedMarkers(days);
    }

    /// The expected marker of a day; CRP and creatine kinase as logarithms.
    public double at(int day, DayFeature marker) {
        return days.get(day)[Markers.ALL.indexOf(marker)];
    }
}
