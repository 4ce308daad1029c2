package org.mendline.app.window.importing;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.app.importing.WatchedFolder;

/// The watched folder and what is new in it. FX thread only.
public final class WatchModel {
    private final ObjectProperty<Optional<WatchedFolder>> watched =
            new SimpleObjectProperty<>(this, "watched", Optional.empty());
    private final ObservableList<Path> offered = FXCollections.observableArrayList();
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");

    public ObjectProperty<Optional<WatchedFolder>> watchedProperty() {
        return watched;
    }

    /// New files that are fully written.
    public ObservableList<Path> offered() {
        return offered;
    }

    /// `3 new files in /media/stick`; empty while there are none.
    public StringProperty messageProperty() {
        return message;
    }

    /// Why the folder cannot be looked into; empty otherwise.
    public StringProperty failureProperty() {
        return failure;
    }
}
