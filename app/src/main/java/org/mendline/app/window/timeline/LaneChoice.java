package org.mendline.app.window.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A lane the user can have or not. FX thread only.
public final class LaneChoice {
    private final LaneId id;
    private final String words;
    private final BooleanProperty shown;

    LaneChoice(LaneId id, String words, boolean shown) {
        this.id = id;
        this.words = words;
        this.shown = new SimpleBooleanProperty(this, "shown", shown);
    }

    public LaneId id() {
        return id;
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Its name and how much it holds.
    @Override
    public String toString() {
        return words;
    }
}
