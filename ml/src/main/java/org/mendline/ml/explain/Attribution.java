package org.mendline.ml.explain;

/// A worth shared out among players: `base + Σ phi = full`, up to [#residual()].
///
/// @param base worth of the empty coalition
/// @param full worth of the coalition of all players
/// @param phi each player's share, in the unit of the worth
public record Attribution(double base, double full, double[] phi) {
    public Attribution {
        phi = phi.clone();
    }

    @Override
    public double[] phi() {
        return phi.clone();
    }

    /// What the shares leave unexplained, `full − base − Σ phi`.
    public double residual() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(full);
        sum.add(-base);
        for (double share : phi) {
            sum.add(-share);
        }
        return sum.value();
    }
}
