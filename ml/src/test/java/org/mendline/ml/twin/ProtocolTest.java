package org.mendline.ml.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.ml.twin.LeverEvidence.Cited;

class ProtocolTest {
    private static final Dose FIRST = new Dose(7, 300, 30, 1.2, 0, 10);
    private static final Dose SECOND = new Dose(8, 400, 30, 1.2, 0, 10);

    @Test
    void aWeekIsSevenDaysAndTheLastHoldsOn() {
        Protocol plan = Protocol.weekly(List.of(FIRST, SECOND));
        assertThat(plan.dose(0)).isEqualTo(FIRST);
        assertThat(plan.dose(6)).isEqualTo(FIRST);
        assertThat(plan.dose(7)).isEqualTo(SECOND);
        assertThat(plan.dose(83)).isEqualTo(SECOND);
    }

    @ParameterizedTest
    @EnumSource(Lever.class)
    void everyLeverOfEveryConditionCitesAnEffectWithAnInterval(Lever lever) {
        for (Condition condition : Condition.values()) {
            List<Cited> cited = LeverEvidence.of(lever, condition);
            assertThat(cited).isNotEmpty().allSatisfy(c -> {
                assertThat(c.lo95()).isLessThan(c.mean());
                assertThat(c.mean()).isLessThan(c.hi95());
                assertThat(c.effect().source().text()).isNotBlank();
            });
        }
    }

    @Test
    void mobilityWorkIsSaidToRestOnWeakEvidenceAndSleepIsNot() {
        assertThat(LeverEvidence.weak(Lever.MOBILITY, Condition.ANKLE_SPRAIN)).isTrue();
        assertThat(LeverEvidence.weak(Lever.THERAPY, Condition.ANKLE_SPRAIN)).isTrue();
        assertThat(LeverEvidence.weak(Lever.SLEEP, Condition.ANKLE_SPRAIN)).isFalse();
        assertThat(LeverEvidence.weak(Lever.THERAPY, Condition.KNEE_ARTHROPLASTY))
                .isFalse();
    }
}
