package org.mendline.storage.daily;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.ClinicStores;
import org.mendline.storage.store.StoreDatabase;

/// How long reading a year of a person takes: `DailyReadTimes [ROUNDS]`. Run by hand. Generates an encrypted
/// store with ten years of thirty measures a day of three persons, some measures by two devices, some of them
/// of one class.
final class DailyReadTimes {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int YEARS = 10;
    private static final int MEASURES = 30;

    private DailyReadTimes() {}

    public static void main(String[] args) throws IOException, SQLException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        Path folder = Files.createTempDirectory("daily");
        char[] passphrase = "correct horse".toCharArray();
        try (ClinicStore store = ClinicStores.create(folder.resolve("clinic.mendline"), passphrase)) {
            for (int person = 1; person <= 3; person++) {
                generate(store, new PersonId("P-" + person), person);
            }
        }
        try (ClinicStore store = ClinicStores.open(folder.resolve("clinic.mendline"), passphrase)) {
            PersonId person = new PersonId("P-2");
            LocalDate from = FIRST.plusYears(8);
            LocalDate to = from.plusYears(1).minusDays(1);
            long start = cpu();
            int values = store.daily().between(person, from, to).series().stream()
                    .mapToInt(s -> s.values().size())
                    .sum();
            System.out.printf(Locale.ROOT, "first reading after opening %.1f ms, %d daily values%n", ms(start), values);
            report("daily values", rounds, () -> store.daily().between(person, from, to));
            report("observations", rounds, () -> store.observations().between(person, from, to));
            report("bare JDBC", rounds, () -> bare(store, from, to));
            report("devices of all years", rounds, () -> store.daily().devices(person));
        }
    }

    private static Object bare(ClinicStore store, LocalDate from, LocalDate to) {
        return StoreDatabase.of(store).read(handle -> {
            Connection connection = handle.getConnection();
            double sum = 0;
            int rows = 0;
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT at_ms, numeric_value, utc_offset_s, quality, source_key FROM observation"
                            + " WHERE person_key = 2 AND measure_key = ? AND device_key = ? AND at_ms BETWEEN ? AND ?")) {
                select.setLong(3, from.toEpochDay() * 86_400_000);
                select.setLong(4, (to.toEpochDay() + 1) * 86_400_000);
                for (int measure = 1; measure <= MEASURES; measure++) {
                    for (int device = 1; device <= (measure % 3 == 0 ? 2 : 1); device++) {
                        select.setInt(1, measure);
                        select.setInt(2, device);
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                sum += row.getLong(1)
                                        + row.getDouble(2)
                                        + row.getInt(3)
                                        + row.getInt(4)
                                        + row.getInt(5);
                                rows++;
                            }
                        }
                    }
                }
            }
            return rows + " " + sum;
        });
    }

    private static void report(String name, int rounds, Runnable work) {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = cpu();
            work.run();
            times[i] = ms(start);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-22s median %.1f ms, fastest %.1f ms, p90 %.1f ms%n",
                name,
                times[rounds / 2],
                times[0],
                times[rounds * 9 / 10]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double ms(long startNanos) {
        return (cpu() - startNanos) / 1e6;
    }

    private static void generate(ClinicStore store, PersonId person, long seed) {
        store.persons().save(Person.named(person));
        Random random = new Random(seed);
        List<Measure> measures = new CuratedMeasures().all().subList(0, MEASURES);
        int number = 0;
        for (Measure measure : measures) {
            number++;
            List<Observation> days = new ArrayList<>();
            for (int day = 0; day < YEARS * 365; day++) {
                days.add(observation(person, measure, "Apple Watch", day, random));
                if (number % 3 == 0) {
                    days.add(observation(person, measure, number % 2 == 0 ? "iPhone" : "Garmin watch", day, random));
                }
            }
            store.observations().addAll(days);
        }
    }

    private static Observation observation(PersonId person, Measure measure, String device, int day, Random random) {
        double low = measure.plausibleLow().orElse(0);
        double high = measure.plausibleHigh().orElse(low + 100);
        return new Observation(
                person,
                measure.code(),
                low + (high - low) * (0.3 + 0.2 * random.nextDouble()),
                measure.unit(),
                FIRST.plusDays(day).atTime(20, random.nextInt(60)).toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC,
                Quality.VALID,
                new Provenance("export.xml", "day " + day, Optional.of(device), "apple-health/1"));
    }
}
