package org.mendline.app.window.timeline;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.viz.timeline.TimeWindow;
import org.mendline.viz.timeline.TimelineData;

/// What the timeline page shows. FX thread only.
public final class TimelineModel {
    /// What stands on the page.
    public enum Stage {
        NOBODY,
        LOADING,
        /// Nothing is known of the person.
        EMPTY,
        SHOWN,
        FAILED
    }

    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(this, "stage", Stage.NOBODY);
    private final ObjectProperty<Optional<TimelineData>> data =
            new SimpleObjectProperty<>(this, "data", Optional.empty());
    private final ObjectProperty<Optional<TimeWindow>> wanted =
            new SimpleObjectProperty<>(this, "wanted", Optional.empty());
    private final ObservableList<LaneChoice> lanes = FXCollections.observableArrayList();
    private final StringProperty simulated = new SimpleStringProperty(this, "simulated", "");
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final StringProperty samples = new SimpleStringProperty(this, "samples", "");
    private final StringProperty moment = new SimpleStringProperty(this, "moment", "");
    private final ObservableList<Reading> readings = FXCollections.observableArrayList();

    public ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    public ObjectProperty<Optional<TimelineData>> dataProperty() {
        return data;
    }

    /// A stretch of time to be shown now; set anew each time it is wanted.
    public ObjectProperty<Optional<TimeWindow>> wantedProperty() {
        return wanted;
    }

    /// Every lane there is, from top to bottom.
    public ObservableList<LaneChoice> lanes() {
        return lanes;
    }

    /// Label of a simulated person; empty for others.
    public StringProperty simulatedProperty() {
        return simulated;
    }

    /// Why there is no timeline.
    public StringProperty failureProperty() {
        return failure;
    }

    /// What came of the last thing done.
    public StringProperty messageProperty() {
        return message;
    }

    /// How many samples the recordings shown have, and whether they are all drawn.
    public StringProperty samplesProperty() {
        return samples;
    }

    /// The moment that was asked about, in words; empty before.
    public StringProperty momentProperty() {
        return moment;
    }

    /// What is known at that moment and where it came from.
    public ObservableList<Reading> readings() {
        return readings;
    }

    /// Ids of the lanes shown.
    List<LaneId> shownLanes() {
        return lanes.stream()
                .filter(choice -> choice.shownProperty().get())
                .map(LaneChoice::id)
                .toList();
    }
}
