package org.mendline.app.window.importing;

import java.util.Optional;
import org.mendline.storage.person.PersonId;

/// A person to whom files that name nobody can be given.
///
/// @param person empty for "leave open"
public record OwnerChoice(Optional<PersonId> person, String label) {}
