package org.mendline.app.window.report;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.Observable;
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
import javafx.collections.ObservableSet;
import org.mendline.app.report.Paper;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.ReportPart;
import org.mendline.app.report.SquadColumn;

/// What the report screen shows. FX thread only.
public final class ReportModel {
    private final ObjectProperty<ReportKind> kind = new SimpleObjectProperty<>(this, "kind", ReportKind.WEEKLY);
    private final ObjectProperty<PeopleChoice> people = new SimpleObjectProperty<>(this, "people", PeopleChoice.ALL);
    private final ObservableList<PersonChoice> everyone =
            FXCollections.observableArrayList(choice -> new Observable[] {choice.chosenProperty()});
    private final ObservableSet<SquadColumn> columns = FXCollections.observableSet();
    private final ObservableSet<ReportPart> parts = FXCollections.observableSet();
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(this, "paper", Paper.A4);
    private final StringProperty template = new SimpleStringProperty(this, "template", "");
    private final StringProperty plans = new SimpleStringProperty(this, "plans", "");
    private final ObservableList<String> saved = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final StringProperty contents = new SimpleStringProperty(this, "contents", "");
    private final IntegerProperty exportAsked = new SimpleIntegerProperty(this, "exportAsked");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final ObjectProperty<List<Path>> written = new SimpleObjectProperty<>(this, "written", List.of());
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final BooleanProperty failed = new SimpleBooleanProperty(this, "failed");

    public ObjectProperty<ReportKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<PeopleChoice> peopleProperty() {
        return people;
    }

    /// Everyone in treatment; those chosen are in the report. Changes of a choice are changes of this list.
    public ObservableList<PersonChoice> everyone() {
        return everyone;
    }

    public List<PersonChoice> chosen() {
        return everyone.stream().filter(p -> p.chosenProperty().get()).toList();
    }

    /// Columns of the squad sheet.
    public ObservableSet<SquadColumn> columns() {
        return columns;
    }

    /// Sheets beside the first.
    public ObservableSet<ReportPart> parts() {
        return parts;
    }

    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    /// The clinic's own workbook to fill; empty for Mendline's.
    public StringProperty templateProperty() {
        return template;
    }

    /// Changed plans to compare, separated by semicolons.
    public StringProperty plansProperty() {
        return plans;
    }

    /// Names of the reports that are kept.
    public ObservableList<String> saved() {
        return saved;
    }

    /// What the report is called: begins its file's name, and keeps it when it is saved.
    public StringProperty nameProperty() {
        return name;
    }

    /// Folder the file goes into.
    public StringProperty folderProperty() {
        return folder;
    }

    /// Which sheets and files the report will have, in a sentence.
    public StringProperty contentsProperty() {
        return contents;
    }

    /// Counts how often somebody came to export: each time the button waits for Enter.
    public IntegerProperty exportAskedProperty() {
        return exportAsked;
    }

    public BooleanProperty workingProperty() {
        return working;
    }

    /// The files just written.
    public ObjectProperty<List<Path>> writtenProperty() {
        return written;
    }

    /// What came of it, in a sentence.
    public StringProperty messageProperty() {
        return message;
    }

    /// Whether the message is bad news.
    public BooleanProperty failedProperty() {
        return failed;
    }
}
