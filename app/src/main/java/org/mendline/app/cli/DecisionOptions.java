package org.mendline.app.cli;

import org.mendline.app.models.Acceptance;
import org.mendline.app.models.ModelRefusedException;
import picocli.CommandLine.Option;

/// Who decides on a model, and why.
final class DecisionOptions {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The person who read the report and decides.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "In their own words.")
    private String reason = "";

    /// @throws CommandFailed if nobody is named
    Acceptance acceptance() {
        try {
            return new Acceptance(by, reason);
        } catch (ModelRefusedException e) {
            throw new CommandFailed(2, e.getMessage() + " Give it with --by \"First Last\".");
        }
    }
}
