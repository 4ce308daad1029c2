package org.mendline.storage.importing;

import java.util.List;

/// What came of trying records again that had been set aside.
///
/// @param stored records whose value is new in the store
/// @param known records whose value the store held already
/// @param doubtful of both, those whose value is implausible and waits to be accepted
/// @param refused records that stay set aside, each with why
public record MendingOutcome(int stored, int known, int doubtful, List<Refusal> refused) {
    public MendingOutcome {
        refused = List.copyOf(refused);
    }

    /// A record that could still not be used.
    ///
    /// @param reason a sentence: what is wrong and what to do
    public record Refusal(long id, String reason) {}
}
