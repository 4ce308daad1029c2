package org.mendline.app.window.twin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.app.devices.MeasuredBy;

/// Which devices measured what of the person shown. FX thread only.
public final class DevicesModel {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObservableList<MeasuredBy> kinds = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");

    /// Whether the devices are shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Every kind of measure; those that several devices measured come first.
    public ObservableList<MeasuredBy> kinds() {
        return kinds;
    }

    /// Who chooses; stays until the program is closed.
    public StringProperty nameProperty() {
        return name;
    }

    /// Why a choice was not taken down; empty if it was.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the prediction is being renewed.
    public BooleanProperty workingProperty() {
        return working;
    }
}
