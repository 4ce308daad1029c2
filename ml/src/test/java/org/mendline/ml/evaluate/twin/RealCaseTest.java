package org.mendline.ml.evaluate.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.ml.evaluate.task.Sample;
import org.mendline.ml.evaluate.task.Task;
import org.mendline.ml.evaluate.task.TaskFolder;
import org.mendline.ml.evaluate.task.UnreadableTaskException;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.DayFeature;

class RealCaseTest {
    private static final String TWIN = """
            {"condition": "stroke-upper-limb", "measure": "mendline:fma-ue", "onset": "onset", "age": "age",
             "visits": [{"value": "start"}, {"value": "early", "time": "earlyDay"}], "target": 84}
            """;

    @TempDir
    Path folder;

    @Test
    void visitsLieOnDaysSinceOnset() throws IOException {
        RealCase real = of(TWIN, 0).orElseThrow();

        assertThat(real.record().condition()).isEqualTo(Condition.STROKE_UPPER_LIMB);
        assertThat(real.record().scale().best()).isEqualTo(66);
        assertThat(real.record().today()).isEqualTo(14 + 30);
        assertThat(real.record().days().value(14, DayFeature.OUTCOME)).hasValue(20);
        assertThat(real.lastValue()).isEqualTo(35);
        assertThat(real.record().days().count(DayFeature.OUTCOME)).isEqualTo(2);
        assertThat(real.record().traits().ageYears()).isEqualTo(OptionalDouble.of(61));
        assertThat(real.daysAhead()).isEqualTo(84 - 30);
    }

    @Test
    void aVisitThatWasMissedIsNotZero() throws IOException {
        RealCase real = of(TWIN, 1).orElseThrow();

        assertThat(real.record().today()).isEqualTo(14);
        assertThat(real.lastValue()).isEqualTo(20);
        assertThat(real.daysAhead()).isEqualTo(84);
    }

    @Test
    void anUnknownOnsetMakesNoCase() throws IOException {
        assertThat(of(TWIN, 2)).isEmpty();
    }

    @Test
    void outcomesBeyondAYearAreAskedAtAYear() throws IOException {
        assertThat(of(TWIN.replace("\"target\": 84", "\"target\": 900"), 0)
                        .orElseThrow()
                        .daysAhead())
                .isEqualTo(RealCase.FARTHEST);
    }

    @Test
    void unknownNamesAreRefusedWithASentence() throws IOException {
        assertThatThrownBy(() -> of(TWIN.replace("stroke-upper-limb", "hiccups"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hiccups");
        assertThatThrownBy(() -> of(TWIN.replace("\"start\"", "\"nobody\""), 0))
                .isInstanceOf(UnreadableTaskException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> of(TWIN.replace("\"measure\"", "\"measured\""), 0))
                .isInstanceOf(UnreadableTaskException.class)
                .hasMessageContaining("twin.measure");
    }

    private Optional<RealCase> of(String twin, int sample) throws IOException {
        Task task = Persons.task(folder, twin, 20);
        Sample asked = task.samples().get(sample);
        return RealCase.of(task.description(), task.description().twin().orElseThrow(), asked);
    }

    /// A small table: the first person has all, the second no early visit, the third no onset, others as the first.
    static final class Persons {
        private Persons() {}

        static Task task(Path folder, String twin, int persons) throws IOException {
            StringBuilder csv = new StringBuilder("who,start,early,earlyDay,onset,age,end\n");
            for (int i = 0; i < persons; i++) {
                String early = i == 1 ? "NA,NA" : (35 + i % 7) + ",30";
                csv.append("p" + i + "," + (20 + i % 5) + "," + early + "," + (i == 2 ? "" : "14") + ",61,"
                        + (40 + 3 * (i % 5) + 2 * (i % 7)) + "\n");
            }
            Files.writeString(folder.resolve("t.csv"), csv.toString().replace("p1,21", "p1,20"));
            Files.writeString(folder.resolve("t.json"), """
                    {"task": "t", "file": "t.csv", "personColumn": "who",
                     "outcome": {"column": "end", "lowest": 0, "highest": 66},
                     "inputs": [{"name": "start", "column": "start", "required": true},
                      {"name": "early", "column": "early"},
                      {"name": "earlyDay", "column": "earlyDay", "role": "auxiliary"},
                      {"name": "onset", "column": "onset", "role": "auxiliary"},
                      {"name": "age", "column": "age", "role": "auxiliary"}],
                     "current": "start", "twin": %s, "split": {"folds": 5, "reshuffles": 1}}
                    """.formatted(twin));
            List<Task> tasks = TaskFolder.read(folder);
            return tasks.getFirst();
        }
    }
}
