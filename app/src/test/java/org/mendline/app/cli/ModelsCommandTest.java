package org.mendline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mendline.app.cli.Cli.Result;
import tools.jackson.databind.JsonNode;

class ModelsCommandTest {
    @TempDir
    Path folder;

    @Test
    void aClinicWithoutAPastIsToldSoAndKeepsTheShippedModel() throws Exception {
        Cli cli = new Cli(folder);
        assertThat(cli.run("init").code()).isZero();

        Result trained = cli.run("train", "--local", "--json");
        assertThat(trained.code()).as(trained.err()).isZero();
        JsonNode report = trained.json();
        assertThat(report.get("finished").asInt()).isZero();
        assertThat(report.get("acceptable").asBoolean()).isFalse();
        assertThat(report.at("/reasons/0").asString()).contains("at least 10 are needed");
        String version = report.get("version").asString();

        JsonNode models = cli.run("models", "--json").json().get("models");
        assertThat(models).hasSize(2);
        assertThat(models.at("/0/version").asString()).isEqualTo(version);
        assertThat(models.at("/0/status").asString()).isEqualTo("trained");
        assertThat(models.at("/1/status").asString()).isEqualTo("shipped, active");

        Result shown = cli.run("models", "show", version);
        assertThat(shown.out()).contains("May not be activated:", "SHA-256");

        refused(cli.run("models", "activate", version), 2, "named person");
        refused(cli.run("models", "activate", version, "--by", "Ada Weiss"), 1, "may not be activated");
        refused(cli.run("models", "activate", "none", "--by", "Ada Weiss"), 1, "no model version \"none\"");
        refused(cli.run("models", "rollback", "--by", "Ada Weiss"), 1, "nothing to roll back");
    }

    @Test
    void theShippedModelShowsItsCardWithoutAStore() {
        assertThat(Cli.raw("models", "show", "shipped").out()).contains("Model card", "simulated");
        assertThat(Cli.raw("models", "show", "shipped", "--json")
                        .json()
                        .at("/cards/0/dynamics")
                        .asString())
                .isNotBlank();
    }

    private static void refused(Result result, int code, String says) {
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.err()).contains(says);
    }
}
