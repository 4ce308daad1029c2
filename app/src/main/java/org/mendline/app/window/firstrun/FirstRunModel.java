package org.mendline.app.window.firstrun;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the first-run page shows. Passphrases stay in their fields. FX thread only.
public final class FirstRunModel {
    private final StringProperty newFile = new SimpleStringProperty(this, "newFile", "");
    private final StringProperty openFile = new SimpleStringProperty(this, "openFile", "");
    private final StringProperty newFailure = new SimpleStringProperty(this, "newFailure", "");
    private final StringProperty openFailure = new SimpleStringProperty(this, "openFailure", "");
    private final StringProperty demoFailure = new SimpleStringProperty(this, "demoFailure", "");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");

    public StringProperty newFileProperty() {
        return newFile;
    }

    public StringProperty openFileProperty() {
        return openFile;
    }

    /// Why no clinic could be made; empty if nothing is wrong.
    public StringProperty newFailureProperty() {
        return newFailure;
    }

    /// Why the clinic could not be opened; empty if nothing is wrong.
    public StringProperty openFailureProperty() {
        return openFailure;
    }

    /// Why the demo could not be shown; empty if nothing is wrong.
    public StringProperty demoFailureProperty() {
        return demoFailure;
    }

    public BooleanProperty workingProperty() {
        return working;
    }
}
