package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.cli.Cli.Result;
import org.mendline.storage.observation.MeasureCodes;
import tools.jackson.databind.JsonNode;

class ReviewCommandTest {
    private static final LocalDate ONSET = LocalDate.now(ZoneId.systemDefault()).minusDays(90);

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void aPersonWhoseLastVisitIsLongAgo() throws Exception {
        cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();
        Path visits = Files.writeString(
                folder.resolve("visits.csv"),
                "person,date,measure,value,unit\nP-1," + ONSET.plusDays(5) + "," + MeasureCodes.LIMB_SYMMETRY
                        + ",40,%\nP-1," + ONSET.plusDays(26) + "," + MeasureCodes.LIMB_SYMMETRY + ",52,%\n",
                StandardCharsets.UTF_8);
        assertThat(cli.run("import", visits.toString()).code()).isZero();
        Result episode = cli.run(
                "episode",
                "P-1",
                "--condition",
                "acl-reconstruction",
                "--onset",
                ONSET.toString(),
                "--outcome",
                MeasureCodes.LIMB_SYMMETRY);
        assertThat(episode.code()).as(episode.err()).isZero();
    }

    @Test
    void aSuggestionIsListedAcceptedByNameAndTakenBackAndNothingIsForgotten() {
        JsonNode open = cli.run("review", "P-1", "--json").json().get("open");
        int measure = number(open, "measure:limb-symmetry-index");
        int before = open.size();

        assertThat(cli.run("review", "P-1", "--accept", "" + measure).err()).contains("--by");
        Result accepted = cli.run("review", "P-1", "--accept", "" + measure, "--by", "Ada Weiss", "--json");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.json().get("open")).hasSize(before - 1);
        JsonNode decided = accepted.json().get("decided").get(0);
        assertThat(decided.get("words").asString()).startsWith("Accepted: Measure limb symmetry");

        Result back = cli.run(
                "review",
                "P-1",
                "--take-back",
                decided.get("number").asString(),
                "--by",
                "Ada Weiss",
                "--reason",
                "wrong person");
        assertThat(back.out()).contains("[taken back by Ada Weiss]");
        assertThat(cli.run("review", "P-1", "--json").json().get("open")).hasSize(before);
    }

    @Test
    void whatCannotBeDecidedIsSaid() {
        assertThat(cli.run("review", "P-1", "--accept", "99", "--by", "Ada").err())
                .contains("not 99");
        assertThat(cli.run("review", "P-1", "--reject", "1", "--by", "Ada").err())
                .contains("Say why");
        assertThat(cli.run("review", "P-1", "--change", "1", "--by", "Ada").err())
                .contains("--dose");
        assertThat(cli.run("review", "P-1", "--take-back", "7", "--by", "Ada", "--reason", "x")
                        .err())
                .contains("no decision number 7");
    }

    private static int number(JsonNode open, String code) {
        for (JsonNode suggestion : open) {
            if (suggestion.get("code").asString().equals(code)) {
                return suggestion.get("number").asInt();
            }
        }
        throw new AssertionError(code + " is not in " + open);
    }
}
