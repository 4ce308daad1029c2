package org.mendline.storage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class SqlReportsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ReportRepository reports;

    SqlReportsTest(Server server) {
        this.reports = new SqlReports(server.migrated());
    }

    @Test
    void reportsComeBackAsKeptInTheOrderOfTheirNames() {
        SavedReport knees = new SavedReport("Knees of Łukasz's squad", "{\"kind\":\"weekly\"}", "Ann Bo", NOON);
        SavedReport everyone = new SavedReport("Everyone", "{}", "Ben", NOON.plusMillis(7));

        reports.save(knees);
        reports.save(everyone);

        assertThat(reports.all()).containsExactly(everyone, knees);
        assertThat(reports.named(knees.name())).contains(knees);
        assertThat(reports.named("knees")).isEmpty();
    }

    @Test
    void aReportOfTheSameNameTakesThePlaceOfTheOneBefore() {
        reports.save(new SavedReport("Monday", "{\"a\":1}", "Ann", NOON));
        SavedReport again = new SavedReport("Monday", "{\"a\":2}", "Ben", NOON.plusSeconds(60));

        reports.save(again);

        assertThat(reports.all()).containsExactly(again);
    }

    @Test
    void whatIsDeletedIsGoneOnce() {
        reports.save(new SavedReport("Monday", "{}", "Ann", NOON));

        assertThat(reports.delete("Monday")).isTrue();
        assertThat(reports.delete("Monday")).isFalse();
        assertThat(reports.all()).isEmpty();
    }

    @Test
    void aReportNeedsAShortNameAndSomebodyWhoMadeIt() {
        assertThatThrownBy(() -> new SavedReport(" ", "{}", "Ann", NOON)).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> new SavedReport("x".repeat(81), "{}", "Ann", NOON))
                .hasMessageContaining("80 characters");
        assertThatThrownBy(() -> new SavedReport("Monday", "{}", " ", NOON)).hasMessageContaining("who set it up");
    }
}
