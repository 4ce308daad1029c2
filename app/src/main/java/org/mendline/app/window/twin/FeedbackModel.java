package org.mendline.app.window.twin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.app.feedback.Said;

/// What was said of the person shown, and what it changed. FX thread only.
public final class FeedbackModel {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObservableList<Said> said = FXCollections.observableArrayList();
    private final StringProperty effect = new SimpleStringProperty(this, "effect", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");

    /// Whether somebody is being listened to.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Everything said of the person, withdrawn entries included.
    public ObservableList<Said> said() {
        return said;
    }

    /// What all that stands changes, in a sentence; empty if nothing stands.
    public StringProperty effectProperty() {
        return effect;
    }

    /// Who speaks; stays until the program is closed.
    public StringProperty nameProperty() {
        return name;
    }

    /// Why something was not taken down; empty if it was.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the prediction is being renewed.
    public BooleanProperty workingProperty() {
        return working;
    }
}
