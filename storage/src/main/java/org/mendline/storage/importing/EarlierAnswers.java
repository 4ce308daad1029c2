package org.mendline.storage.importing;

import java.util.Optional;
import org.mendline.storage.importing.question.FileAnswers;

/// What was answered in earlier imports and was to be remembered.
@FunctionalInterface
public interface EarlierAnswers {
    /// Remembers nothing.
    EarlierAnswers NONE = source -> Optional.empty();

    /// What is remembered about files like this one. Must not throw.
    Optional<Kept> about(Source source);

    /// @param answers what holds unless something else is said now
    /// @param remark whose word that is, as a sentence for the receipt
    record Kept(FileAnswers answers, String remark) {}
}
