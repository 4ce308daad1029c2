package org.mendline.app.window.why;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.app.explanation.Background;
import org.mendline.app.explanation.Explained;
import org.mendline.viz.heatmap.HeatmapData;
import org.mendline.viz.waterfall.WaterfallData;

/// What the page shows of why. FX thread only.
public final class WhyModel {
    private final ObjectProperty<Explained> target =
            new SimpleObjectProperty<>(this, "target", Explained.OUTCOME_12_WEEKS);
    private final ObjectProperty<Background> background =
            new SimpleObjectProperty<>(this, "background", Background.OWN_NORMAL);
    private final BooleanProperty ready = new SimpleBooleanProperty(this, "ready");
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final StringProperty against = new SimpleStringProperty(this, "against", "");
    private final ObjectProperty<Optional<WaterfallData>> waterfall =
            new SimpleObjectProperty<>(this, "waterfall", Optional.empty());
    private final ObjectProperty<Optional<HeatmapData>> days =
            new SimpleObjectProperty<>(this, "days", Optional.empty());
    private final StringProperty daysMessage = new SimpleStringProperty(this, "daysMessage", "");
    private final BooleanProperty daysWorking = new SimpleBooleanProperty(this, "daysWorking");
    private final ObservableList<ChangeRow> levers = FXCollections.observableArrayList();
    private final ObservableList<ChangeRow> inputs = FXCollections.observableArrayList();
    private final ObservableList<ChangeRow> unknown = FXCollections.observableArrayList();
    private final StringProperty changesMessage = new SimpleStringProperty(this, "changesMessage", "");

    /// Which prediction is explained.
    public ObjectProperty<Explained> targetProperty() {
        return target;
    }

    /// What it is compared with.
    public ObjectProperty<Background> backgroundProperty() {
        return background;
    }

    /// Whether there is a prediction to explain.
    public BooleanProperty readyProperty() {
        return ready;
    }

    /// The plain sentence, or why there is none.
    public StringProperty sentenceProperty() {
        return sentence;
    }

    /// What the prediction is compared with, in words.
    public StringProperty againstProperty() {
        return against;
    }

    public ObjectProperty<Optional<WaterfallData>> waterfallProperty() {
        return waterfall;
    }

    public ObjectProperty<Optional<HeatmapData>> daysProperty() {
        return days;
    }

    /// How the heat map adds up, or why it is not there.
    public StringProperty daysMessageProperty() {
        return daysMessage;
    }

    public BooleanProperty daysWorkingProperty() {
        return daysWorking;
    }

    /// What the plan can change, the largest effect first.
    public ObservableList<ChangeRow> levers() {
        return levers;
    }

    /// What was measured, and how the prediction would stand were it normal again.
    public ObservableList<ChangeRow> inputs() {
        return inputs;
    }

    /// What is not known, and what knowing it would be worth.
    public ObservableList<ChangeRow> unknown() {
        return unknown;
    }

    /// What to say in place of a list that is empty; empty once the lists are there.
    public StringProperty changesMessageProperty() {
        return changesMessage;
    }
}
