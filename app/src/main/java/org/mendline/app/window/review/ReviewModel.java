package org.mendline.app.window.review;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.app.review.AgreedDose;
import org.mendline.app.review.Decided;
import org.mendline.app.review.Suggestion;

/// What waits for a decision about the person shown, and what was decided. FX thread only.
public final class ReviewModel {
    private final ObservableList<Suggestion> open = FXCollections.observableArrayList();
    private final ObservableList<Decided> decided = FXCollections.observableArrayList();
    private final ObservableList<AgreedDose> agreed = FXCollections.observableArrayList();
    private final StringProperty reviewer = new SimpleStringProperty(this, "reviewer", "");
    private final StringProperty summary = new SimpleStringProperty(this, "summary", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty failed = new SimpleBooleanProperty(this, "failed");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");

    /// Suggestions without a decision.
    public ObservableList<Suggestion> open() {
        return open;
    }

    /// Everything decided, newest first, with what was taken back.
    public ObservableList<Decided> decided() {
        return decided;
    }

    /// The plan as agreed.
    public ObservableList<AgreedDose> agreed() {
        return agreed;
    }

    /// Who decides; stays until the program is closed.
    public StringProperty reviewerProperty() {
        return reviewer;
    }

    /// How many suggestions wait, or why there are none.
    public StringProperty summaryProperty() {
        return summary;
    }

    /// What became of the last decision.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the last decision was not kept.
    public BooleanProperty failedProperty() {
        return failed;
    }

    public BooleanProperty workingProperty() {
        return working;
    }
}
