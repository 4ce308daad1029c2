package org.mendline.app.window.report;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.mendline.app.report.Paper;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.ReportPart;
import org.mendline.app.report.SquadColumn;
import org.mendline.app.window.text.Texts;

/// What goes into the report: kind, people, sheets, columns, plans, paper, template.
final class ChoicesPanel extends ScrollPane {
    private final ReportController controller;
    private final ReportModel model;
    private final Texts texts;

    /// @param chooseTemplate asks for a file
    ChoicesPanel(ReportController controller, Texts texts, Runnable chooseTemplate) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("mendline-card", "report-choices");
        VBox groups = new VBox(
                saved(),
                group("report.kind", kinds()),
                group("report.people", people()),
                group("report.sheets", sheets()),
                plans(),
                columns(),
                group("report.paper", papers()),
                template(chooseTemplate));
        groups.getStyleClass().add("form");
        setContent(groups);
    }

    private Node saved() {
        ComboBox<String> box = new ComboBox<>(model.saved());
        box.setId("report-saved");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(texts.get("report.savedPrompt"));
        box.setOnAction(e -> {
            String chosen = box.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                controller.open(chosen);
            }
        });
        VBox group = group("report.savedReports", box);
        group.visibleProperty().bind(Bindings.isNotEmpty(model.saved()));
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }

    private Node kinds() {
        SegmentedButton segments = new SegmentedButton();
        for (ReportKind kind : ReportKind.values()) {
            ToggleButton button = segment("report-kind-" + kind.key(), "report.kind." + kind.name());
            model.kindProperty().subscribe(now -> button.setSelected(now == kind));
            button.setOnAction(e -> {
                controller.kind(kind);
                button.setSelected(true);
            });
            segments.getButtons().add(button);
        }
        return segments;
    }

    private Node people() {
        SegmentedButton segments = new SegmentedButton();
        for (PeopleChoice choice : PeopleChoice.values()) {
            ToggleButton button = segment(
                    "report-people-" + choice.name().toLowerCase(Locale.ROOT), "report.people." + choice.name());
            model.peopleProperty().subscribe(now -> button.setSelected(now == choice));
            button.setOnAction(e -> {
                controller.people(choice);
                button.setSelected(true);
            });
            segments.getButtons().add(button);
        }
        return segments;
    }

    private ToggleButton segment(String id, String key) {
        ToggleButton button = new ToggleButton(texts.get(key));
        button.setId(id);
        return button;
    }

    private Node sheets() {
        FlowPane boxes = boxes();
        for (ReportPart part : ReportPart.values()) {
            CheckBox box = box(
                    "report-sheet-" + part.key(),
                    texts.get("report.part." + part.name()),
                    model.parts(),
                    part,
                    in -> controller.part(part, in));
            shownFor(box, part == ReportPart.PERSONS ? ReportKind.WEEKLY : ReportKind.PERSON, part);
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    /// Sheets that only one kind of report has are not offered for the other.
    private void shownFor(Node node, ReportKind only, ReportPart part) {
        if (part == ReportPart.PERSONS || part == ReportPart.DAILY) {
            model.kindProperty().subscribe(kind -> {
                node.setVisible(kind == only);
                node.setManaged(kind == only);
            });
        }
    }

    private Node plans() {
        TextField field = new TextField();
        field.setId("report-plans");
        field.setPromptText(texts.get("report.plansPrompt"));
        field.textProperty().bindBidirectional(model.plansProperty());
        return shownWith(group("report.plans", field), ReportPart.PLANS);
    }

    private Node shownWith(VBox group, ReportPart part) {
        Runnable follow = () -> {
            group.setVisible(model.parts().contains(part));
            group.setManaged(model.parts().contains(part));
        };
        model.parts().addListener((SetChangeListener<ReportPart>) change -> follow.run());
        follow.run();
        return group;
    }

    private Node columns() {
        FlowPane boxes = boxes();
        for (SquadColumn column : SquadColumn.values()) {
            if (column != SquadColumn.PERSON) {
                boxes.getChildren()
                        .add(box(
                                "report-show-" + column.key(),
                                texts.get("report.column." + column.name()),
                                model.columns(),
                                column,
                                in -> toggle(column, in)));
            }
        }
        VBox group = group("report.columns", boxes);
        model.kindProperty().subscribe(kind -> {
            group.setVisible(kind == ReportKind.WEEKLY);
            group.setManaged(kind == ReportKind.WEEKLY);
        });
        return group;
    }

    private void toggle(SquadColumn column, boolean in) {
        if (in) {
            model.columns().add(column);
        } else {
            model.columns().remove(column);
        }
    }

    private static FlowPane boxes() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("report-boxes");
        return pane;
    }

    private static <T> CheckBox box(String id, String words, ObservableSet<T> set, T value, Consumer<Boolean> toggle) {
        CheckBox box = new CheckBox(words);
        box.setId(id);
        box.setSelected(set.contains(value));
        set.addListener((SetChangeListener<T>) change -> box.setSelected(set.contains(value)));
        box.setOnAction(e -> toggle.accept(box.isSelected()));
        return box;
    }

    private Node papers() {
        SegmentedButton segments = new SegmentedButton();
        for (Paper paper : Paper.values()) {
            ToggleButton button =
                    segment("report-paper-" + paper.name().toLowerCase(Locale.ROOT), "report.paper." + paper.name());
            model.paperProperty().subscribe(now -> button.setSelected(now == paper));
            button.setOnAction(e -> {
                model.paperProperty().set(paper);
                button.setSelected(true);
            });
            segments.getButtons().add(button);
        }
        return segments;
    }

    private Node template(Runnable choose) {
        TextField field = new TextField();
        field.setId("report-template");
        field.setPromptText(texts.get("report.templatePrompt"));
        field.textProperty().bindBidirectional(model.templateProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = new Button(texts.get("report.choose"));
        button.setId("report-template-choose");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> choose.run());
        HBox line = new HBox(field, button);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return group("report.template", line);
    }

    private VBox group(String title, Node content) {
        Label label = new Label(texts.get(title));
        label.getStyleClass().add("card-title");
        label.setLabelFor(content);
        VBox group = new VBox(label, content);
        group.getStyleClass().add("lines");
        return group;
    }
}
