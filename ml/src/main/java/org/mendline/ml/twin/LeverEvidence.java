package org.mendline.ml.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which cited effects a lever acts through. It acts through nothing else: what no effect here tells, no plan changes.
public final class LeverEvidence {
    /// Half the width of a 95 % interval in standard deviations.
    private static final double Z95 = 1.959964;

    private LeverEvidence() {}

    /// One effect with its 95 % interval.
    ///
    /// @param mean in the unit that [Effect#meaning()] names; likewise `lo95` and `hi95`
    public record Cited(Effect effect, double mean, double lo95, double hi95) {
        static Cited of(Effect effect) {
            double half = Z95 * effect.sd();
            // Kept as a logarithm; people read days.
            return effect == Effect.LN_FITNESS_TIME
                    ? new Cited(effect, Math.exp(effect.mean()), exp(effect, -half), exp(effect, half))
                    : new Cited(effect, effect.mean(), effect.mean() - half, effect.mean() + half);
        }

        private static double exp(Effect effect, double half) {
            return Math.exp(effect.mean() + half);
        }

        /// Whether little stands behind it: no source, a source quoted from memory, or an interval that holds none.
        public boolean weak() {
            return effect.source().grade() != Source.Grade.READ || (lo95 <= 0 && hi95 >= 0);
        }
    }

    /// What a lever acts through in people with a condition, the most important first.
    public static List<Cited> of(Lever lever, Condition condition) {
        return effects(lever, ConditionPriors.mechanics(condition)).stream()
                .map(Cited::of)
                .toList();
    }

    /// What the lever also acts through although no trial gives a number, in a sentence.
    public static Optional<String> assumption(Lever lever) {
        return switch (lever) {
            case LOAD ->
                Optional.of("How load keeps and builds function, and how it overloads half-healed tissue, are orders of"
                        + " magnitude chosen for this program: no trial gives a number.");
            case THERAPY ->
                Optional.of("That function which is not used comes back later is an order of magnitude chosen for this"
                        + " program.");
            case SLEEP, PROTEIN, COLD, MOBILITY -> Optional.empty();
        };
    }

    /// Whether a plan that turns on this lever rests on weak evidence: its first effect is weak, or, as with load,
    /// what it mainly does is assumed.
    public static boolean weak(Lever lever, Condition condition) {
        return lever == Lever.LOAD || of(lever, condition).getFirst().weak();
    }

    private static List<Effect> effects(Lever lever, Mechanics mechanics) {
        return switch (lever) {
            case SLEEP -> List.of(Effect.SLEEP_LOSS);
            case LOAD -> List.of(Effect.LN_FITNESS_TIME);
            case THERAPY ->
                mechanics.earlyHarm()
                        ? List.of(mechanics.therapy(), Effect.EARLY_OVERLOAD)
                        : List.of(mechanics.therapy());
            case PROTEIN -> List.of(Effect.PROTEIN, Effect.PROTEIN_BREAKPOINT);
            case COLD -> cold(mechanics);
            case MOBILITY -> List.of(Effect.MOBILITY, Effect.MOBILITY_SORENESS);
        };
    }

    private static List<Effect> cold(Mechanics mechanics) {
        List<Effect> effects = new ArrayList<>();
        if (mechanics.strengthShare() > 0) {
            effects.add(Effect.COLD_ADAPTATION);
        }
        effects.add(Effect.COLD_SORENESS);
        effects.add(Effect.COLD_PAIN);
        return effects;
    }
}
