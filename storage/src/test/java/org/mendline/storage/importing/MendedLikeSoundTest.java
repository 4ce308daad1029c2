package org.mendline.storage.importing;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mendline.storage.importing.Mend.MendedTime;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// Whatever was wrong with a record, once mended it gives the very observation a sound file would have given.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MendedLikeSoundTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    private final Path folder;
    private final CuratedMeasures measures = new CuratedMeasures();
    private final UcumConversion units = new UcumConversion();
    private ClinicStore soundStore;
    private ClinicStore mendedStore;

    MendedLikeSoundTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void open() {
        soundStore = ClinicStores.create(folder.resolve("sound.mendline"), "passphrase".toCharArray());
        mendedStore = ClinicStores.create(folder.resolve("mended.mendline"), "passphrase".toCharArray());
    }

    @AfterAll
    void close() {
        soundStore.close();
        mendedStore.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMendedRecordGivesWhatASoundFileWouldHaveGiven(long seed) throws IOException {
        Random random = new Random(seed);
        ReadItem.Value sound = sound(random, seed);
        Broken broken = broken(sound, random.nextInt(5));

        importInto(soundStore, "sound", seed, sound);
        importInto(mendedStore, "broken", seed, broken.item());
        QuarantinedRecord record = mendedStore.quarantine().all().stream()
                .filter(r -> r.file().equals("lab-" + seed + ".txt"))
                .findFirst()
                .orElseThrow();
        MendingOutcome outcome = new RecordMending(mendedStore, units, measures, CLOCK)
                .retry(List.of(record.id()), broken.mend(), "Ada Voss");

        assertThat(outcome.refused()).isEmpty();
        List<Observation> mended = stored(mendedStore, seed);
        assertThat(mended).hasSize(1).isEqualTo(stored(soundStore, seed));
        assertThat(mendedStore.persons().all()).isEqualTo(soundStore.persons().all());
        assertThat(mendedStore.persons().aliases(person(seed)))
                .isEqualTo(soundStore.persons().aliases(person(seed)));
    }

    private ReadItem.Value sound(Random random, long seed) {
        List<Measure> all = measures.all();
        Measure measure = all.get(random.nextInt(all.size()));
        double low = measure.plausibleLow().orElse(0);
        double high = measure.plausibleHigh().orElse(low + 1000);
        // Now and then beyond the plausible range, which must be flagged the same way.
        double value = low + (high - low) * (random.nextDouble() * 1.1);
        int zoned = random.nextInt(3);
        return new ReadItem.Value(
                random.nextBoolean()
                        ? new Subject.Named("mendline", "P-" + seed)
                        : new Subject.Named("hl7:CITYLAB", "P-" + seed),
                measure.code(),
                measure.name(),
                value,
                measure.unit(),
                NOW.minusMillis(random.nextLong(1, 300L * 86_400_000)),
                zone(zoned, random),
                random.nextInt(5) == 0 ? Quality.PRELIMINARY : Quality.VALID,
                "row " + random.nextInt(1000),
                random.nextBoolean() ? Optional.of("Analyser " + random.nextInt(3)) : Optional.empty());
    }

    /// The file names nothing, an offset, or a region.
    private static Optional<ZoneId> zone(int kind, Random random) {
        return switch (kind) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(ZoneOffset.ofTotalSeconds(random.nextInt(-14, 15) * 1800));
            default -> Optional.of(ZoneId.of(random.nextBoolean() ? "America/New_York" : "Asia/Kathmandu"));
        };
    }

    private record Broken(ReadItem item, Mend mend) {}

    /// One fault, and the correction somebody would make.
    private Broken broken(ReadItem.Value sound, int fault) {
        Mend none = Mend.NOTHING;
        return switch (fault) {
            case 0 ->
                new Broken(
                        with(sound, sound.code(), sound.value(), "furlongs²", sound.instant()),
                        none.withUnit(sound.unit()));
            case 1 -> {
                Instant late =
                        sound.instant().atOffset(ZoneOffset.UTC).plusYears(20).toInstant();
                yield new Broken(with(sound, sound.code(), sound.value(), sound.unit(), late), time(sound));
            }
            case 2 ->
                new Broken(
                        with(sound, sound.code(), Double.NaN, sound.unit(), sound.instant()),
                        new Mend(
                                Optional.empty(),
                                Optional.empty(),
                                OptionalDouble.of(sound.value()),
                                Optional.empty(),
                                Optional.empty()));
            case 3 ->
                new Broken(
                        with(sound, "local:" + sound.code(), sound.value(), "smileys", sound.instant()),
                        new Mend(
                                Optional.empty(),
                                Optional.of(sound.code()),
                                OptionalDouble.empty(),
                                Optional.of(sound.unit()),
                                Optional.empty()));
            default ->
                new Broken(with(sound, sound.code(), sound.value(), "?", sound.instant()), none.withUnit(sound.unit()));
        };
    }

    private static Mend time(ReadItem.Value sound) {
        ZoneId zone = sound.zone().<ZoneId>map(named -> named).orElse(HERE);
        LocalDate date = sound.instant().atZone(zone).toLocalDate();
        return new Mend(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(new MendedTime(
                        date, Optional.of(sound.instant().atZone(zone).toLocalTime()), Optional.empty())));
    }

    private static ReadItem.Value with(ReadItem.Value item, String code, double value, String unit, Instant at) {
        return new ReadItem.Value(
                item.subject(),
                code,
                item.name(),
                value,
                unit,
                at,
                item.zone(),
                item.quality(),
                item.record(),
                item.device());
    }

    private void importInto(ClinicStore store, String kind, long seed, ReadItem item) throws IOException {
        ScriptedReader reader = new ScriptedReader("scripted").script(kind + seed, item);
        Path file = folder.resolve(kind).resolve("lab-" + seed + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "scripted " + kind + seed);
        new Importer(store, List.of(reader), units, measures, CLOCK)
                .run(new ImportRequest(List.of(file), Optional.empty(), HERE), ImportProgress.SILENT);
    }

    private static PersonId person(long seed) {
        return new PersonId("P-" + seed);
    }

    private static List<Observation> stored(ClinicStore store, long seed) {
        return store.observations().between(person(seed), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));
    }
}
