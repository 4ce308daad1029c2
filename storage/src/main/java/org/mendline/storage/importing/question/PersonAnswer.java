package org.mendline.storage.importing.question;

import org.mendline.storage.person.PersonId;

/// Whom an identifier in a file means.
public sealed interface PersonAnswer {
    /// A person the store knows; the identifier is remembered as another name of theirs.
    record Same(PersonId person) implements PersonAnswer {}

    /// Somebody the store does not know yet.
    record Somebody() implements PersonAnswer {}
}
