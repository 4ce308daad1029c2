package org.mendline.storage.importing.question;

import java.util.List;
import java.util.Optional;

/// A heading, or a word for a measure, that Mendline does not know.
///
/// @param name as the file writes it
/// @param examples some of the cells it stands over or beside
/// @param unit the unit the file seems to give, as written
/// @param suggestions most alike first; may be empty
public record NameInDoubt(
        String name, List<String> examples, Optional<String> unit, List<MeasureSuggestion> suggestions) {
    public NameInDoubt {
        examples = List.copyOf(examples);
        suggestions = List.copyOf(suggestions);
    }
}
