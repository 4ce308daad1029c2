package org.mendline.storage.importing.question;

import java.util.HashMap;
import java.util.Map;

/// What was answered before an import.
///
/// @param everywhere holds for every file
/// @param byFile holds for one file, named as its report names it or by its bare name; believed before `everywhere`
public record Answers(FileAnswers everywhere, Map<String, FileAnswers> byFile) {
    /// Nothing was asked yet.
    public static final Answers NONE = new Answers(FileAnswers.NONE, Map.of());

    public Answers {
        byFile = Map.copyOf(byFile);
    }

    /// What holds for a file.
    public FileAnswers of(String file) {
        FileAnswers byName = byFile.getOrDefault(bareName(file), FileAnswers.NONE);
        return byFile.getOrDefault(file, byName).over(everywhere);
    }

    private static String bareName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /// The same, with what was said now about a file believed before what was said earlier.
    public Answers with(String file, FileAnswers now) {
        Map<String, FileAnswers> all = new HashMap<>(byFile);
        all.merge(file, now, (before, added) -> added.over(before));
        return new Answers(everywhere, all);
    }
}
