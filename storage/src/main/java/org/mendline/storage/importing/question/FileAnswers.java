package org.mendline.storage.importing.question;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was answered about one file.
///
/// @param persons whom the file's own identifiers mean
/// @param recordedAt when it was recorded, where it does not tell
public record FileAnswers(TableMapping table, Map<String, PersonAnswer> persons, Optional<RecordedAt> recordedAt) {
    /// Nothing was said.
    public static final FileAnswers NONE = new FileAnswers(TableMapping.NONE, Map.of());

    /// Answers that tell no time.
    public FileAnswers(TableMapping table, Map<String, PersonAnswer> persons) {
        this(table, persons, Optional.empty());
    }

    public FileAnswers {
        persons = Map.copyOf(persons);
    }

    public boolean isEmpty() {
        return !bringsMore() && recordedAt.isEmpty();
    }

    /// Whether a file imported before may bring more with these answers than without. A time does not: said once
    /// more and otherwise, it would bring the same recording twice.
    public boolean bringsMore() {
        return !table.isEmpty() || !persons.isEmpty();
    }

    /// Both together; where both speak, this one is believed.
    public FileAnswers over(FileAnswers other) {
        Map<String, PersonAnswer> all = new HashMap<>(other.persons);
        all.putAll(persons);
        return new FileAnswers(table.over(other.table), all, recordedAt.or(() -> other.recordedAt));
    }
}
