package org.mendline.app.window.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.app.window.timeline.EntryModel.Kind;
import org.mendline.storage.observation.Measure;

/// A small form over the chart: the measure used last is chosen, the cursor stands in the value, Enter keeps it.
final class EntryForm extends StackPane {
    private final EntryController controller;
    private final EntryModel model;
    private final Texts texts;
    private final ComboBox<Measure> measure = new SearchableComboBox<>();
    private final TextField value = field("value");
    private final TextField words = field("words");
    private final TextField dose = field("dose");
    private final TextField unit = field("unit");
    private final TextField time = field("time");
    private final TextField by = field("by");
    private final GridPane fields = new GridPane();

    /// @param afterwards where the keyboard goes once the form is closed
    EntryForm(EntryController controller, Texts texts, Runnable afterwards) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("entry-form");
        setPickOnBounds(false);
        setAlignment(Pos.TOP_RIGHT);
        bind();
        fields.getStyleClass().add("feedback-fields");
        VBox card = new VBox(title(), kinds(), fields, message(), buttons());
        card.getStyleClass().addAll("mendline-card", "entry-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe((before, open) -> {
            if (open) {
                begin();
            } else {
                afterwards.run();
            }
        });
        model.kindProperty().subscribe(this::show);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                controller.close();
                event.consume();
            }
        });
    }

    private static TextField field(String name) {
        TextField field = new TextField();
        field.setId("entry-" + name);
        return field;
    }

    private void bind() {
        value.textProperty().bindBidirectional(model.valueProperty());
        words.textProperty().bindBidirectional(model.wordsProperty());
        dose.textProperty().bindBidirectional(model.doseProperty());
        unit.textProperty().bindBidirectional(model.unitProperty());
        time.textProperty().bindBidirectional(model.timeProperty());
        by.textProperty().bindBidirectional(model.byProperty());
        time.setPromptText(texts.get("entry.time.prompt"));
        measure.setId("entry-measure");
        measure.setMaxWidth(Double.MAX_VALUE);
        measure.setItems(model.measures());
        measure.setConverter(new MeasureNames());
        model.measureProperty().subscribe(chosen -> measure.setValue(chosen.orElse(null)));
        measure.valueProperty().subscribe(now -> {
            if (now != null) {
                model.measureProperty().set(Optional.of(now));
            }
        });
        for (TextField field : List.of(value, words, dose, unit, time, by)) {
            field.setOnAction(e -> controller.save());
        }
    }

    private Node title() {
        Label title = new Label();
        title.getStyleClass().add("mendline-title");
        title.textProperty()
                .bind(model.changedProperty()
                        .map(changed -> texts.get(changed.isPresent() ? "entry.title.change" : "entry.title")));
        return title;
    }

    private Node kinds() {
        SegmentedButton buttons = new SegmentedButton();
        for (Kind kind : Kind.values()) {
            ToggleButton button = new ToggleButton(texts.get("entry.kind." + kind));
            button.setId("entry-kind-" + kind.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(USE_PREF_SIZE);
            model.kindProperty().subscribe(now -> button.setSelected(now == kind));
            button.setOnAction(e -> {
                model.kindProperty().set(kind);
                button.setSelected(true);
                begin();
            });
            buttons.getButtons().add(button);
        }
        buttons.disableProperty().bind(model.changedProperty().map(Optional::isPresent));
        return buttons;
    }

    private void show(Kind kind) {
        fields.getChildren().clear();
        switch (kind) {
            case VALUE -> {
                row(0, "measure", measure);
                row(1, "value", value, measuredUnit());
            }
            case NOTE -> row(0, "note", words);
            case INTERVENTION -> {
                row(0, "intervention", words);
                row(1, "dose", dose, unit);
            }
        }
        row(2, "time", time);
        row(3, "by", by);
    }

    private Label measuredUnit() {
        Label shown = new Label();
        shown.setId("entry-measured-unit");
        shown.setMinWidth(USE_PREF_SIZE);
        shown.textProperty()
                .bind(model.measureProperty()
                        .map(chosen -> chosen.map(this::unitAndRange).orElse("")));
        return shown;
    }

    private String unitAndRange(Measure chosen) {
        String name = Quantities.unit(chosen.unit());
        boolean scale = name.isEmpty()
                && chosen.plausibleLow().isPresent()
                && chosen.plausibleHigh().isPresent();
        return scale
                ? texts.format(
                        "entry.scale",
                        EntryWords.plain(chosen.plausibleLow().getAsDouble()),
                        EntryWords.plain(chosen.plausibleHigh().getAsDouble()))
                : name;
    }

    private void row(int row, String key, Node... inputs) {
        Label label = new Label(texts.get("entry." + key));
        label.setLabelFor(inputs[0]);
        label.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(inputs);
        line.getStyleClass().add("line");
        HBox.setHgrow(inputs[0], Priority.ALWAYS);
        GridPane.setHgrow(line, Priority.ALWAYS);
        fields.addRow(row, label, line);
    }

    private Node message() {
        Label message = new Label();
        message.setId("entry-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.getStyleClass().add("caution");
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private Node buttons() {
        Button save = new Button(texts.get("entry.save"));
        save.setId("entry-save");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> controller.save());
        Button close = new Button(texts.get("button.close"));
        close.setId("entry-close");
        close.setOnAction(e -> controller.close());
        Label hint = new Label(texts.get("entry.hint"));
        hint.getStyleClass().add("mendline-muted");
        HBox line = new HBox(save, close, hint);
        line.getStyleClass().add("line");
        return line;
    }

    /// Puts the cursor where typing begins.
    private void begin() {
        TextField first = model.kindProperty().get() == Kind.VALUE ? value : words;
        first.requestFocus();
        first.selectAll();
    }

    /// Plain names of measures; the list is not typed into.
    private static final class MeasureNames extends StringConverter<Measure> {
        @Override
        public String toString(@Nullable Measure measure) {
            return measure == null ? "" : measure.name();
        }

        @Override
        public Measure fromString(String text) {
            throw new UnsupportedOperationException("The list is not editable");
        }
    }
}
