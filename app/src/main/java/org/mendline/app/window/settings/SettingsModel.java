package org.mendline.app.window.settings;

import java.nio.file.Path;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mendline.storage.store.StoreBackups;

/// What the settings screen shows. FX thread only.
public final class SettingsModel {
    private final ObservableList<BackupRow> backups = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(this, "folder", Optional.empty());
    private final StringProperty newest = new SimpleStringProperty(this, "newest", "");
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");
    private final IntegerProperty keep = new SimpleIntegerProperty(this, "keep", StoreBackups.USUAL_KEEP);
    private final StringProperty file = new SimpleStringProperty(this, "file", "");
    private final StringProperty size = new SimpleStringProperty(this, "size", "");
    private final ObjectProperty<List<String>> report = new SimpleObjectProperty<>(this, "report", List.of());
    private final BooleanProperty sound = new SimpleBooleanProperty(this, "sound", true);
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty failed = new SimpleBooleanProperty(this, "failed");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final ObjectProperty<Optional<Path>> restoring =
            new SimpleObjectProperty<>(this, "restoring", Optional.empty());
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");

    /// A backup in the list.
    ///
    /// @param when day and time in the clinic's zone
    /// @param size with its unit
    public record BackupRow(Path file, String when, String size) {}

    /// Backups kept, newest first.
    public ObservableList<BackupRow> backups() {
        return backups;
    }

    /// Where backups are kept; empty until it is known.
    public ObjectProperty<Optional<Path>> folderProperty() {
        return folder;
    }

    /// When and where the newest backup was made, and that it was checked.
    public StringProperty newestProperty() {
        return newest;
    }

    /// Why the last backup failed; empty if it did not.
    public StringProperty failureProperty() {
        return failure;
    }

    /// How many backups are kept.
    public IntegerProperty keepProperty() {
        return keep;
    }

    /// Where the clinic's file is.
    public StringProperty fileProperty() {
        return file;
    }

    /// How large it is and how much of it is in use.
    public StringProperty sizeProperty() {
        return size;
    }

    /// What the last check of the store found, a line each.
    public ObjectProperty<List<String>> reportProperty() {
        return report;
    }

    /// Whether that check found nothing wrong.
    public BooleanProperty soundProperty() {
        return sound;
    }

    /// What came of the last thing done, in a sentence.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the message is bad news.
    public BooleanProperty failedProperty() {
        return failed;
    }

    /// Whether something is being done that must not be begun twice.
    public BooleanProperty workingProperty() {
        return working;
    }

    /// The backup about whose restoring somebody is asked; empty while nobody is.
    public ObjectProperty<Optional<Path>> restoringProperty() {
        return restoring;
    }

    /// Why the restore was not done.
    public StringProperty refusalProperty() {
        return refusal;
    }
}
