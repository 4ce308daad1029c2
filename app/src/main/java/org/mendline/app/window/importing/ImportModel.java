package org.mendline.app.window.importing;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the import screen shows. FX thread only.
public final class ImportModel {
    /// How far an import is.
    public enum Stage {
        EMPTY,
        PREVIEWING,
        PREVIEWED,
        IMPORTING,
        DONE
    }

    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(this, "stage", Stage.EMPTY);
    private final ObservableList<FileRow> files = FXCollections.observableArrayList();
    private final ObservableList<OwnerChoice> owners = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<OwnerChoice>> owner =
            new SimpleObjectProperty<>(this, "owner", Optional.empty());
    private final StringProperty selectedFile = new SimpleStringProperty(this, "selectedFile", "");
    private final StringProperty summary = new SimpleStringProperty(this, "summary", "");
    private final ObjectProperty<ImportTotals> totals = new SimpleObjectProperty<>(this, "totals", ImportTotals.NONE);
    private final ObjectProperty<OptionalInt> run = new SimpleObjectProperty<>(this, "run", OptionalInt.empty());
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");

    public ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    /// What became, or would become, of each file.
    public ObservableList<FileRow> files() {
        return files;
    }

    /// People to whom files without a name may belong; the first is nobody.
    public ObservableList<OwnerChoice> owners() {
        return owners;
    }

    /// The person to whom files that name nobody belong.
    public ObjectProperty<Optional<OwnerChoice>> ownerProperty() {
        return owner;
    }

    /// The file whose details are shown, as its report names it; empty for none.
    StringProperty selectedFileProperty() {
        return selectedFile;
    }

    /// One sentence on the preview, or the receipt.
    public StringProperty summaryProperty() {
        return summary;
    }

    /// What all files together come to.
    public ObjectProperty<ImportTotals> totalsProperty() {
        return totals;
    }

    /// Number of the import just made, as long as its receipt is shown.
    public ObjectProperty<OptionalInt> runProperty() {
        return run;
    }

    /// Why nothing came of it; empty otherwise.
    public StringProperty failureProperty() {
        return failure;
    }
}
