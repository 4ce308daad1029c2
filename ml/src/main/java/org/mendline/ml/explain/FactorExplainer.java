package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongToDoubleFunction;
import org.mendline.ml.explain.RecoveryExplainer.Target;

/// Explains a number that depends on a few named factors, each of which can be at its own value or at a reference:
/// a risk by its factors, a time to goal by the levers of a plan. Exact Shapley values.
public final class FactorExplainer {
    private FactorExplainer() {}

    /// One factor.
    ///
    /// @param value the person's or plan's value, if it is a number
    /// @param reference what it is compared with, if it is a number
    public record Factor(String name, OptionalDouble value, OptionalDouble reference, String unit) {
        /// A factor that is a state and no number, for example `Criteria for return passed`.
        public static Factor named(String name) {
            return new Factor(name, OptionalDouble.empty(), OptionalDouble.empty(), "");
        }
    }

    /// Explains `target.prediction()`.
    ///
    /// @param factors at most [CoalitionTable#MOST_ENUMERATED]
    /// @param worth the quantity when factor `i` has its own value if bit `i` is set and its reference if not; for
    ///     all bits it must be the prediction
    /// @throws TooManyPlayersException beyond [CoalitionTable#MOST_ENUMERATED] factors
    /// @throws UndefinedValueException if `worth` is not finite for some coalition
    /// @throws NotAdditiveException if the shares miss the prediction by more than
    ///     [RecoveryExplainer#LARGEST_RELATIVE_RESIDUAL] of the scale
    public static Explanation explain(Target target, List<Factor> factors, LongToDoubleFunction worth) {
        Attribution shares = ShapleyValues.exact(new Game() {
            @Override
            public int players() {
                return factors.size();
            }

            @Override
            public double[] values(long[] coalitions) {
                return Arrays.stream(coalitions).mapToDouble(worth).toArray();
            }
        });
        double[] phi = shares.phi();
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < phi.length; i++) {
            Factor f = factors.get(i);
            contributions.add(new Contribution(f.name(), f.value(), f.reference(), f.unit(), phi[i]));
        }
        contributions.sort(Comparator.comparingDouble((Contribution c) -> -Math.abs(c.phi())));
        return RecoveryExplainer.checked(target, shares.base(), contributions);
    }
}
