package org.mendline.storage.intake;

import java.util.List;

/// What taking an import back came to, or would come to.
public sealed interface UndoOutcome {
    /// It is (or would be) gone.
    ///
    /// @param observations values removed
    /// @param channelSamples samples removed
    /// @param quarantined records removed from quarantine
    /// @param restored values put back that a correction of this import had replaced, or that it had withdrawn
    /// @param fields facts on persons and episodes set back to what they were
    /// @param persons ids of persons removed, ordered
    /// @param episodes ids of episodes removed, ordered
    /// @param remarks sentences: what stays and why, and which files should be imported again
    record Done(
            ImportRun run,
            long observations,
            long channelSamples,
            long quarantined,
            long restored,
            int fields,
            List<String> persons,
            List<String> episodes,
            List<String> remarks)
            implements UndoOutcome {
        public Done {
            persons = List.copyOf(persons);
            episodes = List.copyOf(episodes);
            remarks = List.copyOf(remarks);
        }
    }

    /// It cannot be taken back; nothing was changed.
    ///
    /// @param reason sentences: why, and what to do
    record Refused(String reason) implements UndoOutcome {}
}
