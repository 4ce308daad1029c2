package org.mendline.app.window.quarantine;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.person.Person;

/// What the screen of things to check shows. FX thread only.
public final class CheckModel {
    private final ObservableList<GroupRow> groups = FXCollections.observableArrayList();
    private final ObservableList<DoubtRow> doubts = FXCollections.observableArrayList();
    private final ObservableList<Person> persons = FXCollections.observableArrayList();
    private final ObservableList<Measure> measures = FXCollections.observableArrayList();
    private final ObservableList<String> units = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<GroupRow>> group =
            new SimpleObjectProperty<>(this, "group", Optional.empty());
    private final ObjectProperty<Optional<DoubtRow>> doubt =
            new SimpleObjectProperty<>(this, "doubt", Optional.empty());
    private final LongProperty waiting = new SimpleLongProperty(this, "waiting");
    private final StringProperty by = new SimpleStringProperty(this, "by", "");
    private final StringProperty summary = new SimpleStringProperty(this, "summary", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty failed = new SimpleBooleanProperty(this, "failed");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final ObjectProperty<Optional<Undo>> undo = new SimpleObjectProperty<>(this, "undo", Optional.empty());

    /// Records set aside, alike ones together.
    public ObservableList<GroupRow> groups() {
        return groups;
    }

    /// Doubtful values, alike ones together.
    public ObservableList<DoubtRow> doubts() {
        return doubts;
    }

    /// Everyone a record can be given to.
    public ObservableList<Person> persons() {
        return persons;
    }

    /// Every measure a record can be given.
    public ObservableList<Measure> measures() {
        return measures;
    }

    /// Units of the measure in hand, the likeliest first.
    public ObservableList<String> units() {
        return units;
    }

    /// The group of records in hand.
    public ObjectProperty<Optional<GroupRow>> groupProperty() {
        return group;
    }

    /// The group of doubtful values in hand.
    public ObjectProperty<Optional<DoubtRow>> doubtProperty() {
        return doubt;
    }

    /// How many records and values wait, for the navigation's badge.
    public LongProperty waitingProperty() {
        return waiting;
    }

    /// Who decides; kept from one decision to the next.
    public StringProperty byProperty() {
        return by;
    }

    /// How much waits, in a sentence.
    public StringProperty summaryProperty() {
        return summary;
    }

    /// What came of the last thing done, in a sentence.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the message is bad news.
    public BooleanProperty failedProperty() {
        return failed;
    }

    /// Whether a decision is being carried out.
    public BooleanProperty workingProperty() {
        return working;
    }

    /// How the last decision is taken back; empty if there is none.
    public ObjectProperty<Optional<Undo>> undoProperty() {
        return undo;
    }
}
