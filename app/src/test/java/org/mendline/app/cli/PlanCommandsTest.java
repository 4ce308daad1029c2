package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.cli.Cli.Result;

/// Comparing and searching plans by command.
class PlanCommandsTest {
    private static final LocalDate ONSET = LocalDate.of(2026, 9, 1);

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void aKneeWithVisits() throws Exception {
        cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();
        String rows = IntStream.range(0, 40)
                .filter(day -> day % 7 == 6)
                .mapToObj(day -> "P-1," + ONSET.plusDays(day) + ",Knee flexion," + (70 + day) + ",deg")
                .collect(Collectors.joining("\n", "person,date,measure,value,unit\n", "\n"));
        Path visits = Files.writeString(folder.resolve("visits.csv"), rows);
        Result imported = cli.run("import", visits.toString());
        assertThat(imported.code()).as(imported.out() + imported.err()).isZero();
        Result episode = cli.run(
                "episode",
                "P-1",
                "--condition=knee-arthroplasty",
                "--onset=" + ONSET,
                "--outcome=mendline:knee-flexion",
                "--goal=115");
        assertThat(episode.code()).as(episode.err()).isZero();
    }

    @Test
    void plansAreComparedWithThePresentOneInNumbersAndWords() {
        Result compared = cli.run(
                "compare", "P-1", "--plan", "Short nights:sleep=5h", "--plan", "Ramp:therapy=10/20/40", "--json");
        assertThat(compared.code()).as(compared.err()).isZero();
        var plans = compared.json().get("plans");
        assertThat(plans).hasSize(3);
        assertThat(plans.get(0).get("difference").isNull()).isTrue();
        assertThat(plans.at("/1/difference/outcome/median").asDouble()).isLessThan(0);
        assertThat(plans.at("/1/difference/time/later").asDouble())
                .isGreaterThan(plans.at("/1/difference/time/earlier").asDouble());
        assertThat(plans.at("/1/sentences/0").asString()).contains("later (80 %:");
        assertThat(plans.at("/2/doses").asString()).contains("Therapy 10 → 40");
        assertThat(cli.run("compare", "P-1", "--plan", "Short nights:sleep=5h").out())
                .contains("Short nights: Sleep 5.0")
                .contains("Short nights reaches the goal (115°)");
    }

    @Test
    void whatIsNoPlanIsRefused() {
        assertThat(cli.run("compare", "P-1", "--plan", "sleep=9h").err()).contains("is not a plan");
        String[] four = {
            "compare", "P-1", "--plan=a:sleep=7", "--plan=b:sleep=8", "--plan=c:sleep=9", "--plan=d:sleep=6"
        };
        assertThat(cli.run(four).code()).isEqualTo(2);
        assertThat(cli.run("best", "P-1", "--lock", "luck").err()).contains("no lever \"luck\"");
        assertThat(cli.run("best", "P-1", "--by", ONSET.toString()).err()).contains("goal date lies ahead");
    }

    @Test
    void theBestPlansKeepTheLimitsAndSayWhatTheyRestOn() {
        Result best = cli.run("best", "P-1", "--max-minutes", "60", "--lock", "cold", "--json");
        assertThat(best.code()).as(best.err()).isZero();
        var json = best.json();
        assertThat(json.get("plans")).isNotEmpty();
        for (var plan : json.get("plans")) {
            assertThat(plan.at("/burden/mostMinutesADay").asDouble()).isLessThanOrEqualTo(60.001);
            assertThat(plan.get("weeks")).hasSize(6);
            assertThat(plan.at("/weeks/0/doses")).hasSize(12);
        }
        assertThat(json.get("noRisk").asString()).contains("not for this condition");
        assertThat(json.get("weakEvidence").toString()).contains("mobility").doesNotContain("sleep");
        assertThat(json.get("drugs").asString()).contains("no effect of any drug");
    }
}
