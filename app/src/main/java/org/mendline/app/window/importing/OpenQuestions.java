package org.mendline.app.window.importing;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.mendline.app.clinic.Clinic.ImportResult;
import org.mendline.app.window.importing.wizard.WizardController;
import org.mendline.storage.importing.FileReport;
import org.mendline.storage.importing.question.Answers;
import org.mendline.storage.importing.question.FileAnswers;

/// The questions of the files that were previewed, and what was answered so far. FX thread only.
final class OpenQuestions {
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper(this, "any");
    private List<FileReport> open = List.of();
    private Answers answers = Answers.NONE;

    /// Whether a file waits for answers.
    ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /// Other files were chosen.
    void forget() {
        answers = Answers.NONE;
        show(new ImportResult(List.of(), false));
    }

    void show(ImportResult result) {
        open = result.files().stream().filter(f -> !f.questions().isEmpty()).toList();
        any.set(!open.isEmpty());
    }

    Answers answers() {
        return answers;
    }

    void answered(String file, FileAnswers said) {
        answers = answers.with(file, said);
    }

    /// Asks about the selected file, or else about the first that waits.
    void ask(String selected, WizardController wizard) {
        Optional<FileReport> chosen =
                open.stream().filter(f -> f.file().equals(selected)).findFirst();
        chosen.or(() -> open.stream().findFirst()).ifPresent(f -> wizard.open(f.file(), f.questions()));
    }
}
