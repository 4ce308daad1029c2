package org.mendline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.channel.ChannelRepository;
import org.mendline.storage.channel.ChannelSeries;
import org.mendline.storage.channel.SqlChannels;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.episode.EpisodeRepository;
import org.mendline.storage.episode.SqlEpisodes;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.ObservationRepository;
import org.mendline.storage.observation.ObservationRepository.DaySpan;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.SqlObservations;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.person.PersonRepository;
import org.mendline.storage.person.PersonRepository.Alias;
import org.mendline.storage.person.Sex;
import org.mendline.storage.person.SqlPersons;
import org.mendline.storage.sql.Database;
import org.mendline.storage.store.Server;

@ParameterizedClass
@EnumSource(Server.class)
class RepositoriesTest {
    private static final PersonId ANN = new PersonId("P-001");
    private static final PersonId BEN = new PersonId("P-002");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Database database;
    private final PersonRepository persons;
    private final ObservationRepository observations;
    private final ChannelRepository channels;
    private final EpisodeRepository episodes;

    RepositoriesTest(Server server) {
        this.database = server.migrated();
        this.persons = new SqlPersons(database);
        this.observations = new SqlObservations(database);
        this.channels = new SqlChannels(database);
        this.episodes = new SqlEpisodes(database);
        persons.save(Person.named(ANN));
        persons.save(Person.named(BEN));
    }

    @Test
    void aPersonIsReplacedByWhatIsKnownNow() {
        Person full = new Person(
                ANN,
                Optional.of("Ann"),
                OptionalInt.of(1961),
                Sex.FEMALE,
                OptionalDouble.of(168.5),
                OptionalDouble.of(71),
                Person.Origin.SIMULATED);
        persons.save(full);
        assertThat(persons.find(ANN)).contains(full);
        persons.save(Person.named(ANN));
        assertThat(persons.find(ANN)).contains(Person.named(ANN));
        assertThat(persons.all()).extracting(Person::id).containsExactly(ANN, BEN);
        assertThat(persons.find(new PersonId("P-003"))).isEmpty();
    }

    @Test
    void anAliasLeadsToItsPerson() {
        persons.addAlias(ANN, "hl7:NORTH", "77");
        persons.addAlias(ANN, "fhir", "ann");
        persons.addAlias(ANN, "hl7:NORTH", "77");
        assertThat(persons.findByAlias("hl7:NORTH", "77")).contains(ANN);
        assertThat(persons.findByAlias("hl7:SOUTH", "77")).isEmpty();
        assertThat(persons.aliases(ANN)).containsExactly(new Alias("fhir", "ann"), new Alias("hl7:NORTH", "77"));
        assertThatThrownBy(() -> persons.addAlias(new PersonId("P-9"), "a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P-9");
    }

    @Test
    void assigningMovesEverythingAndDoublesNothing() {
        Observation shared = of(ANN, "c", 1, NOON, Quality.VALID);
        observations.addAll(
                List.of(shared, of(BEN, "c", 1, NOON, Quality.VALID), of(BEN, "d", 2, NOON, Quality.VALID)));
        channels.add(series(ANN, 10));
        channels.add(series(BEN, 10));
        channels.add(series(BEN, 11));
        episodes.save(episode("P-002/1", BEN, LocalDate.of(2026, 1, 1), Optional.empty()));
        persons.addAlias(BEN, "x", "y");

        persons.assign(BEN, ANN);

        assertThat(persons.find(BEN)).isEmpty();
        assertThat(observations.countsByMeasure(ANN)).isEqualTo(java.util.Map.of("c", 1L, "d", 1L));
        assertThat(channels.sampleCounts(ANN)).containsEntry("8867-4", 21L);
        assertThat(episodes.of(ANN)).hasSize(1);
        assertThat(persons.findByAlias("x", "y")).contains(ANN);
        assertThatThrownBy(() -> persons.assign(ANN, ANN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> persons.assign(BEN, ANN)).hasMessageContaining("P-002");
    }

    @Test
    void observationsComeBackAsTheyWent() {
        Observation whole = new Observation(
                ANN,
                "1988-5",
                -3.25,
                "mg/L",
                Instant.parse("1999-12-31T23:59:59.987Z"),
                ZoneOffset.ofHoursMinutes(5, 45),
                Quality.PRELIMINARY,
                new Provenance("labs.hl7", "message 2, OBX 3", Optional.of("Cobas 8000"), "hl7v2/1"));
        assertThat(observations.addAll(List.of(whole))).isEqualTo(1);
        assertThat(observations.ofMeasure(ANN, "1988-5")).containsExactly(whole);
        assertThat(observations.ofMeasure(BEN, "1988-5")).isEmpty();
        assertThat(observations.span(ANN)).contains(new DaySpan(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 1, 1)));
        assertThat(observations.span(BEN)).isEmpty();
    }

    @Test
    void identityIsPersonCodeInstantValueAndDevice() {
        Observation one = of(ANN, "c", 1, NOON, Quality.VALID);
        Observation device = new Observation(
                ANN,
                "c",
                1,
                "1",
                NOON,
                ZoneOffset.UTC,
                Quality.VALID,
                new Provenance("f", "r", Optional.of("watch"), "t/1"));
        assertThat(observations.addAll(List.of(
                        one,
                        of(ANN, "c", 1, NOON, Quality.IMPLAUSIBLE),
                        of(ANN, "c", 2, NOON, Quality.VALID),
                        of(ANN, "d", 1, NOON, Quality.VALID),
                        of(ANN, "c", 1, NOON.plusMillis(1), Quality.VALID),
                        of(BEN, "c", 1, NOON, Quality.VALID),
                        device)))
                .isEqualTo(6);
        assertThat(observations.addAll(List.of(one, device))).isZero();
        assertThat(observations.addAll(List.of())).isZero();
    }

    @Test
    void aCorrectionTakesThePlaceOfTheOldValueAndKeepsIt() {
        observations.addAll(List.of(
                of(ANN, "c", 1, NOON, Quality.PRELIMINARY), of(ANN, "c", 9, NOON.plusSeconds(1), Quality.VALID)));
        assertThat(observations.addAll(List.of(of(ANN, "c", 2, NOON, Quality.CORRECTED))))
                .isEqualTo(1);
        assertThat(observations.addAll(List.of(of(ANN, "c", 1, NOON, Quality.PRELIMINARY))))
                .isZero();
        assertThat(observations.ofMeasure(ANN, "c"))
                .extracting(Observation::value)
                .containsExactly(2.0, 9.0);
        assertThat(observations.addAll(
                        List.of(of(ANN, "d", 1, NOON, Quality.VALID), of(ANN, "d", 3, NOON, Quality.CORRECTED))))
                .isEqualTo(2);
        assertThat(observations.ofMeasure(ANN, "d"))
                .extracting(Observation::value)
                .containsExactly(3.0);
    }

    @Test
    void anUnknownPersonsValuesAreRefusedWhole() {
        assertThatThrownBy(() -> observations.addAll(List.of(
                        of(ANN, "c", 1, NOON, Quality.VALID), of(new PersonId("P-9"), "c", 1, NOON, Quality.VALID))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P-9");
        assertThat(observations.countsByMeasure(ANN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void betweenGivesExactlyTheLocalDaysAskedForInOrder(long seed) {
        Random random = new Random(seed);
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Instant at = NOON.plusSeconds(random.nextInt(20 * 86_400));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-18, 19) * 3600);
            all.add(new Observation(
                    ANN,
                    "c" + random.nextInt(4),
                    random.nextInt(3),
                    "1",
                    at,
                    offset,
                    Quality.VALID,
                    new Provenance("f", "r" + i, Optional.empty(), "t/1")));
        }
        assertThat(observations.addAll(all)).isEqualTo(400);
        LocalDate from = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(10));
        LocalDate to = from.plusDays(random.nextInt(5));

        List<Observation> found = observations.between(ANN, from, to);

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(o ->
                                !o.localDate().isBefore(from) && !o.localDate().isAfter(to))
                        .toList())
                .isSortedAccordingTo(java.util.Comparator.comparing(Observation::instant));
    }

    @Test
    void aChannelComesBackWholeThoughItIsKeptInChunks() {
        ChannelSeries series = series(ANN, 10_000);
        assertThat(channels.add(series)).isTrue();
        assertThat(channels.add(series)).isFalse();
        assertThat(channels.add(series(BEN, 10_000))).isTrue();
        assertThat(channels.add(series(ANN, 0))).isFalse();

        ChannelSeries back = channels.overlapping(ANN, "8867-4", NOON.plusSeconds(9_999), NOON.plusSeconds(20_000))
                .getFirst();
        assertThat(back.timeMillis()).isEqualTo(series.timeMillis());
        assertThat(back.values()).isEqualTo(series.values());
        assertThat(back.start()).isEqualTo(NOON);
        assertThat(back.device()).contains("watch");
        assertThat(back.unit()).isEqualTo("/min");
        assertThat(channels.overlapping(ANN, "8867-4", NOON.plusSeconds(10_000), NOON.plusSeconds(20_000)))
                .isEmpty();
        assertThat(channels.sampleCounts(ANN)).containsEntry("8867-4", 10_000L);
        assertThat(channels.storedBytes()).isBetween(1_000L, 4L * 20_000);
        assertThat(database.<Integer>read(handle -> handle.createQuery("SELECT COUNT(*) FROM channel_chunk")
                        .mapTo(Integer.class)
                        .one()))
                .isEqualTo(6);
    }

    @Test
    void theNewestOpenEpisodeIsTheCurrentOne() {
        Episode old = episode("e1", ANN, LocalDate.of(2025, 1, 1), Optional.empty());
        Episode open = episode("e2", ANN, LocalDate.of(2025, 6, 1), Optional.empty());
        Episode closed = episode("e3", ANN, LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 3, 1)));
        List<Episode> all = new ArrayList<>(List.of(old, open, closed));
        Collections.shuffle(all, new Random(1));
        all.forEach(episodes::save);
        episodes.save(open);

        assertThat(episodes.of(ANN)).containsExactly(closed, open, old);
        assertThat(episodes.current(ANN)).contains(open);
        assertThat(episodes.current(BEN)).isEmpty();
        assertThat(episodes.all()).hasSize(3);
    }

    private static Observation of(PersonId person, String code, double value, Instant at, Quality quality) {
        return new Observation(
                person,
                code,
                value,
                "1",
                at,
                ZoneOffset.UTC,
                quality,
                new Provenance("f", "r", Optional.empty(), "t/1"));
    }

    private static ChannelSeries series(PersonId person, int samples) {
        Random random = new Random(samples);
        int[] times = new int[samples];
        double[] values = new double[samples];
        for (int i = 0; i < samples; i++) {
            times[i] = i * 1000;
            values[i] = 60 + random.nextInt(5);
        }
        return new ChannelSeries(person, "8867-4", "/min", NOON, times, values, 1, Optional.of("watch"), "a.fit");
    }

    private static Episode episode(String id, PersonId person, LocalDate onset, Optional<LocalDate> closed) {
        return new Episode(
                id,
                person,
                "knee-arthroplasty",
                Optional.of("left"),
                onset,
                "mendline:knee-flexion",
                OptionalDouble.of(120),
                OptionalDouble.empty(),
                closed);
    }
}
