package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {
    @TempDir
    Path folder;

    @Test
    void theBenchTheTwinAndTheDirectionsAreInOneAnswer() throws IOException {
        write();

        Cli.Result result = Cli.raw("evaluate", "--data", folder.toString(), "--seed", "3", "--json");

        assertThat(result.code()).as(result.err()).isZero();
        JsonNode json = result.json();
        assertThat(json.path("tasks").path(0).path("task").asString()).isEqualTo("arm");
        assertThat(json.path("tasks").path(0).path("members").toString()).contains("workstation twin");
        JsonNode own = json.path("twin").path("realRecords").path(0);
        assertThat(own.path("all").path("n").asInt()).isEqualTo(24);
        assertThat(own.path("all").path("coverage80").isNumber()).isTrue();
        assertThat(json.path("directions").path("trials").isEmpty()).isTrue();
        assertThat(json.path("ablations").isNull()).isTrue();
    }

    @Test
    void theTextNamesTheTwinsModel() throws IOException {
        write();

        Cli.Result result = Cli.raw("evaluate", "--data", folder.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("The twin on real records, by its own intervals (twin-")
                .contains("last value: lowest third");
    }

    private void write() throws IOException {
        StringBuilder csv = new StringBuilder("who,start,end\n");
        for (int i = 0; i < 24; i++) {
            csv.append("p")
                    .append(i)
                    .append(',')
                    .append(20 + i)
                    .append(',')
                    .append(35 + i + i % 3)
                    .append('\n');
        }
        Files.writeString(folder.resolve("arm.csv"), csv);
        Files.writeString(folder.resolve("arm.json"), """
                {"task": "arm", "file": "arm.csv", "personColumn": "who",
                 "outcome": {"column": "end", "lowest": 0, "highest": 66},
                 "inputs": [{"name": "start", "column": "start", "required": true}],
                 "current": "start",
                 "twin": {"condition": "stroke-upper-limb", "measure": "mendline:fma-ue", "onset": 10,
                          "visits": [{"value": "start"}], "target": 84},
                 "split": {"folds": 4, "reshuffles": 1}}
                """);
    }
}
