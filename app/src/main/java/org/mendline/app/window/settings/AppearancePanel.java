package org.mendline.app.window.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mendline.app.window.preference.Language;
import org.mendline.app.window.preference.Look;
import org.mendline.app.window.preference.TextSize;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.theme.Themes;

/// Chooses language, size of the text, and light or dark; what is chosen holds at once and at the next start.
final class AppearancePanel extends VBox {
    private final GridPane choices = new GridPane();

    AppearancePanel(Look look, Texts texts) {
        getStyleClass().addAll("mendline-card", "form");
        Label heading = new Label(texts.get("appearance.title"));
        heading.getStyleClass().add("card-title");
        choices.getStyleClass().add("keys");
        add(
                texts.get("appearance.language"),
                "language",
                look.languageProperty(),
                Language.offered(),
                Language::ownName);
        add(
                texts.get("appearance.textSize"),
                "text-size",
                look.textSizeProperty(),
                List.of(TextSize.values()),
                size -> texts.get("appearance.textSize." + size.name()));
        add(
                texts.get("appearance.theme"),
                "theme",
                look.themeProperty(),
                List.of(Themes.values()),
                theme -> texts.get("theme.to." + theme.name()));
        getChildren().addAll(heading, choices);
    }

    private <T> void add(String name, String id, ObjectProperty<T> chosen, List<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("appearance-" + id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("The list is not editable.");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        Label label = new Label(name);
        label.setLabelFor(box);
        choices.addRow(choices.getRowCount(), label, box);
    }
}
