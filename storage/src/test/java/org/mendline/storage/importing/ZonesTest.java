package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.Fakes.HEART_RATE;
import static org.mendline.storage.importing.Fakes.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.channel.ChannelSeries;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// Travel and daylight saving neither move nor double a session.
class ZonesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final PersonId ANN = new PersonId("P-001");

    @TempDir
    Path folder;

    private final ScriptedReader reader = new ScriptedReader("scripted");
    private ClinicStore store;
    private Importer importer;

    @BeforeEach
    void open() {
        store = ClinicStores.create(folder.resolve("store/clinic.mendline"), "passphrase".toCharArray());
        importer = new Importer(
                store,
                List.of(reader),
                new Fakes.Units(),
                new Fakes.Catalogue(),
                Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// The night of each change: an hour is missing in March, one comes twice in October.
    @ParameterizedTest
    @CsvSource({
        "2025-03-29T22:59:59Z, 2025-03-29, +01:00",
        "2025-03-29T23:30:00Z, 2025-03-30, +01:00",
        "2025-03-30T00:59:59Z, 2025-03-30, +01:00",
        "2025-03-30T01:00:00Z, 2025-03-30, +02:00",
        "2025-03-30T21:59:59Z, 2025-03-30, +02:00",
        "2025-03-30T22:00:00Z, 2025-03-31, +02:00",
        "2025-10-25T21:59:59Z, 2025-10-25, +02:00",
        "2025-10-26T00:30:00Z, 2025-10-26, +02:00",
        "2025-10-26T01:30:00Z, 2025-10-26, +01:00",
        "2025-10-26T22:59:59Z, 2025-10-26, +01:00",
        "2025-10-26T23:00:00Z, 2025-10-27, +01:00",
    })
    void nightsOfChangedClocksKeepTheirInstantDayAndZone(String instant, LocalDate day, String offset)
            throws IOException {
        reader.script("named", at(Instant.parse(instant), Optional.of(BERLIN), 60));
        reader.script("assumed", at(Instant.parse(instant), Optional.empty(), 61));

        run("named", NEW_YORK);
        run("assumed", BERLIN);

        assertThat(stored()).hasSize(2).allSatisfy(observation -> {
            assertThat(observation.instant()).isEqualTo(Instant.parse(instant));
            assertThat(observation.localDate()).isEqualTo(day);
            assertThat(observation.offset()).isEqualTo(ZoneOffset.of(offset));
            assertThat(observation.zone()).contains(BERLIN);
        });
    }

    @Test
    void theHourThatComesTwiceInOctoberHoldsTwoValues() throws IOException {
        reader.script(
                "night",
                at(Instant.parse("2025-10-26T00:30:00Z"), Optional.of(BERLIN), 50),
                at(Instant.parse("2025-10-26T01:30:00Z"), Optional.of(BERLIN), 50));

        FileReport report = run("night", BERLIN);

        assertThat(report.observations()).isEqualTo(2);
        assertThat(stored()).extracting(o -> o.offset().getId()).containsExactly("+02:00", "+01:00");
    }

    /// An export rewritten with the offsets of the place where it was made, as Apple Health does.
    @Test
    void aSessionExportedAgainAbroadIsNeitherMovedNorDoubled() throws IOException {
        Instant evening = Instant.parse("2025-07-01T21:30:00Z");
        reader.script("home", at(evening, Optional.of(BERLIN), 120));
        reader.script("abroad", at(evening, Optional.of(ZoneOffset.ofHours(-4)), 120));
        reader.script("again", at(evening, Optional.empty(), 120));

        run("home", BERLIN);
        assertThat(run("abroad", BERLIN).status()).isEqualTo(FileReport.Status.DUPLICATE);
        assertThat(run("again", NEW_YORK).status()).isEqualTo(FileReport.Status.DUPLICATE);

        assertThat(stored()).singleElement().satisfies(observation -> {
            assertThat(observation.localDate()).isEqualTo(LocalDate.of(2025, 7, 1));
            assertThat(observation.zone()).contains(BERLIN);
        });
    }

    @Test
    void anOffsetAloneIsNotTakenForARegion() throws IOException {
        reader.script("offset", at(Fakes.MORNING, Optional.of(ZoneOffset.ofHours(9)), 60));
        reader.script("utc", at(Fakes.MORNING, Optional.of(ZoneId.of("UTC")), 61));

        run("offset", BERLIN);
        run("utc", BERLIN);

        assertThat(stored()).extracting(Observation::zone).containsOnly(Optional.empty());
        assertThat(stored()).extracting(o -> o.offset().getId()).containsExactly("+09:00", "Z");
    }

    @Test
    void aSeriesKeepsItsZone() throws IOException {
        ReadItem.Series bare = Fakes.series(own("P-001"), 3, Fakes.MORNING);
        reader.script("region", in(bare, Optional.of(BERLIN)));
        reader.script("offset", in(Fakes.series(own("P-001"), 4, Fakes.MORNING), Optional.of(ZoneOffset.ofHours(2))));
        reader.script("none", Fakes.series(own("P-001"), 5, Fakes.MORNING));

        run("region", NEW_YORK);
        run("offset", NEW_YORK);
        run("none", NEW_YORK);

        assertThat(store.channels().overlapping(ANN, HEART_RATE, Instant.EPOCH, Fakes.MORNING))
                .extracting(ChannelSeries::zone)
                .containsExactly(Optional.of(BERLIN), Optional.of(ZoneOffset.ofHours(2)), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyInstantOfEveryZoneComesBackOnItsOwnDay(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        ReadItem[] items = new ReadItem[50];
        for (int i = 0; i < items.length; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            items[i] =
                    at(Instant.ofEpochSecond(1_200_000_000L + random.nextInt(560_000_000)), Optional.of(zone), 60 + i);
        }
        reader.script("all", items);

        run("all", BERLIN);

        List<Observation> all = stored();
        assertThat(all).hasSize(items.length);
        for (ReadItem item : items) {
            ReadItem.Value value = (ReadItem.Value) item;
            ZoneId zone = value.zone().<ZoneId>map(z -> z).orElseThrow();
            assertThat(all)
                    .filteredOn(o -> o.value() == value.value())
                    .singleElement()
                    .satisfies(o -> {
                        assertThat(o.instant()).isEqualTo(value.instant());
                        assertThat(o.localDate())
                                .as("seed " + seed + ", " + zone)
                                .isEqualTo(value.instant().atZone(zone).toLocalDate());
                    });
        }
    }

    private static ReadItem.Value at(Instant instant, Optional<? extends ZoneId> zone, double value) {
        return new ReadItem.Value(
                own("P-001"),
                HEART_RATE,
                "",
                value,
                "/min",
                instant,
                zone,
                Quality.VALID,
                "record 1",
                Optional.of("Watch"));
    }

    private static ReadItem.Series in(ReadItem.Series s, Optional<? extends ZoneId> zone) {
        return new ReadItem.Series(
                s.subject(),
                s.code(),
                s.unit(),
                s.start(),
                s.timeMillis(),
                s.values(),
                s.resolution(),
                s.record(),
                s.device(),
                zone);
    }

    private FileReport run(String script, ZoneId zone) throws IOException {
        Path file = Files.writeString(folder.resolve(script + ".txt"), "scripted " + script);
        return importer.run(new ImportRequest(List.of(file), Optional.empty(), zone), ImportProgress.SILENT)
                .files()
                .getFirst();
    }

    private List<Observation> stored() {
        return store.observations().ofMeasure(ANN, HEART_RATE);
    }
}
