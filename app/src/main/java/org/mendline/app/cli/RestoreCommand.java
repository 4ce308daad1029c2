package org.mendline.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.upkeep.BackupSteps;
import org.mendline.storage.store.StoreRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Brings the store back from a backup, after checking every byte of it.",
            "A store that is there is moved aside, never overwritten. Needs the passphrase of the backup."
        })
final class RestoreCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        char[] passphrase = store.passphrase(false);
        ConsoleProgress progress = new ConsoleProgress(output.err());
        try (StoreRestore restore =
                StoreRestore.prepare(file, store.store(), passphrase, BackupSteps.of(progress, "Restoring"))) {
            progress.done();
            Optional<Path> aside = restore.carryOut();
            try (OpenClinic clinic = OpenClinic.open(store.store(), passphrase)) {
                clinic.store()
                        .audit()
                        .append(
                                OpenClinic.user(),
                                "restore",
                                "Restored " + file
                                        + aside.map(a -> "; the store before" + " is kept as " + a)
                                                .orElse("") + ".");
                output.print(
                        new RestoreJson(
                                clinic.file().toString(),
                                restore.manifest().at(),
                                restore.counts().rows(),
                                aside.map(Path::toString)),
                        out -> out.printf(
                                "%s is as it was on %s.%s%n",
                                clinic.file(),
                                restore.manifest().at(),
                                aside.map(a -> " The store that was there is kept as " + a + ".")
                                        .orElse("")));
            }
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        return 0;
    }

    record RestoreJson(String store, Instant backupAt, Map<String, Long> rows, Optional<String> movedAside) {}
}
