package org.mendline.ml.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.ml.explain.FactorExplainer.Factor;
import org.mendline.ml.explain.RecoveryExplainer.Target;

class FactorExplainerTest {
    private static final List<Factor> FACTORS = List.of(
            Factor.named("Criteria not passed"),
            new Factor("Return", OptionalDouble.of(6), OptionalDouble.of(9), "mo"),
            Factor.named("Something without effect"));

    /// Two factors that multiply a hazard.
    private static double risk(long mask) {
        double hazard = 0.05 * ((mask & 1) == 0 ? 1 : 5) * ((mask & 2) == 0 ? 1 : 3);
        return -Math.expm1(-hazard);
    }

    @Test
    void sharesOfARiskAddUpAndTheLargestComesFirst() {
        Target target = new Target("Re-injury within 2 years", "1", risk(7), 1);

        Explanation why = FactorExplainer.explain(target, FACTORS, FactorExplainerTest::risk);

        double sum = why.contributions().stream().mapToDouble(Contribution::phi).sum();
        assertThat(why.base() + sum).isCloseTo(risk(7), offset(1e-12));
        assertThat(why.base()).isEqualTo(risk(0));
        assertThat(why.contributions()).extracting(Contribution::feature).startsWith("Criteria not passed");
        assertThat(why.contributions().getLast().phi()).isZero();
        assertThat(why.contributions().get(1).value()).hasValue(6);
        double alone = (risk(1) - risk(0) + risk(3) - risk(2)) / 2;
        assertThat(why.contributions().getFirst().phi()).isCloseTo(alone, offset(1e-12));
    }

    @Test
    void aWorthThatIsNotThePredictionIsNotShown() {
        Target other = new Target("Re-injury within 2 years", "1", 0.9, 1);

        assertThatThrownBy(() -> FactorExplainer.explain(other, FACTORS, FactorExplainerTest::risk))
                .isInstanceOf(NotAdditiveException.class);
    }
}
