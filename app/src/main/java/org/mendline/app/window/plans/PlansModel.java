package org.mendline.app.window.plans;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mendline.app.scenario.Milestone;
import org.mendline.app.scenario.Scenario;
import org.mendline.ml.twin.Lever;
import org.mendline.viz.compare.CompareData;
import org.mendline.viz.distribution.DistributionData;
import org.mendline.viz.planstrip.PlanStripData;

/// What the page of plans shows. FX thread only.
public final class PlansModel {
    /// As many plans as can be compared, the present one included.
    public static final int MOST = CompareData.MOST_SCENARIOS;

    private final StringProperty waiting = new SimpleStringProperty(this, "waiting", "");
    private final ObjectProperty<List<Scenario>> scenarios = new SimpleObjectProperty<>(this, "scenarios", List.of());
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected");
    private final ObjectProperty<Lever> lever = new SimpleObjectProperty<>(this, "lever", Lever.LOAD);
    private final ObjectProperty<Milestone> milestone = new SimpleObjectProperty<>(this, "milestone", Milestone.GOAL);
    private final ObjectProperty<List<LeverRow>> levers = new SimpleObjectProperty<>(this, "levers", List.of());
    private final ObjectProperty<Optional<PlanStripData>> strip =
            new SimpleObjectProperty<>(this, "strip", Optional.empty());
    private final ObjectProperty<Optional<CompareData>> compare =
            new SimpleObjectProperty<>(this, "compare", Optional.empty());
    private final ObjectProperty<Optional<DistributionData>> distribution =
            new SimpleObjectProperty<>(this, "distribution", Optional.empty());
    private final ObjectProperty<NumbersTable> numbers =
            new SimpleObjectProperty<>(this, "numbers", NumbersTable.EMPTY);
    private final ObjectProperty<NumbersTable> outlook =
            new SimpleObjectProperty<>(this, "outlook", NumbersTable.EMPTY);
    private final ObjectProperty<List<String>> sentences = new SimpleObjectProperty<>(this, "sentences", List.of());
    private final StringProperty evidence = new SimpleStringProperty(this, "evidence", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty searchOpen = new SimpleBooleanProperty(this, "searchOpen");

    /// Why there is nothing to compare yet and what to do; empty once plans are shown.
    public StringProperty waitingProperty() {
        return waiting;
    }

    /// The plans; the first is the one lived now and never changes.
    public ObjectProperty<List<Scenario>> scenariosProperty() {
        return scenarios;
    }

    /// Which plan is in hand.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// Which lever the strip draws.
    public ObjectProperty<Lever> leverProperty() {
        return lever;
    }

    /// What counts as arriving.
    public ObjectProperty<Milestone> milestoneProperty() {
        return milestone;
    }

    ObjectProperty<List<LeverRow>> leversProperty() {
        return levers;
    }

    public ObjectProperty<Optional<PlanStripData>> stripProperty() {
        return strip;
    }

    public ObjectProperty<Optional<CompareData>> compareProperty() {
        return compare;
    }

    /// Time to the goal under the plan in hand; empty without a goal.
    public ObjectProperty<Optional<DistributionData>> distributionProperty() {
        return distribution;
    }

    ObjectProperty<NumbersTable> numbersProperty() {
        return numbers;
    }

    /// The next three days under each plan.
    ObjectProperty<NumbersTable> outlookProperty() {
        return outlook;
    }

    /// How the plan in hand differs from the present one, in sentences.
    public ObjectProperty<List<String>> sentencesProperty() {
        return sentences;
    }

    /// What stands behind the lever in hand.
    public StringProperty evidenceProperty() {
        return evidence;
    }

    /// What went wrong or was done last.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the search stands in the place of the curves.
    public BooleanProperty searchOpenProperty() {
        return searchOpen;
    }
}
