package org.mendline.app.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.app.report.ReportKind;
import org.mendline.app.task.TaskProgress;

/// The reports of a clinic. Methods are synchronous and may be slow; safe for use by several threads.
public interface Reports {
    /// What is kept, ordered by name.
    List<SavedOrder> saved();

    /// @throws IllegalArgumentException with a sentence that names those there are, if there is none
    ///     called so
    SavedOrder named(String name);

    /// Keeps a report, in place of the one of the same name if there is one.
    ///
    /// @throws IllegalArgumentException with a sentence, if the name is empty or too long
    SavedOrder save(String name, ReportOrder order);

    /// @return whether there was one called so
    boolean delete(String name);

    /// Who is in a report, those who need attention first.
    List<CaseloadEntry> people(ReportOrder order, TaskProgress progress);

    /// Writes a report.
    ///
    /// @return the files written, in the order of the people
    /// @throws CancellationException if `progress` said so; files finished before stay
    /// @throws IllegalArgumentException with a sentence, if nobody is in it, or several people should
    ///     go into one file
    /// @throws IOException with a sentence, if a file cannot be written or the template cannot be
    ///     filled
    List<Path> write(ReportOrder order, Destination destination, TaskProgress progress) throws IOException;

    /// Writes a template to begin with: every name that can be filled, on plain sheets.
    ///
    /// @throws IOException with a sentence, if the file cannot be written
    void starterTemplate(ReportKind kind, Path file) throws IOException;

    /// What a template lacks or has too much of, in sentences; empty if it can be filled.
    ///
    /// @throws IOException with a sentence, if it cannot be read
    List<String> templateProblems(ReportKind kind, Path template) throws IOException;
}
