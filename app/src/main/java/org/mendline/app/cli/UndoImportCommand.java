package org.mendline.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.storage.intake.UndoOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo-import",
        description = {
            "Takes a whole import back: removes what it added, and puts back what it replaced.",
            "Without --yes it only shows what would happen. Exit 1: it was refused, or --yes is missing."
        })
final class UndoImportCommand extends StoreCommand {
    @Parameters(paramLabel = "N", description = "Number of the import, as `imports` lists it.")
    private int number;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            UndoOutcome outcome =
                    yes ? clinic.importBook().undo(number) : clinic.importBook().previewUndo(number);
            return switch (outcome) {
                case UndoOutcome.Refused refused -> throw new CommandFailed(1, refused.reason());
                case UndoOutcome.Done done -> {
                    output.print(UndoJson.of(done, yes), out -> text(out, done));
                    yield yes ? 0 : 1;
                }
            };
        }
    }

    private void text(PrintWriter out, UndoOutcome.Done done) {
        out.printf(
                "Import %d %s: %d values, %d samples and %d records set aside %s; %d replaced values and %d facts put"
                        + " back.%n",
                done.run().number(),
                yes ? "is undone" : "would be undone",
                done.observations(),
                done.channelSamples(),
                done.quarantined(),
                yes ? "removed" : "to remove",
                done.restored(),
                done.fields());
        done.persons().forEach(person -> out.printf("    person removed: %s%n", person));
        done.episodes().forEach(episode -> out.printf("    episode removed: %s%n", episode));
        done.remarks().forEach(remark -> out.printf("    note: %s%n", remark));
        if (!yes) {
            out.printf("Nothing has been changed yet. To do it: mendline undo-import %d --yes%n", number);
        }
    }

    /// @param done false for a mere look at what would happen
    record UndoJson(
            int number,
            boolean done,
            long observations,
            long channelSamples,
            long quarantined,
            long restored,
            int fields,
            List<String> persons,
            List<String> episodes,
            List<String> remarks) {
        static UndoJson of(UndoOutcome.Done undone, boolean done) {
            return new UndoJson(
                    undone.run().number(),
                    done,
                    undone.observations(),
                    undone.channelSamples(),
                    undone.quarantined(),
                    undone.restored(),
                    undone.fields(),
                    undone.persons(),
                    undone.episodes(),
                    undone.remarks());
        }
    }
}
