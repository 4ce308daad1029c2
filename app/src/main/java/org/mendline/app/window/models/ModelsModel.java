package org.mendline.app.window.models;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.app.models.ModelCard;
import org.mendline.app.models.SpeakingModels;

/// What the models screen shows. FX thread only.
public final class ModelsModel {
    private final ObjectProperty<Optional<SpeakingModels>> speaking =
            new SimpleObjectProperty<>(this, "speaking", Optional.empty());
    private final ObservableList<TaskRow> tasks = FXCollections.observableArrayList();
    private final StringProperty benchScore = new SimpleStringProperty(this, "benchScore", "");
    private final StringProperty benchSource = new SimpleStringProperty(this, "benchSource", "");
    private final StringProperty benchMissing = new SimpleStringProperty(this, "benchMissing", "");
    private final ObservableList<VersionRow> versions = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<VersionRow>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private final ObjectProperty<Optional<VersionReport>> report =
            new SimpleObjectProperty<>(this, "report", Optional.empty());
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty failed = new SimpleBooleanProperty(this, "failed");
    private final ObjectProperty<Optional<Decision>> decision =
            new SimpleObjectProperty<>(this, "decision", Optional.empty());
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
    private final ObjectProperty<List<ModelCard>> cards = new SimpleObjectProperty<>(this, "cards", List.of());

    /// Which models speak; empty until it is known.
    public ObjectProperty<Optional<SpeakingModels>> speakingProperty() {
        return speaking;
    }

    /// Tasks of the bench.
    public ObservableList<TaskRow> tasks() {
        return tasks;
    }

    /// How often better, alike and worse than the best simple baseline.
    public StringProperty benchScoreProperty() {
        return benchScore;
    }

    /// Data, seed and day of the bench's run.
    public StringProperty benchSourceProperty() {
        return benchSource;
    }

    /// Why there is no bench result; empty if there is one.
    public StringProperty benchMissingProperty() {
        return benchMissing;
    }

    /// The clinic's own versions, newest first, and last what is shipped.
    public ObservableList<VersionRow> versions() {
        return versions;
    }

    public ObjectProperty<Optional<VersionRow>> selectedProperty() {
        return selected;
    }

    /// Report of the selected version; empty for what is shipped.
    public ObjectProperty<Optional<VersionReport>> reportProperty() {
        return report;
    }

    /// Whether a version is being trained.
    public BooleanProperty workingProperty() {
        return working;
    }

    /// What came of the last thing done, in a sentence.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the message is bad news.
    public BooleanProperty failedProperty() {
        return failed;
    }

    /// The decision somebody is asked for; empty while nobody is.
    public ObjectProperty<Optional<Decision>> decisionProperty() {
        return decision;
    }

    /// Why the decision was not taken.
    public StringProperty refusalProperty() {
        return refusal;
    }

    /// Model cards to read; empty while they are closed.
    public ObjectProperty<List<ModelCard>> cardsProperty() {
        return cards;
    }
}
