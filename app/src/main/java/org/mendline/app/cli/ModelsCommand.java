package org.mendline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.models.Acceptance;
import org.mendline.app.models.ModelRefusedException;
import org.mendline.app.models.ModelSummary;
import org.mendline.app.models.ModelVersions;
import org.mendline.app.models.ShippedCards;
import org.mendline.ml.local.LocalModel;
import org.mendline.ml.local.LocalReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "models",
        description = "Lists the models this clinic trained, and which of them predictions use.",
        subcommands = {ModelsCommand.Show.class, ModelsCommand.Activate.class, ModelsCommand.RollBack.class})
final class ModelsCommand extends StoreCommand {
    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            output.print(
                    new ModelsJson(clinic.modelVersions().list()),
                    out -> clinic.modelVersions().list().forEach(m -> line(m, out)));
        }
        return 0;
    }

    private static void line(ModelSummary m, PrintWriter out) {
        out.printf(
                "%-26s %-16s%s%s%n",
                m.version(),
                m.status(),
                m.trainedAt()
                        .map(at ->
                                " trained " + at + (m.acceptable() ? ", may be activated" : ", may not be activated"))
                        .orElse(""),
                m.activatedBy().map(by -> ", activated by " + by).orElse(""));
    }

    /// Runs what may be refused and turns a refusal into exit code 1.
    private static <T> T allowed(Supplier<T> work) {
        try {
            return work.get();
        } catch (ModelRefusedException e) {
            throw new CommandFailed(1, String.valueOf(e.getMessage()));
        }
    }

    record ModelsJson(List<ModelSummary> models) {}

    record ShownJson(LocalReport report, LocalModel model) {}

    record CardsJson(String version, List<JsonNode> cards) {}

    record ActiveJson(String active, String modelVersion, String by) {}

    @Command(name = "show", description = "Shows a version's report, or with \"shipped\" the model cards.")
    static final class Show extends StoreCommand {
        @Parameters(paramLabel = "VERSION", description = "As `models` lists it, or shipped.")
        private String version = "";

        @Override
        public Integer call() throws IOException {
            if (version.equals(ModelVersions.SHIPPED)) {
                List<String> cards = ShippedCards.markdown();
                List<JsonNode> json = ShippedCards.json().stream()
                        .map(card -> JsonMapper.shared().readTree(card))
                        .toList();
                output.print(new CardsJson(version, json), out -> cards.forEach(out::println));
                return 0;
            }
            try (OpenClinic clinic = store.open()) {
                ModelVersions versions = clinic.modelVersions();
                LocalReport report = allowed(() -> versions.report(version));
                LocalModel model = allowed(() -> versions.model(version));
                output.print(new ShownJson(report, model), out -> {
                    LocalReportText.print(report, out);
                    out.println("SHA-256 " + model.sha256());
                });
            }
            return 0;
        }
    }

    @Command(name = "activate", description = "Lets predictions use a version from now on, if its report allows it.")
    static final class Activate extends StoreCommand {
        @Parameters(paramLabel = "VERSION", description = "As `models` lists it.")
        private String version = "";

        @Mixin
        private DecisionOptions decision = new DecisionOptions();

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                Acceptance acceptance = decision.acceptance();
                allowed(() -> {
                    clinic.modelVersions().activate(version, acceptance);
                    return version;
                });
                output.print(
                        new ActiveJson(version, clinic.modelVersion(), acceptance.person()),
                        out -> out.printf(
                                "Active: %s, accepted by %s. Predictions now come from %s.%n",
                                version, acceptance.person(), clinic.modelVersion()));
            }
            return 0;
        }
    }

    @Command(name = "rollback", description = "Takes back the newest activation in one step.")
    static final class RollBack extends StoreCommand {
        @Mixin
        private DecisionOptions decision = new DecisionOptions();

        @Override
        public Integer call() {
            try (OpenClinic clinic = store.open()) {
                Acceptance acceptance = decision.acceptance();
                String active = allowed(() -> clinic.modelVersions().rollBack(acceptance));
                output.print(
                        new ActiveJson(active, clinic.modelVersion(), acceptance.person()),
                        out -> out.printf(
                                "Active: %s. Predictions now come from %s.%n", active, clinic.modelVersion()));
            }
            return 0;
        }
    }
}
