package org.mendline.app.cli;

import org.mendline.storage.importing.MendingOutcome;

/// What came of records tried again.
final class MendedText {
    private static final int MOST_REFUSED = 20;

    private MendedText() {}

    /// Prints it and gives the exit code: 0 if all were stored, 1 if some stay set aside.
    static int print(MendingOutcome outcome, Output output) {
        output.print(outcome, out -> {
            out.printf(
                    "Stored %d; %d the store held already; %d stay set aside.%n",
                    outcome.stored(), outcome.known(), outcome.refused().size());
            if (outcome.doubtful() > 0) {
                out.printf(
                        "%d outside the plausible range: kept, and used once accepted (`mendline doubtful`).%n",
                        outcome.doubtful());
            }
            outcome.refused().stream().limit(MOST_REFUSED).forEach(r -> out.printf("%5d  %s%n", r.id(), r.reason()));
        });
        return outcome.refused().isEmpty() ? 0 : 1;
    }
}
