package org.mendline.app.window.timeline;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.app.timeline.Entry;
import org.mendline.storage.observation.Measure;

/// The form for entering by hand. FX thread only.
public final class EntryModel {
    /// What is entered.
    public enum Kind {
        VALUE,
        NOTE,
        INTERVENTION
    }

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.VALUE);
    private final ObservableList<Measure> measures = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Measure>> measure =
            new SimpleObjectProperty<>(this, "measure", Optional.empty());
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final StringProperty dose = new SimpleStringProperty(this, "dose", "");
    private final StringProperty unit = new SimpleStringProperty(this, "unit", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");
    private final StringProperty by = new SimpleStringProperty(this, "by", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final ObjectProperty<Optional<Entry>> changed =
            new SimpleObjectProperty<>(this, "changed", Optional.empty());

    public BooleanProperty openProperty() {
        return open;
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// Measures that can be entered, the one used last first.
    public ObservableList<Measure> measures() {
        return measures;
    }

    public ObjectProperty<Optional<Measure>> measureProperty() {
        return measure;
    }

    /// The value as typed, in the measure's unit.
    public StringProperty valueProperty() {
        return value;
    }

    /// The note, or what was done or given.
    public StringProperty wordsProperty() {
        return words;
    }

    /// The intervention's dose as typed; may be empty.
    public StringProperty doseProperty() {
        return dose;
    }

    /// Unit of the dose.
    public StringProperty unitProperty() {
        return unit;
    }

    /// When it was true, as typed; empty for now.
    public StringProperty timeProperty() {
        return time;
    }

    /// Who enters; kept from one entry to the next.
    public StringProperty byProperty() {
        return by;
    }

    /// What is wrong with what was typed, or what is asked before it is kept.
    public StringProperty messageProperty() {
        return message;
    }

    /// The entry that is changed; empty for a new one.
    public ObjectProperty<Optional<Entry>> changedProperty() {
        return changed;
    }
}
