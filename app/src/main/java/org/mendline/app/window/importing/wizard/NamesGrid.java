package org.mendline.app.window.importing.wizard;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.Meaning.Role;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.observation.MeasureCatalogue;

/// One line a name: what the file writes, what stands there, what it means, in which unit.
final class NamesGrid extends GridPane {
    private final WizardController controller;
    private final Texts texts;

    /// @param roles what a name may be beside a measure
    NamesGrid(
            WizardController controller,
            Texts texts,
            MeasureCatalogue measures,
            List<NameInDoubt> names,
            List<Role> roles) {
        this.controller = controller;
        this.texts = texts;
        getStyleClass().add("wizard-names");
        getColumnConstraints().addAll(share(24), share(24), share(40), share(12));
        addRow(0, heading("name"), heading("examples"), heading("meaning"), heading("unit"));
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).name().isBlank()) {
                addRow(i + 1, line(names.get(i), MeaningChoice.all(names.get(i), roles, measures, texts), i));
            }
        }
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private Label heading(String key) {
        Label label = new Label(texts.get("wizard.column." + key));
        label.getStyleClass().add("mendline-muted");
        return label;
    }

    private Node[] line(NameInDoubt name, List<MeaningChoice> choices, int index) {
        Label written = new Label(name.name());
        Label examples = new Label(String.join("   ", name.examples()));
        examples.getStyleClass().add("mendline-muted");
        TextField unit = new TextField();
        unit.setId("wizard-unit-" + index);
        ComboBox<MeaningChoice> box = new SearchableComboBox<>(FXCollections.observableArrayList(choices));
        box.setId("wizard-meaning-" + index);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.format("wizard.meaning.accessible", name.name()));
        unit.setAccessibleText(texts.format("wizard.unit.accessible", name.name()));
        box.setConverter(new Labels());
        written.setLabelFor(box);
        Optional<Meaning> said = controller.said(name);
        choices.stream().filter(c -> c.is(said)).findFirst().ifPresent(box::setValue);
        unit.setText(said.flatMap(NamesGrid::unit).orElse(""));
        unit.disableProperty()
                .bind(box.valueProperty().map(c -> c.usualUnit().isEmpty()).orElse(true));
        box.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                unit.setText(
                        now.usualUnit().map(usual -> name.unit().orElse(usual)).orElse(""));
                controller.say(name.name(), now.in(unit.getText()));
            }
        });
        unit.textProperty().subscribe((before, now) -> {
            if (box.getValue() != null) {
                controller.say(name.name(), box.getValue().in(now));
            }
        });
        return new Node[] {written, examples, box, unit};
    }

    private static Optional<String> unit(Meaning meaning) {
        return meaning instanceof Meaning.Measured measured ? measured.unit() : Optional.empty();
    }

    private static final class Labels extends StringConverter<MeaningChoice> {
        @Override
        public String toString(MeaningChoice choice) {
            return choice == null ? "" : choice.label();
        }

        @Override
        public MeaningChoice fromString(String label) {
            throw new UnsupportedOperationException("Meanings are chosen, not written");
        }
    }
}
