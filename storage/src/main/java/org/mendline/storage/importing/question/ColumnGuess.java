package org.mendline.storage.importing.question;

import java.util.Optional;

/// A column of a table nobody recognised.
///
/// @param likely what the heading says it is for; only a suggestion, never used without the user's word
public record ColumnGuess(NameInDoubt column, Optional<Meaning> likely) {}
