package org.mendline.storage.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mendline.storage.importing.question.Answers;
import org.mendline.storage.person.PersonId;

/// What to import and how.
///
/// @param files files, or folders whose files are taken (sub-folders included, hidden files not)
/// @param owner person to whom files that name no person belong; must exist in the store
/// @param zone zone for times that carry no offset
/// @param answers to what files leave open
public record ImportRequest(List<Path> files, Optional<PersonId> owner, ZoneId zone, Answers answers) {
    public ImportRequest {
        files = List.copyOf(files);
    }

    /// A request that answers nothing yet.
    public ImportRequest(List<Path> files, Optional<PersonId> owner, ZoneId zone) {
        this(files, owner, zone, Answers.NONE);
    }
}
