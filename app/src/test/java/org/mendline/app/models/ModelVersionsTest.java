package org.mendline.app.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.app.task.TaskProgress;
import org.mendline.ml.inference.ParticleTwinModel;
import org.mendline.ml.local.ClinicStack;
import org.mendline.ml.local.LocalModel;
import org.mendline.ml.local.LocalReport;
import org.mendline.ml.local.PriorShift;
import org.mendline.ml.twin.PriorSource;
import org.mendline.storage.model.ModelVersion;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;
import tools.jackson.databind.json.JsonMapper;

class ModelVersionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Acceptance ADA = new Acceptance("Ada Weiss", "report read");

    @TempDir
    Path folder;

    private final AtomicInteger changes = new AtomicInteger();
    private ClinicStore store;
    private ModelVersions versions;

    @BeforeEach
    void openAStore() {
        store = ClinicStores.create(folder.resolve("clinic.mendline"), "correct horse".toCharArray());
        versions = new ModelVersions(
                store,
                CLOCK,
                new FinishedEpisodes(store, () -> false),
                ParticleTwinModel::priorOnly,
                changes::incrementAndGet);
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    /// A version by hand.
    private String add(double shift, boolean acceptable, String dynamics) {
        LocalModel model = LocalModel.of(new LocalModel.Content(
                LocalDate.of(2026, 11, 21),
                dynamics,
                Map.of("knee-arthroplasty", Map.of("RECOVERY_TIME", new PriorShift(shift, 1))),
                List.of(new LocalReport.StackWeights("knee-arthroplasty", 14, 27, true, 0.8, 0, 0.2))));
        LocalReport report = new LocalReport(
                model.version(),
                model.content().trainedOn(),
                dynamics,
                40,
                acceptable,
                acceptable ? List.of() : List.of("Overall the error may be larger."),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                model.content().stack());
        store.models()
                .add(new ModelVersion(
                        model.version(),
                        ModelVersions.KIND,
                        CLOCK.instant(),
                        "ann",
                        model.toJson(),
                        JsonMapper.shared().writeValueAsString(report)));
        return model.version();
    }

    private String add(double shift) {
        return add(shift, true, ParticleTwinModel.DYNAMICS_VERSION);
    }

    @Test
    void anActivatedVersionIsBelievedUntilItIsRolledBack() {
        String version = add(0.2);
        assertThat(versions.priors()).isSameAs(PriorSource.LITERATURE);

        versions.activate(version, ADA);

        assertThat(versions.priors().name()).contains(version);
        assertThat(versions.stack().weights()).hasSize(1);
        assertThat(versions.list())
                .extracting(ModelSummary::version, ModelSummary::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(version, "active"),
                        org.assertj.core.groups.Tuple.tuple("shipped", "shipped"));
        assertThat(versions.list().getFirst().activatedBy()).contains("Ada Weiss");

        assertThat(versions.rollBack(new Acceptance("Ben Roth", ""))).isEqualTo(ModelVersions.SHIPPED);
        assertThat(versions.priors()).isSameAs(PriorSource.LITERATURE);
        assertThat(versions.stack()).isEqualTo(ClinicStack.TWIN_ALONE);
        assertThat(changes).hasValue(2);
        assertThat(versions.list().getLast().status()).isEqualTo("shipped, active");
    }

    @Test
    void rollBackGoesToTheVersionBefore() {
        String first = add(0.1);
        String second = add(0.3);
        versions.activate(first, ADA);
        versions.activate(second, ADA);

        assertThat(versions.rollBack(ADA)).isEqualTo(first);
        assertThat(versions.priors().name()).contains(first);
    }

    @Test
    void aVersionWhoseReportSaysNoIsRefusedWithTheReason() {
        String harmful = add(2, false, ParticleTwinModel.DYNAMICS_VERSION);

        assertThatThrownBy(() -> versions.activate(harmful, ADA))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessage(harmful + " may not be activated. Overall the error may be larger.");
        assertThat(versions.priors()).isSameAs(PriorSource.LITERATURE);
        assertThat(changes).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "A", "42", "?!"})
    void nobodyDecidesWithoutAName(String name) {
        assertThatThrownBy(() -> new Acceptance(name, ""))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("named person");
    }

    @Test
    void aVersionOfAnotherTwinIsNeitherActivatedNorBelieved() {
        String old = add(0.2, true, "twin-0");

        assertThatThrownBy(() -> versions.activate(old, ADA))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("another version of the twin");
        store.models().activate(old, "Ada", "as an older program would have");
        assertThat(versions.priors()).isSameAs(PriorSource.LITERATURE);
        assertThat(versions.list().getFirst().status()).isEqualTo("active (outdated)");
    }

    @Test
    void whatIsNotThereOrActiveAlreadyOrTheShippedOneIsRefused() {
        String version = add(0.2);
        assertThatThrownBy(() -> versions.activate("none", ADA)).isInstanceOf(ModelRefusedException.class);
        assertThatThrownBy(() -> versions.report("none"))
                .hasMessage("There is no model version \"none\"; `mendline models` lists them.");
        assertThatThrownBy(() -> versions.rollBack(ADA)).isInstanceOf(ModelRefusedException.class);
        versions.activate(version, ADA);
        assertThatThrownBy(() -> versions.activate(version, ADA)).hasMessage(version + " is active already.");
    }

    @Test
    void aStoreThatWasTamperedWithOpensAndUsesTheShippedPriors() {
        store.models().add(new ModelVersion("local-x", ModelVersions.KIND, CLOCK.instant(), "ann", "{}", "{}"));
        store.models().activate("local-x", "Ada", "");

        assertThat(versions.priors()).isSameAs(PriorSource.LITERATURE);
        assertThatThrownBy(() -> versions.model("local-x"))
                .isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("local-x: ");
    }

    @Test
    void anEmptyClinicTrainsToARefusal() {
        LocalReport report = versions.trainLocal("ann", TaskProgress.SILENT);

        assertThat(report.acceptable()).isFalse();
        assertThat(versions.report(report.version())).isEqualTo(report);
        assertThat(versions.trainLocal("ann", TaskProgress.SILENT).version())
                .as("the same again")
                .isEqualTo(report.version());
        assertThat(versions.list()).hasSize(2);
    }
}
