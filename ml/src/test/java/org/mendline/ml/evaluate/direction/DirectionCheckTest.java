package org.mendline.ml.evaluate.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.ml.evaluate.Progress;
import org.mendline.ml.evaluate.task.UnreadableTaskException;
import org.mendline.ml.explain.SharedData;

class DirectionCheckTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTreatmentThatWorksIsPredictedToWorkByAsMuch(long seed) {
        Directions.TrialResult result = check(relief(0.06, 60, seed), seed);

        Directions.Held last = result.crossFitted().getLast();
        assertThat(last.signRight()).isGreaterThan(0.9);
        assertThat(last.predicted()).isNegative().isCloseTo(last.observed(), org.assertj.core.data.Offset.offset(0.15));
        assertThat(last.coverage95()).isGreaterThan(0.75);
    }

    @Test
    void aTreatmentThatHarmsIsPredictedToHarm() {
        Directions.TrialResult result = check(relief(-0.05, 80, 4), 4);

        assertThat(result.crossFitted().getLast().predicted()).isPositive();
        // The published effect is of a treatment that helps: here it must be seen to point the wrong way.
        assertThat(result.published().getLast().signRight()).isFalse();
    }

    @Test
    void anEffectThatIsNotThereIsRarelyFound() {
        assertThat(check(relief(0, 60, 5), 5).shuffledFalseAlarms()).isLessThan(0.2);
    }

    @Test
    void sameSeedSameBits() {
        Trial trial = relief(0.05, 20, 6);

        assertThat(check(trial, 1)).isEqualTo(check(trial, 1));
        assertThat(check(trial, 2)).isNotEqualTo(check(trial, 1));
    }

    @Test
    void aTrialOfOnesOwnNeedsNoCode() throws IOException {
        write("placebo", "drug", 15);

        Directions directions = DirectionBench.run(folder, 1, Progress.none(), () -> false);

        assertThat(directions.trials()).singleElement().satisfies(trial -> {
            assertThat(trial.untreated()).isEqualTo(15);
            // One of the treated has a gap and is left out.
            assertThat(trial.treated()).isEqualTo(14);
            assertThat(trial.published()).extracting(Directions.Forecast::time).containsExactly(1.0, 2.0);
        });
        assertThat(DirectionTable.of(directions)).contains("My trial").contains("own trial 2020");
        assertThatThrownBy(() -> DirectionBench.run(folder, 1, Progress.none(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aTrialWithoutAnArmIsRefusedByName() throws IOException {
        write("placebo", "nobody", 15);

        assertThatThrownBy(() -> DirectionBench.run(folder, 1, Progress.none(), () -> false))
                .isInstanceOf(UnreadableTaskException.class)
                .hasMessageContaining("trial.json")
                .hasMessageContaining("fewer than 10");
    }

    @Test
    void aFolderWithoutTrialsIsEmpty() throws IOException {
        assertThat(DirectionBench.run(folder, 1, Progress.none(), () -> false).trials())
                .isEmpty();
    }

    @Test
    void bothRandomisedTrialsAreForeseen() throws IOException {
        List<Trial> trials = TrialFolder.read(SharedData.folder("recovery"));

        assertThat(trials.stream().map(trial -> check(trial, 1))).hasSize(2).allSatisfy(trial -> {
            assertThat(trial.published()).allSatisfy(forecast -> {
                assertThat(forecast.signRight()).isTrue();
                assertThat(forecast.inside95()).isTrue();
            });
            assertThat(trial.crossFitted())
                    .allSatisfy(held -> assertThat(held.coverage95()).isGreaterThan(0.75));
        });
    }

    private static Directions.TrialResult check(Trial trial, long seed) {
        return new DirectionCheck(trial, seed, 40, 100).result();
    }

    private static Trial relief(double effect, int perArm, long seed) {
        Random random = new Random(seed);
        List<Double> times = List.of(3.0, 7.0, 10.0);
        List<Trial.Person> persons = new ArrayList<>();
        for (int i = 0; i < 2 * perArm; i++) {
            boolean treated = i % 2 == 0;
            double baseline = 1 + random.nextInt(4);
            double own = 0.4 * random.nextGaussian();
            double[] pain = times.stream()
                    .mapToDouble(time -> Math.max(
                            0,
                            baseline * Math.exp(-(0.03 + (treated ? effect : 0)) * time)
                                    + own
                                    + 0.3 * random.nextGaussian()))
                    .toArray();
            persons.add(new Trial.Person(treated, baseline, pain));
        }
        PublishedEffect published = new PublishedEffect.StandardisedDifference(-0.6, -0.9, -0.3, 7, "simulated");
        return new Trial("t", "t", "1", "d", Trial.Kind.RELIEVES, times, published, persons);
    }

    private void write(String untreated, String treated, int perArm) throws IOException {
        StringBuilder csv = new StringBuilder("arm,p1,p2\n");
        for (int i = 0; i < perArm; i++) {
            csv.append("placebo,").append(i % 5).append(',').append(i % 3).append('\n');
            csv.append("drug,")
                    .append(i % 2)
                    .append(',')
                    .append(i == 3 ? "NA" : "0")
                    .append('\n');
        }
        Files.writeString(folder.resolve("trial.csv"), csv);
        Files.writeString(folder.resolve("trial.json"), """
                {"trial": "mine", "title": "My trial", "file": "trial.csv", "unit": "0-10", "timeUnit": "h",
                 "kind": "prevents", "arm": {"column": "arm", "untreated": "%s", "treated": "%s"},
                 "pain": [{"column": "p1", "time": 1}, {"column": "p2", "time": 2}],
                 "published": {"measure": "riskRatio", "value": 0.5, "low": 0.3, "high": 0.8, "source": "own trial 2020"}}
                """.formatted(untreated, treated));
    }
}
