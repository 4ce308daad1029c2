package org.mendline.app.window.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mendline.app.window.task.TaskRunner;
import org.mendline.app.window.task.Work;
import org.mendline.app.window.text.Failures;
import org.mendline.app.window.text.Texts;

/// What a user changed since the clinic was opened, with the way back and forth. One edit runs at a time; while it
/// does, others wait for the user to try again. FX thread only.
public final class EditHistory {
    private static final String EDIT = "edit";
    private static final int MOST = 100;

    private final TaskRunner tasks;
    private final Texts texts;
    private final Runnable changed;
    private final Consumer<String> tell;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoable =
            new ReadOnlyObjectWrapper<>(this, "undoable", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable =
            new ReadOnlyObjectWrapper<>(this, "redoable", Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");

    /// @param changed told after each edit, undo and redo
    /// @param tell says something to the user: what was undone or redone, or why it was not
    public EditHistory(TaskRunner tasks, Texts texts, Runnable changed, Consumer<String> tell) {
        this.tasks = tasks;
        this.texts = texts;
        this.changed = changed;
        this.tell = tell;
    }

    /// What undo would take back; empty if there is nothing.
    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// What redo would do again; empty if there is nothing.
    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// Whether an edit is being carried out.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Carries an edit out; from then on it can be undone, and what was undone before cannot be redone.
    ///
    /// @param succeeded told when it is done
    /// @param refused told why it was not, as a sentence
    public void carryOut(Edit edit, Runnable succeeded, Consumer<String> refused) {
        run(
                edit::carryOut,
                () -> {
                    undone.clear();
                    push(done, edit);
                    succeeded.run();
                },
                refused);
    }

    /// Takes the last edit back.
    public void undo() {
        Edit edit = done.peek();
        if (edit != null) {
            run(
                    edit::takeBack,
                    () -> {
                        done.pop();
                        push(undone, edit);
                        tell.accept(texts.format("edit.undone", edit.words()));
                    },
                    why -> tell.accept(texts.format("edit.notUndone", edit.words(), why)));
        }
    }

    /// Does again what was taken back last.
    public void redo() {
        Edit edit = undone.peek();
        if (edit != null) {
            run(
                    edit::carryOut,
                    () -> {
                        undone.pop();
                        push(done, edit);
                        tell.accept(texts.format("edit.redone", edit.words()));
                    },
                    why -> tell.accept(texts.format("edit.notRedone", edit.words(), why)));
        }
    }

    private static void push(Deque<Edit> edits, Edit edit) {
        edits.push(edit);
        if (edits.size() > MOST) {
            edits.removeLast();
        }
    }

    private void run(StoreWork work, Runnable succeeded, Consumer<String> refused) {
        if (working.get()) {
            return;
        }
        working.set(true);
        tasks.start(Work.<Boolean>of(
                        EDIT,
                        progress -> {
                            work.run();
                            return true;
                        },
                        success -> {
                            working.set(false);
                            succeeded.run();
                            show();
                            changed.run();
                        },
                        failure -> refused.accept(sentence(failure)))
                .afterwards(() -> working.set(false)));
    }

    private void show() {
        undoable.set(Optional.ofNullable(done.peek()).map(Edit::words));
        redoable.set(Optional.ofNullable(undone.peek()).map(Edit::words));
    }

    /// A refusal is a sentence already.
    private String sentence(Exception failure) {
        return failure instanceof IllegalArgumentException refused && refused.getMessage() != null
                ? refused.getMessage()
                : new Failures(texts).sentence(failure);
    }

    @FunctionalInterface
    private interface StoreWork {
        void run() throws Exception;
    }
}
