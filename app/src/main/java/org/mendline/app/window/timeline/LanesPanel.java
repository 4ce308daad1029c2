package org.mendline.app.window.timeline;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// The lanes there are, each with a box to show it; the space bar ticks the one in hand.
final class LanesPanel extends VBox {
    private final ListView<LaneChoice> list = new ListView<>();

    LanesPanel(TimelineModel model, Texts texts) {
        getStyleClass().addAll("mendline-card", "timeline-lanes");
        Label title = new Label(texts.get("timeline.lanes"));
        title.getStyleClass().add("card-title");
        list.setId("timeline-lanes");
        list.setItems(model.lanes());
        list.setCellFactory(view -> new CheckBoxListCell<>(LaneChoice::shownProperty));
        list.setAccessibleText(texts.get("timeline.lanes.about"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                        .ifPresent(choice -> choice.shownProperty()
                                .set(!choice.shownProperty().get()));
                event.consume();
            }
        });
        getChildren().addAll(title, list);
    }

    void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }
}
