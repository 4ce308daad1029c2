package org.mendline.app.explanation;

import java.util.List;
import java.util.stream.DoubleStream;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.twin.ConditionPriors;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Effect;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Source;

/// What one plausible step of each lever is, and where its effect comes from.
public final class LeverSteps {
    /// A fifth is how load is usually stepped up or down from week to week.
    private static final double LOAD_SHARE = 0.2;

    private static final double LEAST_LOAD_STEP = 10;

    private LeverSteps() {}

    /// One plausible step of a daily mean, in the lever's unit.
    public static double step(Lever lever, Dose usual) {
        return switch (lever) {
            case SLEEP -> 1;
            case LOAD -> Math.max(LEAST_LOAD_STEP, 10.0 * Math.round(LOAD_SHARE * usual.loadAu() / 10));
            case THERAPY -> 15;
            case PROTEIN -> 0.4;
            case COLD, MOBILITY -> 10;
        };
    }

    /// The doses a number of steps below and above the usual one, as far as the lever allows.
    public static List<Double> around(Lever lever, Dose usual, int steps) {
        double now = lever.of(usual);
        double move = steps * step(lever, usual);
        return DoubleStream.of(now - move, now + move)
                .map(dose -> Math.clamp(dose, Math.min(now, lever.low()), Math.max(now, lever.high())))
                .filter(dose -> Math.abs(dose - now) > move / 4)
                .boxed()
                .toList();
    }

    /// Where a lever's effect on a person comes from.
    public static Source source(PersonPrediction p, Lever lever) {
        return switch (lever) {
            case SLEEP -> Effect.SLEEP_LOSS.source();
            case THERAPY -> ConditionPriors.of(p.record()).mechanics().therapy().source();
            case PROTEIN -> Effect.PROTEIN.source();
            case COLD -> Effect.COLD_ADAPTATION.source();
            case MOBILITY -> Effect.MOBILITY.source();
            case LOAD ->
                new Source(
                        "Load acts through the twin's own balance of fitness and fatigue; only the time constant of"
                                + " fitness is published ("
                                + Effect.LN_FITNESS_TIME.source().text()
                                + "). The size of the effect is an assumption, within wide limits",
                        Source.Grade.ASSUMED);
        };
    }
}
