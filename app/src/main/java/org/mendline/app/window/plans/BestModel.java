package org.mendline.app.window.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mendline.viz.pareto.ParetoData;

/// What the search for plans shows. FX thread only.
public final class BestModel {
    private final ObjectProperty<Optional<LocalDate>> by = new SimpleObjectProperty<>(this, "by", Optional.empty());
    private final StringProperty minutesADay = new SimpleStringProperty(this, "minutesADay", "");
    private final StringProperty sessionsAWeek = new SimpleStringProperty(this, "sessionsAWeek", "");
    private final StringProperty minutesAWeek = new SimpleStringProperty(this, "minutesAWeek", "");
    private final BooleanProperty searching = new SimpleBooleanProperty(this, "searching");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final ObjectProperty<Optional<ParetoData>> found =
            new SimpleObjectProperty<>(this, "found", Optional.empty());
    private final ObjectProperty<List<String>> remarks = new SimpleObjectProperty<>(this, "remarks", List.of());

    /// Date by which the goal should be reached, if there is a wish.
    public ObjectProperty<Optional<LocalDate>> byProperty() {
        return by;
    }

    /// Most minutes a day, as typed; empty for no limit. Likewise the other two.
    public StringProperty minutesADayProperty() {
        return minutesADay;
    }

    public StringProperty sessionsAWeekProperty() {
        return sessionsAWeek;
    }

    public StringProperty minutesAWeekProperty() {
        return minutesAWeek;
    }

    public BooleanProperty searchingProperty() {
        return searching;
    }

    /// What came of the search, or what is wrong with a limit.
    public StringProperty messageProperty() {
        return message;
    }

    /// The plans found, between speed, burden and risk.
    public ObjectProperty<Optional<ParetoData>> foundProperty() {
        return found;
    }

    /// What the search rests on and what it does not know.
    public ObjectProperty<List<String>> remarksProperty() {
        return remarks;
    }
}
