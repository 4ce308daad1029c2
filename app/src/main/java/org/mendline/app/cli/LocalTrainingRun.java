package org.mendline.app.cli;

import org.mendline.app.clinic.OpenClinic;
import org.mendline.ml.local.LocalReport;

/// What `train --local` runs and prints.
final class LocalTrainingRun {
    private LocalTrainingRun() {}

    static void run(StoreOptions store, Output output) {
        ConsoleProgress progress = new ConsoleProgress(output.err());
        try (OpenClinic clinic = store.open()) {
            LocalReport report = clinic.modelVersions().trainLocal(OpenClinic.user(), progress);
            progress.done();
            output.print(report, out -> {
                LocalReportText.print(report, out);
                out.println(
                        report.acceptable()
                                ? "Stored, not active. To use it: mendline models activate " + report.version()
                                        + " --by \"First Last\""
                                : "Stored, not active, and it may not be activated.");
            });
        }
    }
}
