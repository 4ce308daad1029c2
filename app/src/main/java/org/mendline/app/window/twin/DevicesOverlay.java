package org.mendline.app.window.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.devices.MeasuredBy;
import org.mendline.app.devices.MeasuredBy.Device;
import org.mendline.app.window.text.Texts;

/// Which devices measured what: for each kind that several measured a sentence and a box to choose the
/// primary one; for the others a line. The curve stays in sight.
public final class DevicesOverlay extends StackPane {
    private final DevicesController controller;
    private final DevicesModel model;
    private final Texts texts;
    private final VBox kinds = new VBox();

    public DevicesOverlay(DevicesController controller, Texts texts) {
        this.controller = controller;
        this.model = controller.model();
        this.texts = texts;
        setId("devices-overlay");
        setPickOnBounds(false);
        setAlignment(Pos.TOP_RIGHT);
        Label title = new Label(texts.get("devices.title"));
        title.getStyleClass().add("mendline-title");
        Label hint = OverlayParts.paragraph(texts.get("devices.hint"));
        hint.getStyleClass().add("mendline-muted");
        VBox card = new VBox(title, hint, list(), message(), foot());
        card.getStyleClass().addAll("mendline-card", "feedback-card", "devices-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(model.openProperty());
        OverlayParts.closeOnEscape(this, controller::close);
    }

    private Node list() {
        kinds.setId("devices-kinds");
        model.kinds().addListener((ListChangeListener<MeasuredBy>) change -> show());
        show();
        return OverlayParts.scrolling(kinds, "devices-kinds");
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        model.kinds().stream().filter(kind -> kind.devices().size() > 1).forEach(kind -> shown.add(several(kind)));
        if (shown.isEmpty()) {
            shown.add(OverlayParts.paragraph(texts.get("devices.none")));
        }
        model.kinds().stream()
                .filter(kind -> kind.devices().size() == 1)
                .collect(Collectors.groupingBy(
                        kind -> kind.devices().getFirst().label(),
                        TreeMap::new,
                        Collectors.mapping(MeasuredBy::name, Collectors.joining(", "))))
                .forEach((device, names) -> {
                    Label line = OverlayParts.paragraph(texts.format("devices.only", device, names));
                    line.getStyleClass().add("mendline-muted");
                    shown.add(line);
                });
        kinds.getChildren().setAll(shown);
    }

    private Node several(MeasuredBy kind) {
        Label name = new Label(kind.name());
        name.getStyleClass().add("card-title");
        name.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(name, gap, choice(kind));
        first.getStyleClass().add("line");
        first.setAlignment(Pos.CENTER_LEFT);
        return new VBox(first, OverlayParts.paragraph(kind.sentence()));
    }

    private Node choice(MeasuredBy kind) {
        String byRule = texts.get("devices.byRule");
        ComboBox<String> box = new ComboBox<>();
        box.setId("devices-choice-" + kind.kind());
        box.setAccessibleText(texts.format("devices.choose", kind.name()));
        box.getItems().add(byRule);
        kind.devices().forEach(device -> box.getItems().add(words(device)));
        box.getSelectionModel().select(kind.chosen() ? 1 : 0);
        box.disableProperty().bind(model.workingProperty());
        box.setOnAction(e -> {
            int index = box.getSelectionModel().getSelectedIndex();
            if (index == 0 && kind.chosen()) {
                controller.leaveToRule(kind);
            } else if (index > (kind.chosen() ? 1 : 0)) {
                controller.choose(kind, kind.devices().get(index - 1));
            }
        });
        return box;
    }

    private String words(Device device) {
        return texts.format("devices.device", device.label(), device.days());
    }

    private Node message() {
        return OverlayParts.optional("devices-message", "failure", model.messageProperty());
    }

    private Node foot() {
        TextField name = new TextField();
        name.setId("devices-name");
        name.setPromptText(texts.get("devices.name"));
        name.setAccessibleText(texts.get("devices.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        // A choice needs a name first; and Escape is heard where the focus is.
        visibleProperty().subscribe(shown -> {
            if (shown) {
                name.requestFocus();
            }
        });
        Button close = new Button(texts.get("button.close"));
        close.setId("devices-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(e -> controller.close());
        HBox line = new HBox(name, close);
        line.getStyleClass().add("line");
        return line;
    }
}
