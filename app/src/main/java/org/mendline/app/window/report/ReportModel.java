package org.mendline.app.window.report;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the report screen shows. FX thread only.
public final class ReportModel {
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final ObjectProperty<Optional<Path>> written =
            new SimpleObjectProperty<>(this, "written", Optional.empty());
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty failed = new SimpleBooleanProperty(this, "failed");

    /// Path of the file to write, as typed or chosen.
    public StringProperty targetProperty() {
        return target;
    }

    public BooleanProperty workingProperty() {
        return working;
    }

    /// The file just written.
    public ObjectProperty<Optional<Path>> writtenProperty() {
        return written;
    }

    /// What came of it, in a sentence.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the message is bad news.
    public BooleanProperty failedProperty() {
        return failed;
    }
}
