package org.mendline.app.window.why;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mendline.viz.beeswarm.BeeswarmData;

/// What drives recoveries over the caseload. FX thread only.
public final class DriversModel {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final ObjectProperty<Optional<BeeswarmData>> swarm =
            new SimpleObjectProperty<>(this, "swarm", Optional.empty());

    public BooleanProperty openProperty() {
        return open;
    }

    public BooleanProperty workingProperty() {
        return working;
    }

    /// Whom it is about, or why it is not there.
    public StringProperty messageProperty() {
        return message;
    }

    public ObjectProperty<Optional<BeeswarmData>> swarmProperty() {
        return swarm;
    }
}
