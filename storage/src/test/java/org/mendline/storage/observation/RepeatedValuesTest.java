package org.mendline.storage.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class RepeatedValuesTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ObservationRepository observations;

    RepeatedValuesTest(Server server) {
        Database database = server.migrated();
        this.observations = new SqlObservations(database);
        new SqlPersons(database).save(Person.named(ANN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverComesTogetherEachValueIsStoredOnce(long seed) {
        Random random = new Random(seed);
        Set<List<Object>> known = new HashSet<>();
        for (int batch = 0; batch < 12; batch++) {
            List<Observation> values = new ArrayList<>();
            int before = known.size();
            int size = random.nextInt(1, 120);
            int moments = random.nextInt(1, 400);
            for (int i = 0; i < size; i++) {
                String code = random.nextBoolean() ? "c" : "d";
                Optional<String> device = random.nextBoolean() ? Optional.of("watch") : Optional.empty();
                int second = random.nextInt(moments);
                double value = random.nextInt(4);
                values.add(of(code, value, NOON.plusSeconds(second), Quality.VALID, device));
                known.add(List.of(code, device, second, value));
            }
            assertThat(observations.addAll(values)).isEqualTo(known.size() - before);
            assertThat(observations.addAll(values)).isZero();
        }
        assertThat(observations.ofMeasure(ANN, "c").size()
                        + observations.ofMeasure(ANN, "d").size())
                .isEqualTo(known.size());
    }

    @Test
    void manyValuesOfOneMomentAreAllFoundAgain() {
        List<Observation> values = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            values.add(of("c", i, NOON, Quality.VALID, Optional.empty()));
            values.add(of("c", i, NOON.plusSeconds(i), Quality.VALID, Optional.empty()));
        }
        assertThat(observations.addAll(values)).isEqualTo(199);
        assertThat(observations.addAll(values.subList(0, 2))).isZero();
        assertThat(observations.addAll(List.of(
                        of("c", 99, NOON, Quality.VALID, Optional.empty()),
                        of("c", 100, NOON, Quality.VALID, Optional.empty()),
                        of("c", 99, NOON.plusSeconds(99), Quality.VALID, Optional.empty()))))
                .isEqualTo(1);
        assertThat(observations.addAll(values)).isZero();
    }

    @Test
    void besideACorrectedValueNothingIsStoredButAnotherCorrection() {
        observations.addAll(List.of(of("c", 1, NOON, Quality.CORRECTED, Optional.empty())));
        assertThat(observations.addAll(List.of(
                        of("c", 2, NOON, Quality.VALID, Optional.empty()),
                        of("c", 2, NOON.plusSeconds(1), Quality.VALID, Optional.empty()))))
                .isEqualTo(1);
        assertThat(observations.addAll(List.of(
                        of("c", 3, NOON, Quality.CORRECTED, Optional.empty()),
                        of("c", 2, NOON.plusSeconds(2), Quality.VALID, Optional.empty()))))
                .isEqualTo(2);
        assertThat(observations.ofMeasure(ANN, "c"))
                .extracting(Observation::value)
                .containsExactly(3.0, 2.0, 2.0);
    }

    private static Observation of(String code, double value, Instant at, Quality quality, Optional<String> device) {
        return new Observation(
                ANN,
                code,
                value,
                "1",
                at,
                ZoneOffset.UTC,
                quality,
                new Provenance("file.csv", "row 1", device, "csv/1"));
    }
}
