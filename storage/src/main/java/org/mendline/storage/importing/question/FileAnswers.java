package org.mendline.storage.importing.question;

import java.util.HashMap;
import java.util.Map;

/// What was answered about one file.
///
/// @param persons whom the file's own identifiers mean
public record FileAnswers(TableMapping table, Map<String, PersonAnswer> persons) {
    /// Nothing was said.
    public static final FileAnswers NONE = new FileAnswers(TableMapping.NONE, Map.of());

    public FileAnswers {
        persons = Map.copyOf(persons);
    }

    public boolean isEmpty() {
        return table.isEmpty() && persons.isEmpty();
    }

    /// Both together; where both speak, this one is believed.
    public FileAnswers over(FileAnswers other) {
        Map<String, PersonAnswer> all = new HashMap<>(other.persons);
        all.putAll(persons);
        return new FileAnswers(table.over(other.table), all);
    }
}
