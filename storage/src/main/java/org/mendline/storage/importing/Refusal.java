package org.mendline.storage.importing;

import org.mendline.storage.importing.question.Question;

/// Leaves one file's part of the transaction.
final class Refusal extends RuntimeException {
    private final transient Exception because;

    private Refusal(Exception because) {
        super(because.getMessage(), null, false, false);
        this.because = because;
    }

    /// @param because an [UnreadableFileException], or what the disk says
    static Refusal of(Exception because) {
        return new Refusal(because);
    }

    /// The report: a question where somebody may know what the file does not tell, else the reason.
    FileReport report(Candidate.Recognised file) {
        String path = file.path().toString();
        String format = file.reader().format();
        return switch (because) {
            case UndatedFileException undated -> {
                Tally tally = new Tally(path, format);
                String bareName = file.name().substring(file.name().lastIndexOf('/') + 1);
                tally.asked(new Question.Undated(
                        bareName, undated.what(), file.content().lastChanged()));
                yield tally.report();
            }
            case UnreadableFileException unreadable ->
                Tally.refused(path, format, String.valueOf(unreadable.getMessage()));
            default ->
                Tally.refused(
                        path,
                        format,
                        "The file could not be read to its end (" + because.getMessage()
                                + "). Check the disk, or export it again.");
        };
    }
}
