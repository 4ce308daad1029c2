package org.mendline.app.window.twin;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.explanation.Explained;
import org.mendline.app.prediction.Finding;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.review.AgreedDose;
import org.mendline.viz.fan.FanChartData;
import org.mendline.viz.waterfall.WaterfallData;

/// What the twin screen shows. FX thread only.
public final class TwinScreenModel {
    /// What stands on the screen.
    public enum Stage {
        NOBODY,
        LOADING,
        SHOWN,
        NOT_POSSIBLE
    }

    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(this, "stage", Stage.NOBODY);
    private final ObjectProperty<Optional<PersonPrediction>> prediction = optional("prediction");
    private final StringProperty notPossible = new SimpleStringProperty(this, "notPossible", "");
    private final ObjectProperty<Optional<TwinHeader>> header = optional("header");
    private final ObjectProperty<Optional<CaseloadStatus>> status = optional("status");
    private final ObjectProperty<Optional<FanChartData>> fan = optional("fan");
    private final StringProperty goalLine = new SimpleStringProperty(this, "goalLine", "");
    private final ObjectProperty<Optional<GoalCard>> goalUsual = optional("goalUsual");
    private final ObjectProperty<Optional<GoalCard>> goalChanged = optional("goalChanged");
    private final BooleanProperty planChanged = new SimpleBooleanProperty(this, "planChanged");
    private final StringProperty difference = new SimpleStringProperty(this, "difference", "");
    private final ObjectProperty<List<OutlookRow>> outlook = new SimpleObjectProperty<>(this, "outlook", List.of());
    private final ObjectProperty<List<Finding>> findings = new SimpleObjectProperty<>(this, "findings", List.of());
    private final ObservableList<LeverSetting> levers = FXCollections.observableArrayList();
    private final ObservableList<String> unknown = FXCollections.observableArrayList();
    private final ObservableList<AgreedDose> agreed = FXCollections.observableArrayList();
    private final ObjectProperty<Explained> explained =
            new SimpleObjectProperty<>(this, "explained", Explained.OUTCOME_12_WEEKS);
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final ObjectProperty<Optional<WaterfallData>> waterfall = optional("waterfall");

    public ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    /// What the twin predicts for the person shown under the usual plan; empty while it is inferred.
    public ObjectProperty<Optional<PersonPrediction>> predictionProperty() {
        return prediction;
    }

    /// Why there is no prediction, and what to do.
    public StringProperty notPossibleProperty() {
        return notPossible;
    }

    public ObjectProperty<Optional<TwinHeader>> headerProperty() {
        return header;
    }

    /// The person's status on the caseload, if known.
    public ObjectProperty<Optional<CaseloadStatus>> statusProperty() {
        return status;
    }

    public ObjectProperty<Optional<FanChartData>> fanProperty() {
        return fan;
    }

    public StringProperty goalLineProperty() {
        return goalLine;
    }

    /// Time to goal as now; empty without a goal.
    public ObjectProperty<Optional<GoalCard>> goalUsualProperty() {
        return goalUsual;
    }

    /// Time to goal under the changed plan.
    public ObjectProperty<Optional<GoalCard>> goalChangedProperty() {
        return goalChanged;
    }

    /// Whether any slider has left its usual dose.
    public BooleanProperty planChangedProperty() {
        return planChanged;
    }

    /// What the changed plan changes, in words.
    public StringProperty differenceProperty() {
        return difference;
    }

    public ObjectProperty<List<OutlookRow>> outlookProperty() {
        return outlook;
    }

    /// What to know before reading the curve, the most pressing first.
    public ObjectProperty<List<Finding>> findingsProperty() {
        return findings;
    }

    public ObservableList<LeverSetting> levers() {
        return levers;
    }

    /// Inputs that were never observed.
    public ObservableList<String> unknown() {
        return unknown;
    }

    /// The plan as agreed on the review page.
    public ObservableList<AgreedDose> agreed() {
        return agreed;
    }

    /// Which prediction the why-panel explains.
    public ObjectProperty<Explained> explainedProperty() {
        return explained;
    }

    /// The explanation's sentence, or why there is none.
    public StringProperty whyProperty() {
        return why;
    }

    public ObjectProperty<Optional<WaterfallData>> waterfallProperty() {
        return waterfall;
    }

    private <T> ObjectProperty<Optional<T>> optional(String name) {
        return new SimpleObjectProperty<>(this, name, Optional.empty());
    }
}
