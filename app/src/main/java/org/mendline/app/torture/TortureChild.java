package org.mendline.app.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mendline.app.clinic.Readers;
import org.mendline.storage.backup.BackupProgress;
import org.mendline.storage.backup.BackupReason;
import org.mendline.storage.importing.ImportProgress;
import org.mendline.storage.importing.ImportRequest;
import org.mendline.storage.importing.Importer;
import org.mendline.storage.importing.csv.CsvMapping;
import org.mendline.storage.importing.fit.FitEncoder;
import org.mendline.storage.importing.fit.FitEncoder.FitDevice;
import org.mendline.storage.importing.fit.FitSession;
import org.mendline.storage.importing.fit.RecordChannel;
import org.mendline.storage.observation.CuratedMeasures;
import org.mendline.storage.observation.UcumConversion;
import org.mendline.storage.store.ClinicStore;
import org.mendline.storage.store.StoreRestore;

/// The program that is killed: does one kind of work over and over and says after each piece that it is done.
public final class TortureChild {
    private final Path place;

    private TortureChild(Path place) {
        this.place = place;
    }

    /// @param args kind of work, folder, number of the first piece
    public static void main(String[] args) throws IOException {
        TortureChild child = new TortureChild(Path.of(args[1]));
        int first = Integer.parseInt(args[2]);
        say(Victim.READY);
        switch (TortureKind.valueOf(args[0])) {
            case IMPORT -> child.importOn(first);
            case BACKUP -> child.backUpOn(first);
            case RESTORE -> child.restoreOn(first);
            case MIGRATION -> child.migrateOn(first);
            case REWRITE -> child.rewriteOn(first);
        }
    }

    private static void say(String words) {
        System.out.println(words);
        System.out.flush();
    }

    private static void done(int number) {
        say(Victim.DONE + number + ".");
    }

    private void importOn(int first) throws IOException {
        try (ClinicStore store = Scene.open(place.resolve(Scene.STORE))) {
            CuratedMeasures measures = new CuratedMeasures();
            UcumConversion units = new UcumConversion();
            Importer importer = new Importer(
                    store,
                    Readers.all(ZoneOffset.UTC, measures, units, CsvMapping.USUAL),
                    units,
                    measures,
                    Clock.systemUTC());
            for (int number = first; ; number++) {
                Path table = place.resolve(Scene.importName(number) + ".csv");
                Path ride = place.resolve(Scene.importName(number) + ".fit");
                Files.writeString(table, Scene.table(number));
                Files.write(ride, ride(number));
                importer.run(
                        new ImportRequest(List.of(table, ride), Optional.of(Scene.PERSON), ZoneOffset.UTC),
                        ImportProgress.SILENT);
                done(number);
                Files.delete(table);
                Files.delete(ride);
            }
        }
    }

    private static byte[] ride(int number) {
        Instant start = Instant.parse("2024-01-01T10:00:00Z").plus(Duration.ofHours(number));
        FitEncoder file = new FitEncoder(FitEncoder.ACTIVITY_FILE, new FitDevice(255, 1, 7), start);
        for (int s = 0; s < Scene.SECONDS; s++) {
            file.record(start.plusSeconds(s), Map.of(RecordChannel.HEART_RATE, 100.0 + (s + number) % 60));
        }
        Duration length = Duration.ofSeconds(Scene.SECONDS);
        return file.session(FitSession.of(start, length, FitSession.CYCLING))
                .activity(start.plus(length), length, ZoneOffset.UTC)
                .toBytes();
    }

    private void backUpOn(int first) {
        try (ClinicStore store = Scene.open(place.resolve(Scene.STORE))) {
            for (int number = first; ; number++) {
                store.observations().addAll(List.of(Scene.observation(Scene.MARK, number)));
                store.backups().make(BackupReason.ASKED, "torture", BackupProgress.SILENT);
                done(number);
            }
        }
    }

    private void restoreOn(int first) {
        Path header = place.resolve(Scene.STORE);
        for (int number = first; ; number++) {
            try (StoreRestore restore = StoreRestore.prepare(
                    place.resolve("base" + org.mendline.storage.backup.BackupFolder.ENDING),
                    header,
                    Scene.passphrase(),
                    BackupProgress.SILENT)) {
                restore.carryOut();
            }
            try (ClinicStore store = Scene.open(header)) {
                store.observations().addAll(List.of(Scene.observation(Scene.MARK, number)));
                store.audit().append("torture", "mark", "Mark " + number + ".");
                done(number);
            }
        }
    }

    private void rewriteOn(int first) {
        for (int number = first; ; number++) {
            ClinicStore store = Scene.open(place.resolve(Scene.STORE));
            store.observations().addAll(List.of(Scene.observation(Scene.MARK, number)));
            store.closeRewritten("torture", BackupProgress.SILENT);
            done(number);
        }
    }

    private void migrateOn(int first) throws IOException {
        for (int number = first; ; number++) {
            Path folder = Files.createDirectories(place.resolve("past-" + number));
            Path template = place.resolve("template");
            Files.copy(template.resolve(Scene.STORE + ".mv.db"), folder.resolve(Scene.STORE + ".mv.db"));
            // The header comes last and in one step: before it there is no store.
            Files.copy(template.resolve(Scene.STORE), folder.resolve("header"));
            Files.move(folder.resolve("header"), folder.resolve(Scene.STORE), StandardCopyOption.ATOMIC_MOVE);
            try (ClinicStore store = Scene.open(folder.resolve(Scene.STORE))) {
                if (store.persons().all().size() == Scene.PAST_PERSONS) {
                    done(number);
                }
            }
        }
    }
}
