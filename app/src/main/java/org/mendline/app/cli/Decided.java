package org.mendline.app.cli;

import java.util.function.Supplier;

/// What a decision did, as `--json` prints it.
///
/// @param changed how many records or values it changed
record Decided(int changed) {
    /// Decides, and turns a refusal (nobody named, no reason) into exit code 2.
    static <T> T of(Supplier<T> decision) {
        try {
            return decision.get();
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, String.valueOf(e.getMessage()));
        }
    }
}
