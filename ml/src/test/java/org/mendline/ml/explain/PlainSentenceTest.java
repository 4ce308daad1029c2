package org.mendline.ml.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.ml.twin.OutcomeScale;

class PlainSentenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heart-rate variability | 41  | 50  | ms   | -6.0  | {score} | true  | HRV 18 % below your own normal costs 6.0 points at 72 h.
            Heart-rate variability | 55  | 50  | ms   | 0.04  | {score} | true  | HRV 10 % above your own normal adds less than 0.1 points at 72 h.
            Resting heart rate     | 63.6| 58  | /min | -2.34 | {score} | true  | Resting heart rate 5.6 beats/min above your own normal costs 2.3 points at 72 h.
            Sleep                  | 6.2 | 7.5 | h    | -1.26 | deg     | true  | Sleep 1.3 h below your own normal costs 1.3° at 72 h.
            Sleep                  | 7.52| 7.5 | h    | 0.4   | deg     | true  | Sleep close to your own normal adds 0.4° at 72 h.
            Training load          | 900 | 300 | AU   | 12.4  | s       | false | Training load 3.0 times your own normal adds 12 s (worse) at 72 h.
            Pain                   | 2   | 5   | 0-10 | -1.5  | s       | false | Pain 3.0 points below your own normal takes 1.5 s off (better) at 72 h.
            Inflammation (CRP)     | 12  | 8   | mg/L | -3    | %       | true  | CRP 50 % above your own normal costs 3.0 percentage points at 72 h.
            Therapy                | 30  | 0   | min  | 2     | m       | true  | Therapy 30 min above your own normal adds 2.0 m at 72 h.
            Outcome measurements   | 45  |     | deg  | -4    | deg     | true  | The recent outcome measurement costs 4.0° at 72 h.
            """)
    void saysUpAndDownWithUnits(
            String feature,
            double value,
            Double normal,
            String unit,
            double phi,
            String predictionUnit,
            boolean higherIsBetter,
            String sentence) {
        OptionalDouble baseline = normal == null ? OptionalDouble.empty() : OptionalDouble.of(normal);
        Contribution input = new Contribution(feature, OptionalDouble.of(value), baseline, unit, phi);

        assertThat(PlainSentence.of(explanation(predictionUnit, input), higherIsBetter, "at 72 h", 0))
                .isEqualTo(sentence);
    }

    @Test
    void namesTheSecondInputWhenItWeighsHalfAsMuch() {
        Contribution sleep = input("Sleep", 6, 8, "h", -4);
        Contribution load = input("Training load", 240, 300, "AU", 2);
        Contribution pain = input("Pain", 3, 2, "0-10", -1.9);

        assertThat(PlainSentence.of(explanation("{score}", sleep, load), true, "in 6 weeks", 0))
                .isEqualTo("Sleep 2.0 h below your own normal costs 4.0 points in 6 weeks; "
                        + "training load 20 % below your own normal adds 2.0 points.");
        assertThat(PlainSentence.of(explanation("{score}", sleep, pain), true, "in 6 weeks", 0))
                .isEqualTo("Sleep 2.0 h below your own normal costs 4.0 points in 6 weeks.");
    }

    @Test
    void saysSoWhenNothingMatters() {
        OutcomeScale scale = new OutcomeScale("FM-UE", "{score}", 0, 66, 5.25, 2);
        Contribution sleep = input("Sleep", 6, 8, "h", -0.4);
        Contribution check = new Contribution(
                RecoveryExplainer.EXACT_CHECK, OptionalDouble.empty(), OptionalDouble.empty(), "{score}", 9);

        assertThat(PlainSentence.of(explanation("{score}", check, sleep), scale, "at 12 weeks"))
                .isEqualTo("Nothing recorded recently moves this prediction noticeably from your own normal "
                        + "at 12 weeks.");
    }

    private static Contribution input(String feature, double value, double normal, String unit, double phi) {
        return new Contribution(feature, OptionalDouble.of(value), OptionalDouble.of(normal), unit, phi);
    }

    private static Explanation explanation(String unit, Contribution... contributions) {
        return new Explanation("Target", unit, 50, 60, 0, List.of(contributions));
    }
}
