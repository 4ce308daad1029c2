package org.mendline.app.window.importing.wizard;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.question.ColumnGuess;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.Meaning.Role;
import org.mendline.storage.importing.question.PersonAnswer;
import org.mendline.storage.importing.question.PersonCandidate;
import org.mendline.storage.importing.question.Question;
import org.mendline.storage.observation.MeasureCatalogue;

/// The controls that answer one question.
record QuestionPage(WizardController controller, Texts texts, MeasureCatalogue measures) {
    private static final List<Role> COLUMN_ROLES =
            List.of(Role.IGNORE, Role.DATE, Role.TIME, Role.PERSON, Role.MEASURE, Role.VALUE, Role.UNIT);

    Node of(Question question) {
        return switch (question) {
            case Question.AmbiguousDates dates -> order(true);
            case Question.UnknownColumns columns ->
                scrolled(new NamesGrid(controller, texts, measures, columns.columns(), List.of(Role.IGNORE)));
            case Question.UnknownMeasures words ->
                scrolled(new NamesGrid(controller, texts, measures, words.words(), List.of(Role.IGNORE)));
            case Question.UnknownTable table -> table(table);
            case Question.PersonInDoubt person -> person(person);
            case Question.Undated undated -> new RecordedPage(controller, texts, undated);
        };
    }

    private Node order(boolean upright) {
        ToggleGroup group = new ToggleGroup();
        RadioButton day = order(group, DateOrder.DAY_FIRST, "wizard-dmy");
        RadioButton month = order(group, DateOrder.MONTH_FIRST, "wizard-mdy");
        Label begin = new Label(texts.get("wizard.dates"));
        return upright ? lines(begin, day, month) : line(begin, day, month);
    }

    private RadioButton order(ToggleGroup group, DateOrder order, String id) {
        RadioButton button = new RadioButton(texts.get("wizard.order." + order));
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(controller.saidOrder().equals(Optional.of(order)));
        button.setOnAction(e -> controller.say(order));
        return button;
    }

    private Node table(Question.UnknownTable table) {
        NamesGrid names = new NamesGrid(
                controller,
                texts,
                measures,
                table.columns().stream().map(ColumnGuess::column).toList(),
                COLUMN_ROLES);
        Node grid = scrolled(names);
        VBox box = lines(rows(table), grid, order(false));
        VBox.setVgrow(grid, Priority.ALWAYS);
        return box;
    }

    /// The first rows as they stand in the file.
    private static Node rows(Question.UnknownTable table) {
        TableView<List<String>> view = new TableView<>();
        view.setId("wizard-rows");
        view.getStyleClass().add("wizard-rows");
        for (int i = 0; i < table.headings().size(); i++) {
            int index = i;
            TableColumn<List<String>, String> column =
                    new TableColumn<>(table.headings().get(i));
            column.setCellValueFactory(
                    row -> new SimpleStringProperty(row.getValue().get(index)));
            column.setSortable(false);
            column.setPrefWidth(140);
            view.getColumns().add(column);
        }
        view.getItems().setAll(table.rows());
        return view;
    }

    private Node person(Question.PersonInDoubt person) {
        ToggleGroup group = new ToggleGroup();
        VBox box = lines();
        for (PersonCandidate candidate : person.candidates()) {
            String born = candidate.birthYear().isPresent()
                    ? texts.format(
                            "wizard.person.born",
                            String.valueOf(candidate.birthYear().getAsInt()))
                    : "";
            String label = texts.format("wizard.person.same", candidate.id(), candidate.label(), born, candidate.why());
            box.getChildren()
                    .add(person(
                            group,
                            person.value(),
                            new PersonAnswer.Same(candidate.id()),
                            label,
                            "wizard-same-" + candidate.id()));
        }
        box.getChildren()
                .add(person(
                        group,
                        person.value(),
                        new PersonAnswer.Somebody(),
                        texts.get("wizard.person.new"),
                        "wizard-new"));
        return box;
    }

    private RadioButton person(ToggleGroup group, String identifier, PersonAnswer answer, String label, String id) {
        RadioButton button = new RadioButton(label);
        button.setId(id);
        button.setToggleGroup(group);
        button.setSelected(controller.saidPerson(identifier).equals(Optional.of(answer)));
        button.setOnAction(e -> controller.say(identifier, answer));
        return button;
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.getStyleClass().add("wizard-scroll");
        return pane;
    }

    private static VBox lines(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("wizard-lines");
        return box;
    }

    private static HBox line(Node... nodes) {
        HBox box = new HBox(nodes);
        box.getStyleClass().add("line");
        return box;
    }
}
