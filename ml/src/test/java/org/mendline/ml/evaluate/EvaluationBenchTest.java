package org.mendline.ml.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.ml.evaluate.Evaluation.TaskResult;
import org.mendline.ml.evaluate.member.Member;
import org.mendline.ml.evaluate.member.MemberSource;
import org.mendline.ml.evaluate.task.Sample;

class EvaluationBenchTest {
    @TempDir
    Path folder;

    @Test
    void anUnseenTaskNeedsNoCode() throws IOException {
        write(60, 1);

        TaskResult task = EvaluationBench.run(folder, 1, Progress.none(), () -> false)
                .tasks()
                .getFirst();

        assertThat(task.task()).isEqualTo("grip");
        assertThat(task.n()).isEqualTo(60);
        assertThat(task.bestBaseline()).isEqualTo("ridge");
        assertThat(task.member("ridge").mae()).isLessThan(1.2);
        assertThat(task.member("population mean").mae()).isGreaterThan(3);
        assertThat(task.difference().verdict()).isNotEqualTo("worse");
    }

    @Test
    void sameSeedSameBitsAndAnotherSeedOtherFolds() throws IOException {
        write(40, 2);

        Evaluation once = EvaluationBench.run(folder, 7, Progress.none(), () -> false);

        assertThat(EvaluationBench.run(folder, 7, Progress.none(), () -> false)).isEqualTo(once);
        assertThat(EvaluationBench.run(folder, 8, Progress.none(), () -> false)).isNotEqualTo(once);
    }

    @Test
    void noiseCannotBePredicted() throws IOException {
        writeNoise(80);

        TaskResult task = EvaluationBench.run(folder, 1, Progress.none(), () -> false)
                .tasks()
                .getFirst();

        // Anything clearly above 0 would mean that test persons leaked into training.
        assertThat(task.members())
                .allSatisfy(member -> assertThat(member.r2()).as(member.name()).isLessThan(0.1));
    }

    @Test
    void aMemberFromOutsideTakesPartInTheTaskAndInTheEnsemble() throws IOException {
        write(40, 4);
        MemberSource oracle = task -> Optional.of(new Member() {
            @Override
            public String name() {
                return "oracle of " + task.description().task();
            }

            @Override
            public boolean baseline() {
                return false;
            }

            @Override
            public Fitted fit(List<Sample> training) {
                return Sample::outcome;
            }
        });

        TaskResult task = EvaluationBench.run(
                        folder, 1, List.of(oracle, none -> Optional.empty()), Progress.none(), () -> false)
                .tasks()
                .getFirst();

        assertThat(task.member("oracle of grip").mae()).isZero();
        assertThat(task.difference().verdict()).isEqualTo("better");
    }

    @Test
    void progressRisesToOneAndCancelStops() throws IOException {
        write(40, 3);
        List<Double> heard = new ArrayList<>();
        EvaluationBench.run(folder, 1, (step, fraction) -> heard.add(fraction), () -> false);

        assertThat(heard).isSorted().last().isEqualTo(1.0);
        assertThatThrownBy(() -> EvaluationBench.run(folder, 1, Progress.none(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private void write(int persons, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("who,day,grip,age\n");
        for (int p = 0; p < persons; p++) {
            double start = 20 + 5 * random.nextGaussian();
            csv.append(String.format(Locale.ROOT, "p%d,0,%.3f,%d%n", p, start, 30 + p % 40));
            csv.append(String.format(
                    Locale.ROOT, "p%d,84,%.3f,%d%n", p, 8 + 0.9 * start + random.nextGaussian(), 30 + p % 40));
        }
        Files.writeString(folder.resolve("grip.csv"), csv);
        describe();
    }

    private void writeNoise(int persons) throws IOException {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("who,day,grip,age\n");
        for (int p = 0; p < persons; p++) {
            csv.append(String.format(Locale.ROOT, "p%d,0,%.3f,%d%n", p, random.nextGaussian(), random.nextInt(80)));
            csv.append(String.format(Locale.ROOT, "p%d,84,%.3f,50%n", p, random.nextGaussian()));
        }
        Files.writeString(folder.resolve("grip.csv"), csv);
        describe();
    }

    private void describe() throws IOException {
        Files.writeString(folder.resolve("grip.json"), """
                {"task": "grip", "file": "grip.csv", "personColumn": "who", "timeColumn": "day",
                 "outcome": {"column": "grip", "from": 84, "to": 84, "unit": "kg"},
                 "inputs": [{"name": "start", "column": "grip", "from": 0, "to": 0, "required": true},
                            {"name": "age", "column": "age", "from": 0, "to": 0}],
                 "current": "start", "split": {"folds": 5, "reshuffles": 2}}
                """);
    }
}
