package org.mendline.app.window.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// A card with ranked lines: what, the change of the prediction with its interval, and where that comes from.
final class ChangeList extends VBox {
    private final Texts texts;
    private final VBox lines = new VBox();

    ChangeList(String id, String title, Texts texts) {
        this.texts = texts;
        setId(id);
        setMinSize(0, 0);
        getStyleClass().addAll("mendline-card", "why-list");
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        lines.getStyleClass().add("why-lines");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading, scroll);
    }

    /// Levers of the plan, then inputs.
    ChangeList levers(WhyModel model) {
        follow(
                model,
                List.of(
                        new Part(texts.get("why.levers.hint"), model.levers()),
                        new Part(texts.get("why.inputs.hint"), model.inputs())));
        return this;
    }

    /// What is not known.
    ChangeList unknown(WhyModel model) {
        follow(model, List.of(new Part(texts.get("why.unknown.hint"), model.unknown())));
        return this;
    }

    /// Words that wrap and are never cut off.
    static Label paragraph(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void follow(WhyModel model, List<Part> parts) {
        parts.forEach(part -> part.rows().addListener((ListChangeListener<ChangeRow>) change -> list(parts)));
        getChildren().add(1, message(model.changesMessageProperty()));
        list(parts);
    }

    private static Label message(ReadOnlyStringProperty words) {
        Label message = paragraph("", "mendline-muted");
        message.textProperty().bind(words);
        message.visibleProperty().bind(words.isNotEmpty());
        message.managedProperty()
                .bind(Bindings.createBooleanBinding(() -> !words.get().isEmpty(), words));
        return message;
    }

    private void list(List<Part> parts) {
        List<Node> all = new ArrayList<>();
        for (Part part : parts) {
            if (!part.rows().isEmpty()) {
                Label hint = paragraph("", "mendline-muted");
                hint.setText(part.hint());
                all.add(hint);
                part.rows().forEach(row -> all.add(line(row)));
            }
        }
        lines.getChildren().setAll(all);
    }

    private Node line(ChangeRow row) {
        Label what = paragraph("", "why-what");
        what.setText(row.what());
        Label interval = paragraph("", "cell-detail");
        interval.setText(row.interval());
        interval.setManaged(!row.interval().isEmpty());
        VBox words = new VBox(what, interval);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label effect = new Label(row.effect());
        effect.getStyleClass().addAll("why-effect", "tone-" + row.tone().name().toLowerCase(Locale.ROOT));
        effect.setMinWidth(USE_PREF_SIZE);
        Label grade = new Label(row.grade());
        grade.getStyleClass().add("why-grade");
        grade.setMinWidth(USE_PREF_SIZE);
        grade.setVisible(!row.grade().isEmpty());
        grade.setManaged(!row.grade().isEmpty());
        HBox line = new HBox(words, effect, grade);
        line.setId("why-" + row.id());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("why-line");
        line.setFocusTraversable(true);
        line.setAccessibleText(String.join(". ", row.what(), row.effect(), row.interval(), row.grade(), row.source()));
        Tooltip tooltip = new Tooltip(row.source());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(460);
        Tooltip.install(line, tooltip);
        return line;
    }

    private record Part(String hint, ObservableList<ChangeRow> rows) {}
}
