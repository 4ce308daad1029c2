package org.mendline.ml.evaluate.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFolderTest {
    private static final String TASK = """
            {"task": "t", "file": "t.csv", "personColumn": "who", "timeColumn": "day",
             "keep": {"arm": ["a"]},
             "outcome": {"column": "y", "from": 20, "to": 30, "statistic": "mean"},
             "inputs": [{"name": "start", "column": "y", "from": 0, "to": 0, "required": true},
                        {"name": "lastDay", "column": "y", "from": 0, "to": 10, "statistic": "lastTime"},
                        {"name": "slope", "column": "y", "from": 0, "to": 10, "statistic": "slope"},
                        {"name": "logX", "column": "x", "from": 0, "to": 0, "transform": "log"},
                        {"name": "product", "product": ["start", "lastDay"]},
                        {"name": "difference", "difference": ["start", "lastDay"], "role": "extra"}],
             "current": "start"}
            """;

    @TempDir
    Path folder;

    @Test
    void windowsFiltersAndDerivedInputs() throws IOException {
        write(TASK, csv());

        Task task = TaskFolder.read(folder).getFirst();

        assertThat(task.samples())
                .hasSize(25)
                .allMatch(sample -> !sample.person().equals("outside"));
        Sample first = task.samples().getFirst();
        assertThat(first.person()).isEqualTo("p0");
        assertThat(first.outcome()).isEqualTo(7);
        assertThat(first.inputs()).containsExactly(1, 10, 0.3, Math.log(2), 10, -9);
        assertThat(task.samples().get(1).observed(3))
                .as("the logarithm of 0 is missing, not 0")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "personColumn": "who"         | "personColumn": "whom"     | no column "whom"
            "current": "start"            | "current": "begin"         | no input "begin"
            "outcome":                    | "outcomes":                | "outcome" is missing
            "statistic": "slope"          | "statistic": "mood"        | MOOD
            ["start", "lastDay"]}         | ["start", "later"]}        | does not come before
            "from": 20, "to": 30          | "from": 50, "to": 60       | finds only 0 samples
            "from": 20                    | "from": "twenty"           | must be a number
            "file": "t.csv"               | "file": "u.csv"            | u.csv
            "name": "logX"                | "name": "slope"            | there twice
            "keep":                       | "keep"                     | not valid JSON
            "column": "x"                 | "column": "arm"            | which is no number
            """, quoteCharacter = '\0')
    void aWrongDescriptionIsNamedInASentence(String right, String wrong, String says) throws IOException {
        assertThat(TASK).contains(right);
        write(TASK.replace(right, wrong), csv());

        assertThatThrownBy(() -> TaskFolder.read(folder))
                .isInstanceOf(UnreadableTaskException.class)
                .hasMessageContaining(says);
    }

    @Test
    void aFolderWithoutTasksSaysWhatToDo() {
        assertThatThrownBy(() -> TaskFolder.read(folder)).hasMessageContaining("docs/evaluation.md");
        assertThatThrownBy(() -> TaskFolder.read(folder.resolve("absent"))).hasMessageContaining("not a folder");
    }

    @Test
    void everyRowCanBeAnOriginAndDatesAreTimes() throws IOException {
        StringBuilder csv = new StringBuilder("who,day,y\n");
        for (int d = 1; d <= 28; d++) {
            csv.append(String.format("p,2024-02-%02d,%d%n", d, d));
        }
        write("""
                {"task": "t", "file": "t.csv", "personColumn": "who", "timeColumn": "day", "origin": "every",
                 "outcome": {"column": "y", "from": 2, "to": 2},
                 "inputs": [{"name": "today", "column": "y", "from": 0, "to": 0, "required": true},
                            {"name": "week", "column": "y", "from": -6, "to": 0}], "current": "today"}
                """, csv.toString());

        List<Sample> samples = TaskFolder.read(folder).getFirst().samples();

        assertThat(samples).hasSize(26);
        assertThat(samples.get(10).outcome()).isEqualTo(13);
        assertThat(samples.get(10).inputs()).containsExactly(11, 8);
    }

    @Test
    void eachValueAheadIsAskedAndKnownValuesAreThoseThatInputsUse() throws IOException {
        StringBuilder csv = new StringBuilder("who,day,y\n");
        for (int p = 0; p < 10; p++) {
            for (int d = 0; d < 6; d++) {
                csv.append(String.format("p%d,%d,%d%n", p, d, 10 * d));
            }
        }
        write("""
                {"task": "t", "file": "t.csv", "personColumn": "who", "timeColumn": "day",
                 "outcome": {"column": "y", "from": 4, "to": 5, "each": true},
                 "inputs": [{"name": "last", "column": "y", "to": 3, "statistic": "last", "required": true},
                            {"name": "line", "column": "y", "from": 1, "to": 3, "statistic": "line"},
                            {"name": "recent", "column": "y", "from": 0, "to": 1, "statistic": "ewma", "halfLife": 1},
                            {"name": "middle", "column": "y", "from": 1, "to": 3, "statistic": "median"},
                            {"name": "day", "target": "time"}],
                 "current": "last", "lines": {"own line": 1}}
                """, csv.toString());

        List<Sample> samples = TaskFolder.read(folder).getFirst().samples();

        assertThat(samples).hasSize(20);
        assertThat(samples.get(1).outcome()).isEqualTo(50);
        assertThat(samples.get(1).inputs()).containsExactly(30, 50, 10 / 1.5, 20, 5);
        assertThat(samples.get(1).course().target()).isEqualTo(5);
        assertThat(samples.get(1).course().known())
                .extracting(Course.Timed::value)
                .containsExactly(0.0, 10.0, 20.0, 30.0);
    }

    @Test
    void weekendsAreKnownBeforehandAndFirstValuesDoNotGiveAwayLaterOnes() throws IOException {
        StringBuilder csv = new StringBuilder("day,y\n");
        for (int d = 1; d <= 28; d++) {
            csv.append(String.format("2024-02-%02d,%d%n", d, d));
        }
        write("""
                {"task": "t", "file": "t.csv", "timeColumn": "day", "origin": "every",
                 "outcome": {"column": "y", "from": 1, "to": 1},
                 "inputs": [{"name": "today", "column": "y", "from": 0, "to": 0, "required": true},
                            {"name": "first", "column": "y", "statistic": "first"},
                            {"name": "weekend", "target": "weekend"}], "current": "today"}
                """, csv.toString());

        List<Sample> samples = TaskFolder.read(folder).getFirst().samples();

        // 2 February 2024 was a Friday, 3 and 4 a weekend.
        assertThat(samples.subList(0, 4))
                .extracting(sample -> sample.inputs()[2])
                .containsExactly(0.0, 1.0, 1.0, 0.0);
        assertThat(samples.get(10).course().known())
                .extracting(Course.Timed::value)
                .containsExactly(1.0, 11.0);
    }

    @Test
    void builtInDescriptionsAreAllReadable() throws IOException {
        // Only a header: each description must parse and complain about its samples, not about itself.
        Files.writeString(folder.resolve("tbi_iq_wong.csv"), "id,days,duration,sex,age,piq,viq\n");

        assertThatThrownBy(() -> TaskFolder.read(folder)).hasMessageContaining("wong-piq finds only 0 samples");
    }

    private void write(String task, String csv) throws IOException {
        Files.writeString(folder.resolve("t.json"), task);
        Files.writeString(folder.resolve("t.csv"), csv);
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder("who,day,arm,x,y\n");
        for (int p = 0; p < 25; p++) {
            csv.append(String.format("p%d,0,a,%d,1%n", p, p == 1 ? 0 : 2));
            csv.append(String.format("p%d,5,a,,2.5%np%d,10,a,,4%n", p, p));
            csv.append(String.format("p%d,20,a,,6%np%d,30,a,,8%np%d,31,a,,99%n", p, p, p));
        }
        return csv + "outside,0,b,1,1\noutside,20,b,1,1\n";
    }
}
