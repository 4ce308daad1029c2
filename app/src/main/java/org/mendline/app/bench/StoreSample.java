package org.mendline.app.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mendline.app.task.TaskProgress;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;

/// A store as a clinic might have it after ten years: simulated persons, each with one value a day of four
/// measures and one day in twelve missing.
final class StoreSample {
    static final int YEARS = 10;
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private static final long SEED = 20261121L;
    private static final int SKIPPED_ONE_IN = 12;
    private static final List<Daily> MEASURES = List.of(
            new Daily("40443-4", "/min", 60, 5),
            new Daily("mendline:rmssd", "ms", 48, 9),
            new Daily("93832-4", "h", 7.2, 0.9),
            new Daily("41950-7", "1", 7600, 2400));

    private StoreSample() {}

    private record Daily(String code, String unit, double mean, double deviation) {}

    static char[] passphrase() {
        return "bench".toCharArray();
    }

    static PersonId person(int number) {
        return new PersonId("P-%04d".formatted(number));
    }

    /// Makes the store; one transaction a person, as an import would be.
    ///
    /// @return number of values stored
    static long make(Path store, int persons, TaskProgress progress) {
        long stored = 0;
        try (ClinicStore open = ClinicStores.create(store, passphrase())) {
            for (int number = 0; number < persons; number++) {
                progress.at((double) number / persons, "Ten years of person " + (number + 1) + " of " + persons);
                PersonId id = person(number);
                stored += open.inTransaction(() -> {
                    open.persons().save(Person.named(id));
                    return open.observations().addAll(values(id));
                });
            }
        }
        return stored;
    }

    private static List<Observation> values(PersonId person) {
        SplittableRandom random = new SplittableRandom(SEED + person.hashCode());
        LocalDate first = LAST.minusYears(YEARS).plusDays(1);
        List<Observation> values = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(LAST); day = day.plusDays(1)) {
            Instant morning = day.atTime(7, 0).toInstant(ZoneOffset.UTC);
            Provenance source =
                    new Provenance("simulated.csv", day.toString(), Optional.of("Simulated watch"), "bench/1");
            for (Daily measure : MEASURES) {
                if (random.nextInt(SKIPPED_ONE_IN) > 0) {
                    double value = Math.max(1, measure.mean() + measure.deviation() * random.nextGaussian());
                    values.add(new Observation(
                            person,
                            measure.code(),
                            Math.rint(value * 10) / 10,
                            measure.unit(),
                            morning,
                            ZoneOffset.UTC,
                            Quality.VALID,
                            source));
                }
            }
        }
        return values;
    }
}
