package org.mendline.app.window.importing.wizard;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.storage.importing.question.Question;

/// What the wizard shows. FX thread only.
public final class WizardModel {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final ObjectProperty<Optional<Question>> question =
            new SimpleObjectProperty<>(this, "question", Optional.empty());
    private final StringProperty place = new SimpleStringProperty(this, "place", "");
    private final BooleanProperty first = new SimpleBooleanProperty(this, "first", true);
    private final BooleanProperty last = new SimpleBooleanProperty(this, "last", true);
    private final BooleanProperty rememberable = new SimpleBooleanProperty(this, "rememberable");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObservableList<String> preview = FXCollections.observableArrayList();
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");

    public BooleanProperty openProperty() {
        return open;
    }

    /// Name of the file that is asked about.
    StringProperty fileProperty() {
        return file;
    }

    /// The question of the page that is shown.
    public ObjectProperty<Optional<Question>> questionProperty() {
        return question;
    }

    /// `Question 2 of 3`.
    StringProperty placeProperty() {
        return place;
    }

    BooleanProperty firstProperty() {
        return first;
    }

    BooleanProperty lastProperty() {
        return last;
    }

    /// Whether the answers can be kept for tables with the same headings.
    BooleanProperty rememberableProperty() {
        return rememberable;
    }

    /// Under which name answers are kept; blank for not at all.
    public StringProperty nameProperty() {
        return name;
    }

    /// How rows will be read, as sentences.
    public ObservableList<String> preview() {
        return preview;
    }

    /// Why answers could not be kept; empty otherwise.
    public StringProperty failureProperty() {
        return failure;
    }
}
