package org.mendline.storage.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.observation.Observation;
import org.mendline.storage.observation.Provenance;
import org.mendline.storage.observation.Quality;
import org.mendline.storage.person.Person;
import org.mendline.storage.person.PersonId;

/// A second program: holds a store open, or writes into it until it is killed.
public final class StoreChild {
    static final PersonId PERSON = new PersonId("P-001");
    static final String CODE = "test:number";

    private StoreChild() {}

    /// @param args `hold` or `write`, the store's file, its passphrase, first number to write
    public static void main(String[] args) throws IOException {
        try (ClinicStore store = ClinicStores.open(Path.of(args[1]), args[2].toCharArray())) {
            System.out.println("open");
            if (args[0].equals("hold")) {
                int ended = System.in.read();
                System.out.println("closed " + ended);
                return;
            }
            store.persons().save(Person.named(PERSON));
            for (int number = Integer.parseInt(args[3]); ; number++) {
                int first = number * 10;
                store.inTransaction(() -> {
                    for (int i = 0; i < 10; i++) {
                        store.observations().addAll(List.of(observation(first + i)));
                    }
                    return true;
                });
                System.out.println(number);
            }
        }
    }

    private static Observation observation(int value) {
        return new Observation(
                PERSON,
                CODE,
                value,
                "1",
                Instant.ofEpochSecond(1_700_000_000L + value),
                ZoneOffset.UTC,
                Quality.VALID,
                new Provenance("child", "row " + value, Optional.empty(), "test/1"));
    }

    /// Starts this class in a JVM of its own.
    static Process start(String... args) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreChild.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
