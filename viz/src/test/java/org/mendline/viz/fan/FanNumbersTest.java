package org.mendline.viz.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mendline.viz.fan.FanChartData.FanPoint;
import org.mendline.viz.fan.FanChartData.NormBand;
import org.mendline.viz.fan.FanChartData.NormPoint;
import org.mendline.viz.fan.FanChartData.ObservedPoint;
import org.mendline.viz.fan.FanChartData.ScenarioFan;
import org.mendline.viz.plot.ValueText;

class FanNumbersTest {
    private static final FanPoint DAY_10 = new FanPoint(10, 40, 38, 42, 36, 44, 34, 46);
    private static final FanPoint DAY_20 = new FanPoint(20, 50, 47, 53, 44, 56, 41, 59);

    @Test
    void csvHoldsEveryNumberOnce() {
        FanChartData data = new FanChartData(
                "t",
                "FM-UE, motor",
                "points",
                10,
                List.of(new ObservedPoint(3, 31.5, "=clinic")),
                List.of(new ScenarioFan("A: as now", List.of(DAY_10))),
                Optional.of(new NormBand("norm", List.of(new NormPoint(0, 60, 66)))),
                OptionalDouble.of(50),
                true,
                0,
                66);
        assertThat(FanCsv.of(data).lines())
                .containsExactly(
                        "kind,series,unit,day,value,lo50,hi50,lo80,hi80,lo95,hi95,lo,hi,note",
                        "observed,\"FM-UE, motor\",points,3,31.5,,,,,,,,,'=clinic",
                        "scenario,A: as now,points,10,40,38,42,36,44,34,46,,,",
                        "norm,norm,points,0,,,,,,,,60,66,",
                        "goal,goal,points,,50,,,,,,,,,");
    }

    @Test
    void betweenTwoDaysTheReadingIsTheDrawnLine() {
        ScenarioFan fan = new ScenarioFan("A", List.of(DAY_10, DAY_20));
        FanPoint between = FanReading.at(fan, 13).orElseThrow();
        assertThat(between.median()).isCloseTo(43, within(1e-12));
        assertThat(between.hi95()).isCloseTo(49.9, within(1e-12));
        assertThat(FanReading.at(fan, 20)).contains(DAY_20);
        assertThat(FanReading.at(fan, 9)).isEmpty();
        assertThat(FanReading.at(fan, 21)).isEmpty();
    }

    @Test
    void axisWidensForAMeasurementBeyondIt() {
        FanRange range = FanRange.of(
                ExampleCurves.with(List.of(new ObservedPoint(1, 163, "")), List.of(), OptionalDouble.empty()));
        assertThat(range.high()).isEqualTo(163);
        assertThat(range.low()).isZero();
    }

    @Test
    void loneDayAndLoneValueStillSpanAnAxis() {
        FanChartData lone = new FanChartData(
                "t",
                "m",
                "s",
                5,
                List.of(new ObservedPoint(5, 12, "")),
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                false,
                0,
                0);
        FanRange range = FanRange.of(lone);
        assertThat(range.firstDay()).isLessThan(5);
        assertThat(range.lastDay()).isGreaterThan(5);
        assertThat(range.low()).isLessThan(12);
        assertThat(range.high()).isGreaterThan(12);
    }

    @Test
    void wordsFollowTheDirectionOfTheMeasure() {
        FanChartData up = new FanChartData(
                "Walk",
                "Timed Up and Go",
                "s",
                10,
                List.of(),
                List.of(new ScenarioFan("A", List.of(DAY_10, DAY_20))),
                Optional.empty(),
                OptionalDouble.of(45),
                true,
                0,
                66);
        FanChartData down = new FanChartData(
                up.title(),
                up.measure(),
                up.unit(),
                up.today(),
                up.observed(),
                up.scenarios(),
                up.norm(),
                up.goal(),
                false,
                up.low(),
                up.high());
        ValueText values = new ValueText("s", 0);
        assertThat(FanWords.goal(up, values)).isEqualTo("goal 45\u00a0s or more");
        assertThat(FanWords.goal(down, values)).isEqualTo("goal 45\u00a0s or less");
        assertThat(FanWords.axisName(down)).contains("lower is better");
        assertThat(FanWords.summary(up)).contains("reaches the goal on day 20");
        assertThat(FanWords.summary(down)).contains("reaches the goal on day 10");
    }
}
