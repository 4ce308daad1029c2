package org.mendline.storage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class SqlModelsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String KIND = "twin-priors";

    private final Database database;
    private final AuditLog audit;
    private final ModelRepository models;

    SqlModelsTest(Server server) {
        this.database = server.migrated();
        this.audit = new SqlAuditLog(database, CLOCK);
        this.models = new SqlModels(database, audit, CLOCK);
    }

    private static ModelVersion version(String id, String kind) {
        return new ModelVersion(id, kind, NOW, "ann", "{\"shift\": 0.3}", "{\"acceptable\": true}");
    }

    @BeforeEach
    void threeVersions() {
        models.add(version("a", KIND));
        models.add(version("b", KIND));
        models.add(version("other", "outlook"));
    }

    @Test
    void aVersionIsKeptAsItWasAndActivatesNothing() {
        assertThat(models.find("a")).contains(version("a", KIND));
        assertThat(models.all(KIND)).extracting(ModelVersion::id).containsExactly("a", "b");
        assertThat(models.active(KIND)).isEmpty();
        assertThat(models.status(version("a", KIND))).isEqualTo(ModelStatus.TRAINED);
        assertThat(models.find("none")).isEmpty();
    }

    @Test
    void aVersionIsNeverStoredOver() {
        assertThatThrownBy(() -> models.add(version("a", KIND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a model version a already.");
    }

    @Test
    void oneOfAKindIsActiveAndKindsDoNotDisturbEachOther() {
        models.activate("other", "Dr. Ada Weiss", "");
        models.activate("a", "Dr. Ada Weiss", "");
        models.activate("b", "Dr. Ada Weiss", "newer");

        assertThat(models.active(KIND).map(ModelVersion::id)).contains("b");
        assertThat(models.active("outlook").map(ModelVersion::id)).contains("other");
        assertThat(models.status(version("a", KIND))).isEqualTo(ModelStatus.RETIRED);
        assertThat(models.status(version("b", KIND))).isEqualTo(ModelStatus.ACTIVE);
    }

    @Test
    void eachRollBackGoesOneActivationBackUntilTheShippedModel() {
        models.activate("a", "Ada", "");
        models.activate("b", "Ada", "");
        models.activate("a", "Ada", "");

        assertThat(models.rollBack(KIND, "Ben", "too wide").model()).contains("b");
        assertThat(models.rollBack(KIND, "Ben", "").model()).contains("a");
        assertThat(models.rollBack(KIND, "Ben", "").model()).isEmpty();
        assertThat(models.active(KIND)).isEmpty();
        assertThatThrownBy(() -> models.rollBack(KIND, "Ben", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The shipped model is in use; there is nothing to roll back.");
        assertThat(models.steps(KIND)).hasSize(6);
    }

    @Test
    void anActivationAfterARollBackReturnsToWhatWasThereThen() {
        models.activate("a", "Ada", "");
        models.activate("b", "Ada", "");
        models.rollBack(KIND, "Ada", "");
        models.activate("b", "Ada", "");

        assertThat(models.rollBack(KIND, "Ada", "").model()).contains("a");
        assertThat(models.rollBack(KIND, "Ada", "").model()).isEmpty();
    }

    @Test
    void decisionsNeedANameAndAVersionThatIsThereAndNotActive() {
        assertThatThrownBy(() -> models.activate("a", " ", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name of the person");
        assertThatThrownBy(() -> models.activate("none", "Ada", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no model version none.");
        models.activate("a", "Ada", "");
        assertThatThrownBy(() -> models.activate("a", "Ada", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a is active already.");
        assertThatThrownBy(() -> models.rollBack(KIND, "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(models.steps(KIND)).hasSize(1);
    }

    @Test
    void everyDecisionIsInTheAuditChain() {
        models.activate("a", "Ada Weiss", "report read");
        models.rollBack(KIND, "Ben Roth", "");

        assertThat(audit.latest(2))
                .extracting(AuditLog.Entry::actor, AuditLog.Entry::action, AuditLog.Entry::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Ben Roth", "model-rollback", "Rolled back a to the shipped model."),
                        org.assertj.core.groups.Tuple.tuple(
                                "Ada Weiss", "model-activate", "Activated a. Reason: report read"));
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void whatFailsHalfWayLeavesNothing() {
        assertThatThrownBy(() -> database.write(handle -> {
                    models.activate("a", "Ada", "");
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(models.active(KIND)).isEqualTo(Optional.empty());
        assertThat(models.steps(KIND)).isEmpty();
        assertThat(audit.latest(1)).extracting(AuditLog.Entry::action).containsExactly("model-train");
    }
}
