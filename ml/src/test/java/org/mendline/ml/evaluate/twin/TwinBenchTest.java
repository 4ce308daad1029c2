package org.mendline.ml.evaluate.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.ml.evaluate.Evaluation;
import org.mendline.ml.evaluate.EvaluationBench;
import org.mendline.ml.evaluate.Progress;

class TwinBenchTest {
    private static final String TWIN = """
            {"condition": "stroke-upper-limb", "measure": "mendline:fma-ue", "onset": "onset", "judgedOnly": "a test",
             "visits": [{"value": "start"}], "target": 84}
            """;

    @TempDir
    Path folder;

    @Test
    void aTaskThatDescribesATwinIsJudgedWithoutCode() throws IOException {
        RealCaseTest.Persons.task(folder, TWIN, 30);
        Evaluation evaluation = EvaluationBench.run(folder, 1, Progress.none(), () -> false);
        TwinMembers twins = new TwinMembers(Optional.empty(), Optional.empty(), 1);

        TwinReport report = new TwinBench(twins, 1, Progress.none(), () -> false).run(folder, evaluation);

        assertThat(report.realRecords()).singleElement().satisfies(own -> {
            // One person of thirty has no onset.
            assertThat(own.all().n()).isEqualTo(29);
            assertThat(own.caveat()).isEqualTo("a test");
            assertThat(own.strata()).hasSize(6);
            assertThat(own.strata().subList(0, 3).stream()
                            .mapToInt(TwinReport.OwnScores::n)
                            .sum())
                    .isEqualTo(29);
            assertThat(own.ridgeMae())
                    .isEqualTo(evaluation.tasks().getFirst().member("ridge").mae());
        });
        assertThat(report.byVisits()).isEmpty();
        assertThat(TwinTable.of(report)).contains("prior only").contains("says little: a test");
        assertThatThrownBy(() -> new TwinBench(twins, 1, Progress.none(), () -> true).run(folder, evaluation))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aFolderWithoutTwinsGivesAnEmptyReport() {
        assertThat(TwinTable.of(new TwinReport("m", List.of(), List.of()))).isEmpty();
    }
}
