package org.mendline.storage.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every import, and the way back.
///
/// Taking an import back removes exactly what it added: values, samples, quarantined records, persons, episodes and
/// links to other systems' numbers; values that its corrections replaced come back, values it withdrew may be used
/// again, and the facts on persons and episodes that it changed are as before. What somebody has changed since by hand
/// stays, and so does whatever a later import
/// stated as well. Values that a later import held too are stored once only, as the earlier import's: they go with
/// it, and the outcome names the files that bring them back when they are imported again.
public interface ImportHistory {
    /// Begins an import: all that the running transaction stores from now on belongs to it.
    ///
    /// @return its number
    /// @throws IllegalStateException outside a transaction, or within another import
    int begin(String actor, Instant at);

    /// Ends a file of the running import. Call in its transaction, for every file in order.
    void endFile(ImportRun.RunFile file);

    /// Forgets what the present file has touched so far: it was rolled back and is read once more.
    void forgetFile();

    /// The running import has stated a person, whether it changed them or not.
    void statedPerson(String id);

    /// The running import has stated an episode, whether it changed it or not.
    void statedEpisode(String id);

    /// Newest first, those taken back included.
    List<ImportRun> latest(int limit);

    Optional<ImportRun> find(int number);

    /// What [#undo(int, String)] would do. Changes nothing.
    UndoOutcome previewUndo(int number);

    /// Takes a whole import back, in one transaction with its audit entry.
    ///
    /// @param actor who decided it
    UndoOutcome undo(int number, String actor);
}
