package org.mendline.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;

class ScenarioTest {
    private static final Dose USUAL = new Dose(7, 300, 30, 1.2, 0, 10);
    private static final Scenario NOW = Scenario.constant("as now", USUAL);
    private static final List<Double> RISING =
            IntStream.range(0, 12).mapToObj(week -> 200.0 + 20 * week).toList();

    @Test
    void weeksBecomeDays() {
        Scenario plan = NOW.with(Lever.LOAD, RISING);
        assertThat(plan.protocol().dose(0).loadAu()).isEqualTo(200);
        assertThat(plan.protocol().dose(13).loadAu()).isEqualTo(220);
        assertThat(plan.protocol().dose(83).loadAu()).isEqualTo(420);
        assertThat(plan.steady(Lever.LOAD)).isFalse();
        assertThat(plan.steady(Lever.SLEEP)).isTrue();
    }

    @Test
    void aLockedLeverIsNotMoved() {
        Scenario locked = NOW.withLock(Lever.SLEEP, true);
        assertThat(locked.with(Lever.SLEEP, 9)).isEqualTo(locked);
        assertThat(locked.withMean(Lever.SLEEP, 9)).isEqualTo(locked);
        assertThat(locked.withLock(Lever.SLEEP, false).with(Lever.SLEEP, 9).mean(Lever.SLEEP))
                .isEqualTo(9);
    }

    @Test
    void aNewMeanKeepsWhatWasDrawn() {
        Scenario moved = NOW.with(Lever.LOAD, RISING).withMean(Lever.LOAD, 410);
        assertThat(moved.mean(Lever.LOAD)).isCloseTo(410, within(1e-9));
        assertThat(moved.doses(Lever.LOAD).get(11) - moved.doses(Lever.LOAD).getFirst())
                .isCloseTo(220, within(1e-9));
    }

    @Test
    void dosesStayWithinWhatTheLeverAllows() {
        assertThat(NOW.with(Lever.SLEEP, 15).mean(Lever.SLEEP)).isEqualTo(Lever.SLEEP.high());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Rested:sleep=9h; 9; 300; 300",
                "Less:load=-50%; 7; 150; 150",
                "Both: sleep=8, load=100; 8; 100; 100",
                "Ramp:load=100/200/+50%; 7; 100; 450"
            })
    void plansAreReadAsTheyAreWritten(String text, double sleep, double firstLoad, double lastLoad) {
        Scenario plan = ScenarioText.parse(text, USUAL);
        assertThat(plan.mean(Lever.SLEEP)).isEqualTo(sleep);
        assertThat(plan.doses(Lever.LOAD).getFirst()).isEqualTo(firstLoad);
        assertThat(plan.doses(Lever.LOAD).getLast()).isEqualTo(lastLoad);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sleep=9h; is not a plan",
                "Rested:; is not a plan",
                "Rested:sleep; is not a change",
                "Rested:slep=9; no lever",
                "Rested:sleep=9kg; measured in h",
                "Long:load=1/1/1/1/1/1/1/1/1/1/1/1/1; names 13 weeks"
            })
    void whatIsNoPlanIsRefusedWithASentence(String text, String words) {
        assertThatThrownBy(() -> ScenarioText.parse(text, USUAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void burdenCountsWhatIsAskedOfThePerson() {
        Scenario plan = NOW.with(Lever.THERAPY, 60).with(Lever.COLD, 10).with(Lever.SLEEP, 8);
        Burden burden = Burden.of(plan, USUAL, 45);
        assertThat(burden.minutesAWeek()).isCloseTo(7 * (60 + 10 + 10 + 300 / 5.0), within(1e-9));
        assertThat(burden.sessionsAWeek()).isCloseTo(7 * 60 / 45.0, within(1e-9));
        assertThat(burden.mostSessionsAWeek()).isEqualTo(10);
        assertThat(burden.loadAWeek()).isCloseTo(2100, within(1e-9));
        assertThat(burden.habits()).as("cold and sleep").isEqualTo(2);
        assertThat(Burden.of(NOW, USUAL, 45).habits()).isZero();
    }

    @Test
    void theFullestWeekCountsAgainstALimit() {
        List<Double> once = new java.util.ArrayList<>(Collections.nCopies(12, 10.0));
        once.set(5, 90.0);
        assertThat(Burden.of(NOW.with(Lever.THERAPY, once), USUAL, 45).mostMinutesADay())
                .isCloseTo(90 + 10 + 60, within(1e-9));
    }
}
