package org.mendline.app.window.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// What is known at the moment asked about: value, device, file; with the way to the import, and to change or take
/// out what was entered by hand.
final class DetailsPanel extends VBox {
    private final TimelineController controller;
    private final TimelineModel model;
    private final Texts texts;
    private final Consumer<String> showFile;
    private final VBox lines = new VBox();

    DetailsPanel(TimelineController controller, Texts texts, Consumer<String> showFile) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        this.showFile = showFile;
        getStyleClass().addAll("mendline-card", "timeline-details");
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinHeight(0);
        Label title = new Label();
        title.setId("timeline-moment");
        title.getStyleClass().add("card-title");
        title.textProperty()
                .bind(model.momentProperty().map(moment -> moment.isEmpty() ? texts.get("timeline.moment") : moment));
        lines.setId("timeline-readings");
        lines.getStyleClass().add("timeline-readings");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        model.readings().addListener((ListChangeListener<Reading>) change -> show());
        model.momentProperty().subscribe(now -> show());
        getChildren().addAll(title, scroll);
    }

    private void show() {
        if (model.readings().isEmpty()) {
            Label none = paragraph(texts.get(
                    model.momentProperty().get().isEmpty() ? "timeline.moment.hint" : "timeline.moment.nothing"));
            none.getStyleClass().add("mendline-muted");
            lines.getChildren().setAll(none);
            return;
        }
        List<Node> shown = new ArrayList<>();
        for (int i = 0; i < model.readings().size(); i++) {
            shown.add(line(model.readings().get(i), i));
        }
        lines.getChildren().setAll(shown);
    }

    private Node line(Reading reading, int place) {
        Label lane = paragraph(reading.lane());
        lane.getStyleClass().add("timeline-reading-lane");
        Label origin = paragraph(reading.origin());
        origin.getStyleClass().add("cell-detail");
        VBox line = new VBox(lane, paragraph(reading.value()), origin);
        HBox acts = new HBox();
        acts.getStyleClass().add("line");
        reading.file().ifPresent(file -> acts.getChildren().add(act("file", place, () -> showFile.accept(file))));
        reading.entry().ifPresent(entry -> {
            acts.getChildren().add(act("change", place, () -> controller.entry().change(entry)));
            acts.getChildren().add(act("remove", place, () -> controller.remove(entry)));
        });
        if (!acts.getChildren().isEmpty()) {
            line.getChildren().add(acts);
        }
        return line;
    }

    private Button act(String name, int place, Runnable act) {
        Button button = new Button(texts.get("timeline.act." + name));
        button.setId("timeline-" + name + "-" + place);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }

    private static Label paragraph(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
