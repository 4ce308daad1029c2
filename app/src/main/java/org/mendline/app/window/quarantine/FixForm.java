package org.mendline.app.window.quarantine;

import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.person.Person;

/// What can be corrected in a record. A field left empty stays as the file has it, which its prompt shows.
final class FixForm extends GridPane {
    private final CheckController controller;
    private final Texts texts;
    private final ComboBox<Person> person = new SearchableComboBox<>();
    private final ComboBox<Measure> measure = new SearchableComboBox<>();
    private final TextField value = new TextField();
    private final ComboBox<String> unit = new ComboBox<>();
    private final TextField date = new TextField();
    private final TextField clock = new TextField();

    FixForm(CheckController controller, Texts texts) {
        this.controller = controller;
        this.texts = texts;
        getStyleClass().add("fix-form");
        ColumnConstraints label = new ColumnConstraints();
        label.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints field = new ColumnConstraints();
        field.setHgrow(Priority.ALWAYS);
        field.setPrefWidth(240);
        getColumnConstraints().addAll(label, field, label, field);
        choice(person, controller.model().persons(), Person::label);
        choice(measure, controller.model().measures(), m -> m.name() + " (" + m.code() + ")");
        unit.setEditable(true);
        unit.setItems(
                FXCollections.unmodifiableObservableList(controller.model().units()));
        measure.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                controller.suggestUnits(chosen.code());
            }
        });
        row(0, "measure", measure, "unit", unit);
        row(1, "person", person, "value", value);
        row(2, "date", date, "clock", clock);
    }

    private void row(int row, String left, Control leftField, String right, Control rightField) {
        addRow(row, label(left, leftField), leftField, label(right, rightField), rightField);
    }

    private Label label(String name, Control field) {
        field.setId("fix-" + name);
        field.setMaxWidth(Double.MAX_VALUE);
        Label label = new Label(texts.get("check.fix." + name));
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    private static <T> void choice(ComboBox<T> box, ObservableList<T> items, Function<T, String> name) {
        box.setItems(FXCollections.unmodifiableObservableList(items));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The list is not editable");
            }
        });
    }

    /// Empties the form; the prompts show what the group's first record says.
    void show(Optional<GroupRow> group) {
        person.setValue(null);
        measure.setValue(null);
        unit.setValue(null);
        unit.getEditor().clear();
        value.clear();
        date.clear();
        clock.clear();
        Optional<HeldValue> held =
                group.flatMap(g -> g.group().records().getFirst().value());
        boolean many = group.filter(g -> g.records().size() > 1).isPresent();
        String asIs = texts.get("check.fix.asIs");
        String needed = texts.get("check.fix.needed");
        String blank = held.isPresent() ? asIs : needed;
        person.setPromptText(held.filter(v -> !many)
                .map(v -> texts.format("check.fix.asFile", v.subject().name()))
                .orElse(blank));
        measure.setPromptText(
                held.map(v -> texts.format("check.fix.asFile", v.name().isBlank() ? v.code() : v.name()))
                        .orElse(needed));
        unit.setPromptText(held.map(HeldValue::unit).orElse(needed));
        value.setPromptText(blank);
        date.setPromptText(held.isPresent() ? asIs : texts.get("check.fix.datePattern"));
        clock.setPromptText(held.isPresent() ? asIs : texts.get("check.fix.clockPattern"));
    }

    FixEntry entry() {
        String typed = unit.getEditor().getText();
        return new FixEntry(
                Optional.ofNullable(person.getValue()).map(Person::id),
                Optional.ofNullable(measure.getValue()).map(Measure::code),
                value.getText(),
                typed == null ? "" : typed,
                date.getText(),
                clock.getText());
    }

    /// Where the hand goes first: to the unit, which is what is wrong most often.
    void begin() {
        (controller
                                .model()
                                .groupProperty()
                                .get()
                                .filter(g -> g.group().understood())
                                .isPresent()
                        ? unit
                        : measure)
                .requestFocus();
    }
}
