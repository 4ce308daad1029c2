package org.mendline.app.window.importing;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Earlier imports, and the one somebody is about to undo. FX thread only.
public final class HistoryModel {
    private final ObservableList<RunRow> runs = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<UndoQuestion>> question =
            new SimpleObjectProperty<>(this, "question", Optional.empty());
    private final ObjectProperty<Optional<Integer>> sought =
            new SimpleObjectProperty<>(this, "sought", Optional.empty());
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");

    /// Newest first.
    public ObservableList<RunRow> runs() {
        return runs;
    }

    /// What an undo would do, while the user decides.
    public ObjectProperty<Optional<UndoQuestion>> questionProperty() {
        return question;
    }

    /// Number of the import that somebody looks for.
    public ObjectProperty<Optional<Integer>> soughtProperty() {
        return sought;
    }

    /// Why the list is not there; empty otherwise.
    public StringProperty failureProperty() {
        return failure;
    }

    /// One import, ready to show.
    ///
    /// @param brought values and samples it added
    /// @param undone who took it back and when; empty while it stands
    public record RunRow(
            int number, String when, String actor, String files, String brought, String persons, String undone) {
        /// Whether it can still be undone.
        public boolean stands() {
            return undone.isEmpty();
        }
    }

    /// What an undo would do, in words.
    ///
    /// @param possible false if it is refused; then `words` say why
    public record UndoQuestion(int number, boolean possible, String title, String words) {}
}
