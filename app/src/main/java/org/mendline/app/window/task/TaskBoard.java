package org.mendline.app.window.task;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The work that the status bar shows. FX thread only.
public final class TaskBoard {
    private final BooleanProperty idle = new SimpleBooleanProperty(this, "idle", true);
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final StringProperty key = new SimpleStringProperty(this, "key", "");
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty step = new SimpleStringProperty(this, "step", "");
    private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction", -1);

    /// Whether nothing runs and nothing waits.
    public BooleanProperty idleProperty() {
        return idle;
    }

    /// Whether there is titled work to show.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Key of the work shown, for [TaskRunner#cancel].
    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty titleProperty() {
        return title;
    }

    /// What it is doing at this moment.
    public StringProperty stepProperty() {
        return step;
    }

    /// 0 to 1; negative while unknown.
    public DoubleProperty fractionProperty() {
        return fraction;
    }

    void show(String workKey, String workTitle) {
        key.set(workKey);
        title.set(workTitle);
        step.set("");
        fraction.set(-1);
        shown.set(true);
    }

    void at(String workKey, double newFraction, String newStep) {
        if (workKey.equals(key.get())) {
            fraction.set(newFraction);
            step.set(newStep);
        }
    }

    void hide(String workKey) {
        if (workKey.equals(key.get())) {
            key.set("");
            shown.set(false);
        }
    }
}
