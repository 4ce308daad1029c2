package org.mendline.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class SqlAuditLogTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00.123Z");

    private final Server server;
    private final Database database;
    private final AuditLog audit;

    SqlAuditLogTest(Server server) {
        this.server = server;
        this.database = server.migrated();
        this.audit = new SqlAuditLog(database, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void fiveEntries() {
        for (int i = 1; i <= 5; i++) {
            audit.append("ann", "import", "file " + i);
        }
    }

    @Test
    void entriesComeNewestFirstAndTheChainHolds() {
        assertThat(audit.latest(2))
                .containsExactly(
                        new AuditLog.Entry(5, NOW, "ann", "import", "file 5"),
                        new AuditLog.Entry(4, NOW, "ann", "import", "file 4"));
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void anEmptyChainHolds() {
        assertThat(new SqlAuditLog(server.migrated(), Clock.systemUTC()).firstBroken())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit_entry SET detail = 'nothing' WHERE sequence_number = 3 | 3",
                "UPDATE audit_entry SET actor = 'bob' WHERE sequence_number = 1 | 1",
                "UPDATE audit_entry SET at_ms = at_ms + 1 WHERE sequence_number = 5 | 5",
                "DELETE FROM audit_entry WHERE sequence_number = 2 | 2",
                "DELETE FROM audit_entry WHERE sequence_number = 5 | 5",
                "DELETE FROM audit_entry | 1",
                "UPDATE audit_entry SET actor = 'an', action_code = 'nimport' WHERE sequence_number = 4 | 4"
            })
    void tamperingIsFoundAtTheFirstEntryTouched(String tampering, long expected) {
        database.write(handle -> handle.execute(tampering));
        assertThat(audit.firstBroken()).hasValue(expected);
    }
}
