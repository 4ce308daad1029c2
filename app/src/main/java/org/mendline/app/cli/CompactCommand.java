package org.mendline.app.cli;

import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.upkeep.BackupSteps;
import org.mendline.storage.store.RewrittenStore;
import picocli.CommandLine.Command;

@Command(
        name = "compact",
        description = {
            "Writes the store's database file anew without unused space, after a checked backup.",
            "The new file is compared row by row with the old one before it takes its place."
        })
final class CompactCommand extends StoreCommand {
    @Override
    public Integer call() {
        ConsoleProgress progress = new ConsoleProgress(output.err());
        try (OpenClinic clinic = store.open()) {
            RewrittenStore done =
                    clinic.store().closeRewritten(OpenClinic.user(), BackupSteps.of(progress, "Writing the file anew"));
            progress.done();
            output.print(
                    done,
                    out -> out.printf(
                            "%.1f MB became %.1f MB; %d rows compared.%n",
                            done.bytesBefore() / 1e6, done.bytesAfter() / 1e6, done.rows()));
        }
        return 0;
    }
}
