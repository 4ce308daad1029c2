package org.mendline.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;

class LeverSettingTest {
    private static final Dose USUAL = new Dose(7, 400, 30, 1.2, 0, 10);

    @ParameterizedTest
    @CsvSource({
        "sleep=9h, SLEEP, 9",
        "sleep = 8.5, SLEEP, 8.5",
        "'sleep=8,5h', SLEEP, 8.5",
        "load=-15%, LOAD, 340",
        "load=+10%, LOAD, 440",
        "protein=1.6g/kg, PROTEIN, 1.6",
        "COLD=10min, COLD, 10"
    })
    void readsWhatPeopleWrite(String text, Lever lever, double expected) {
        LeverSetting setting = LeverSetting.parse(text);

        assertThat(setting.lever()).isEqualTo(lever);
        assertThat(setting.appliedTo(USUAL)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "sleep, 'write for example'",
        "slep=9h, 'There is no lever'",
        "sleep=9min, 'measured in h'",
        "sleep=30h, 'lies between'",
        "load=-120%, 'more than all'",
        "sleep=, 'write for example'"
    })
    void refusesTheRestWithASentence(String text, String says) {
        assertThatThrownBy(() -> LeverSetting.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }

    @Test
    void aRelativeChangeStaysWithinWhatTheLeverAllows() {
        Protocol plan = LeverSetting.parse("load=+900%").applyTo(Protocol.constant(USUAL), USUAL);

        assertThat(plan.dose(0).loadAu()).isEqualTo(Lever.LOAD.high());
    }
}
