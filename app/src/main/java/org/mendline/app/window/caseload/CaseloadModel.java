package org.mendline.app.window.caseload;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.mendline.app.caseload.CaseloadStatus;
import org.mendline.app.caseload.SavedView;

/// What the caseload screen shows. FX thread only.
public final class CaseloadModel {
    private final ObservableList<CaseloadRow> rows = FXCollections.observableArrayList();
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();
    private final FilteredList<CaseloadRow> shown = new FilteredList<>(rows);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Optional<CaseloadStatus>> status =
            new SimpleObjectProperty<>(this, "status", Optional.empty());
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");
    private final Map<CaseloadStatus, IntegerProperty> counts = new EnumMap<>(CaseloadStatus.class);
    private final ObjectBinding<Predicate<CaseloadRow>> filter;

    public CaseloadModel() {
        for (CaseloadStatus each : CaseloadStatus.values()) {
            counts.put(each, new SimpleIntegerProperty(this, each.name()));
        }
        filter = Bindings.createObjectBinding(this::predicate, search, status);
        shown.predicateProperty().bind(filter);
        rows.subscribe(this::countAgain);
    }

    /// Everyone, those who need attention first.
    public ObservableList<CaseloadRow> rows() {
        return rows;
    }

    /// The views this clinic keeps, by name.
    public ObservableList<SavedView> views() {
        return views;
    }

    /// Those that match search and status.
    public FilteredList<CaseloadRow> shown() {
        return shown;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// The one status to show; empty for all.
    public ObjectProperty<Optional<CaseloadStatus>> statusProperty() {
        return status;
    }

    public BooleanProperty loadingProperty() {
        return loading;
    }

    /// Why the caseload could not be read; empty if it could.
    public StringProperty failureProperty() {
        return failure;
    }

    /// How many have a status, whatever is filtered.
    public IntegerProperty count(CaseloadStatus of) {
        IntegerProperty count = counts.get(of);
        if (count == null) {
            throw new IllegalStateException("No count for " + of);
        }
        return count;
    }

    private void countAgain() {
        counts.forEach((of, count) ->
                count.set((int) rows.stream().filter(r -> r.status() == of).count()));
    }

    private Predicate<CaseloadRow> predicate() {
        Optional<CaseloadStatus> wanted = status.get();
        String words = search.get();
        return row -> wanted.map(s -> s == row.status()).orElse(true) && row.matches(words);
    }
}
