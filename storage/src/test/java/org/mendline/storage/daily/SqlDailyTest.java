package org.mendline.storage.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.audit.AuditLog;
import org.mendline.storage.audit.SqlAuditLog;
import org.mendline.storage.daily.DailyRepository.DeviceDays;
import org.mendline.storage.daily.DailyRepository.KindDevices;
import org.mendline.storage.daily.PrimaryDevice.Why;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.SqlObservations;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.TestDatabase;

class SqlDailyTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final Said OLD_WATCH = Said.by("Apple Watch A");
    private static final Said NEW_WATCH = Said.by("Apple Watch B");
    private static final Said PHONE = Said.by("iPhone");

    private final Database database = TestDatabase.migrated("daily" + UUID.randomUUID());
    private final AuditLog audit = new SqlAuditLog(database, Clock.systemUTC());
    private final SqlObservations observations = new SqlObservations(database);
    private final DailyRepository daily = new SqlDaily(database, audit);

    @BeforeEach
    void ann() {
        new SqlPersons(database).save(Person.named(Said.ANN));
    }

    @Test
    void theWatchWornMostInTheLastYearIsPrimaryForAllYears() {
        steps(OLD_WATCH, 0, 600, 7_000);
        steps(NEW_WATCH, 500, 800, 8_000);
        steps(PHONE, 0, 800, 5_000);

        PrimaryDevice primary =
                daily.between(Said.ANN, FIRST, EVER).primary("steps").orElseThrow();
        assertThat(primary.ranked())
                .extracting(DailyDevice::label)
                .containsExactly("Apple Watch B", "Apple Watch A", "iPhone");
        assertThat(primary.why()).isEqualTo(new Why.MostDays(300, 165));

        // The same day shows the same value whatever span is asked for.
        LocalDate day = FIRST.plusDays(550);
        for (int around : new int[] {0, 10, 500}) {
            DailySeries steps = daily.between(Said.ANN, day.minusDays(around), day.plusDays(around))
                    .of("55423-8")
                    .orElseThrow();
            assertThat(steps.on(day).orElseThrow().value()).isEqualTo(8_000);
            assertThat(steps.on(day).orElseThrow().beside()).hasSize(2);
        }
        DailySeries steps = daily.between(Said.ANN, FIRST, FIRST).of("55423-8").orElseThrow();
        assertThat(steps.on(FIRST).orElseThrow().value()).isEqualTo(7_000);
        assertThat(steps.on(FIRST).orElseThrow().filledIn()).isTrue();
    }

    @Test
    void aChoiceRulesIsAuditedAndCanBeTakenBack() {
        steps(NEW_WATCH, 0, 10, 8_000);
        steps(PHONE, 0, 10, 5_000);
        assertThat(first().value()).isEqualTo(8_000);

        choose("iPhone");
        assertThat(first().value()).isEqualTo(5_000);
        assertThat(first().filledIn()).isFalse();
        assertThat(daily.choice(Said.ANN, "steps").orElseThrow().by()).isEqualTo("Ada Weiss");
        choose("Apple Watch B");
        assertThat(first().value()).isEqualTo(8_000);

        assertThat(daily.forgetChoice(Said.ANN, "steps", "Ada Weiss")).isTrue();
        assertThat(daily.forgetChoice(Said.ANN, "steps", "Ada Weiss")).isFalse();
        assertThat(audit.latest(9))
                .extracting(AuditLog.Entry::actor, AuditLog.Entry::action, AuditLog.Entry::detail)
                .containsExactly(
                        tuple("Ada Weiss", "primary-device", "P-001, steps: left to the rule again"),
                        tuple("Ada Weiss", "primary-device", "P-001, steps: Apple Watch B chosen"),
                        tuple("Ada Weiss", "primary-device", "P-001, steps: iPhone chosen"));
    }

    @Test
    void onlyADeviceWithValuesCanBeChosen() {
        steps(PHONE, 0, 10, 5_000);
        assertThatThrownBy(() -> choose("Apple Watch B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Apple Watch B has no value of steps of P-001, so it cannot be primary.");
        assertThatThrownBy(() -> daily.choose(
                        new PersonId("P-404"), new DeviceChoice("steps", Optional.empty(), "Ada", Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(daily.choices(Said.ANN)).isEmpty();
    }

    @Test
    void devicesAreListedByKindWithTheirDays() {
        steps(NEW_WATCH, 5, 10, 8_000);
        steps(PHONE, 0, 10, 5_000);
        observations.addAll(List.of(
                NEW_WATCH.of("93832-4", 7, "2025-01-09T07:00+01:00"),
                NEW_WATCH.of("mendline:nap-duration", 0.5, "2025-01-10T15:00+01:00"),
                Said.inATable().of("72514-3", 4, "2025-01-10T15:00+01:00"),
                PHONE.of("72514-3", 400, "2025-01-11T15:00+01:00", Quality.IMPLAUSIBLE)));

        List<KindDevices> kinds = daily.devices(Said.ANN);

        assertThat(kinds).extracting(k -> k.primary().kind()).containsExactly("pain", "sleep", "steps");
        assertThat(kinds.getFirst().devices())
                .extracting(d -> d.device().label(), DeviceDays::days)
                .as("a device with nothing valid does not count")
                .containsExactly(tuple("records without a device", 1L));
        assertThat(kinds.get(1).primary().codes()).containsExactlyInAnyOrder("93832-4", "mendline:nap-duration");
        assertThat(kinds.get(1).devices().getFirst().last()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(kinds.get(2).devices())
                .extracting(d -> d.device().label(), DeviceDays::days, DeviceDays::first, DeviceDays::last)
                .containsExactly(
                        tuple("Apple Watch B", 5L, FIRST.plusDays(5), FIRST.plusDays(9)),
                        tuple("iPhone", 10L, FIRST, FIRST.plusDays(9)));
    }

    @Test
    void ofAPersonWithoutValuesNothingIsSaid() {
        assertThat(daily.between(Said.ANN, FIRST, EVER).series()).isEmpty();
        assertThat(daily.devices(Said.ANN)).isEmpty();
        assertThat(daily.devices(new PersonId("P-404"))).isEmpty();
    }

    /// The store and the fold at hand are two ways to the same days.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theStoreTellsTheSameDaysAsTheFoldAtHand(long seed) {
        Random random = new Random(seed);
        List<Observation> said = new ArrayList<>();
        List<Said> devices = List.of(OLD_WATCH, NEW_WATCH, PHONE, Said.inATable(), OLD_WATCH.readBy("fit/1"));
        List<String> codes =
                List.of("55423-8", "93832-4", "mendline:nap-duration", "93831-6", "mendline:session-load", "40443-4");
        for (int i = 0; i < 600; i++) {
            said.add(devices.get(random.nextInt(devices.size()))
                    .of(
                            codes.get(random.nextInt(codes.size())),
                            random.nextInt(80) / 10.0,
                            FIRST.plusDays(random.nextInt(40))
                                    .atTime(random.nextInt(24), random.nextInt(60))
                                    .atOffset(ZoneOffset.ofHours(random.nextInt(-11, 12)))
                                    .toString()));
        }
        List<Observation> stored = said.stream().distinct().toList();
        observations.addAll(stored);

        DailyRecord asked = daily.between(Said.ANN, FIRST.minusDays(9), EVER);
        DailyRecord folded = DailyFold.of(observations.between(Said.ANN, FIRST.minusDays(9), EVER), List.of());

        assertThat(asked.series()).hasSameSizeAs(folded.series());
        for (DailySeries series : folded.series()) {
            assertThat(asked.of(series.measure().code()).orElseThrow().values()).isEqualTo(series.values());
        }
        assertThat(observations.between(Said.ANN, FIRST.minusDays(9), EVER)).hasSameSizeAs(stored);
    }

    private DailyValue first() {
        return daily.between(Said.ANN, FIRST, EVER)
                .of("55423-8")
                .orElseThrow()
                .on(FIRST)
                .orElseThrow();
    }

    private void choose(String device) {
        daily.choose(
                Said.ANN,
                new DeviceChoice("steps", Optional.of(device), "Ada Weiss", Instant.parse("2026-11-21T10:00:00Z")));
    }

    private void steps(Said device, int from, int to, double value) {
        List<Observation> said = new ArrayList<>();
        for (int d = from; d < to; d++) {
            said.add(device.of(
                    "55423-8",
                    value,
                    FIRST.plusDays(d).atTime(22, 0).atOffset(ZoneOffset.UTC).toString()));
        }
        observations.addAll(said);
    }
}
