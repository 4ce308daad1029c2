package org.mendline.app.window.importing;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.app.importing.ImportBook;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.intake.ImportRun;
import org.mendline.storage.intake.UndoOutcome;

/// What a user can do with earlier imports. FX thread only.
public final class HistoryController {
    private static final String LIST = "import.history";
    private static final String UNDO = "import.undo";
    private static final String FIND = "import.find";
    private static final int MOST_SHOWN = 200;

    private final HistoryModel model = new HistoryModel();
    private final ImportBook book;
    private final TaskRunner tasks;
    private final Texts texts;
    private final HistoryWords words;
    private final Consumer<String> undone;

    /// @param zone for times shown
    /// @param undone hears, as a sentence, that an import was taken back
    HistoryController(ImportBook book, TaskRunner tasks, Texts texts, ZoneId zone, Consumer<String> undone) {
        this.book = book;
        this.tasks = tasks;
        this.texts = texts;
        this.words = new HistoryWords(texts, zone);
        this.undone = undone;
    }

    public HistoryModel model() {
        return model;
    }

    /// Reads the list again.
    public void reload() {
        tasks.start(Work.of(
                LIST,
                progress -> book.latest(MOST_SHOWN).stream().map(words::row).toList(),
                rows -> {
                    model.failureProperty().set("");
                    model.runs().setAll(rows);
                },
                this::failed));
    }

    /// Finds the newest import that brought a file, and points at it.
    public void find(String file) {
        tasks.start(Work.of(
                FIND,
                progress -> book.latest(MOST_SHOWN).stream()
                        .filter(run -> run.files().stream()
                                .anyMatch(each -> each.file().equals(file)))
                        .map(ImportRun::number)
                        .findFirst(),
                number -> {
                    model.soughtProperty().set(number);
                    model.failureProperty()
                            .set(number.isPresent() ? "" : texts.format("history.notFound", file, MOST_SHOWN));
                },
                this::failed));
    }

    /// Finds out what undoing an import would do, and asks.
    public void ask(int number) {
        tasks.start(Work.of(UNDO, progress -> book.previewUndo(number), outcome -> ask(number, outcome), this::failed)
                .titled(texts.get("history.task.preview")));
    }

    private void ask(int number, UndoOutcome outcome) {
        model.questionProperty().set(Optional.of(words.question(number, outcome)));
    }

    /// Undoes the import in question.
    public void undo() {
        Optional<HistoryModel.UndoQuestion> question = model.questionProperty().get();
        if (question.isEmpty() || !question.get().possible()) {
            return;
        }
        int number = question.get().number();
        close();
        tasks.start(Work.of(UNDO, progress -> book.undo(number), outcome -> done(number, outcome), this::failed)
                .titled(texts.get("history.task.undo")));
    }

    private void done(int number, UndoOutcome outcome) {
        switch (outcome) {
            case UndoOutcome.Refused refused -> ask(number, refused);
            case UndoOutcome.Done done -> undone.accept(words.receipt(done));
        }
        reload();
    }

    /// Leaves everything as it is.
    public void close() {
        model.questionProperty().set(Optional.empty());
    }

    private void failed(Exception failure) {
        model.failureProperty().set(new Failures(texts).sentence(failure));
    }
}
