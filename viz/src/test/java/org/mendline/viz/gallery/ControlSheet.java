package org.mendline.viz.gallery;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One of each control and style class, to see what the style sheet makes of them.
final class ControlSheet {
    private static final List<String> STATUS = List.of("on-track", "stalling", "at-risk", "no-data");

    private ControlSheet() {}

    static VBox build() {
        Label title = new Label("Caseload");
        title.getStyleClass().add("mendline-title");
        Label muted = new Label("12 people, 3 need you");
        muted.getStyleClass().add("mendline-muted");
        Label simulated = new Label("Simulated person");
        simulated.getStyleClass().add("mendline-simulated");
        HBox heading = new HBox(12, title, muted, simulated);

        FlowPane controls = new FlowPane(12, 12);
        controls.getChildren()
                .addAll(
                        new Button("Predict"),
                        new CheckBox("Only mine"),
                        new TextField("Ann"),
                        combo(),
                        new ProgressBar(0.6),
                        slider());
        VBox root = new VBox(12, heading, controls, card(), tabs());
        root.setStyle("-fx-padding: 16");
        return root;
    }

    private static ComboBox<String> combo() {
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("Knee arthroplasty", "Stroke");
        combo.getSelectionModel().selectFirst();
        return combo;
    }

    private static Slider slider() {
        Slider slider = new Slider(5, 11, 8);
        slider.setShowTickLabels(true);
        slider.setMajorTickUnit(2);
        return slider;
    }

    private static HBox card() {
        HBox card = new HBox(16);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("mendline-card");
        for (String status : STATUS) {
            Region dot = new Region();
            dot.getStyleClass().addAll("mendline-status-dot", status);
            Label words = new Label(status.replace('-', ' '));
            words.getStyleClass().add("mendline-status-text");
            card.getChildren().addAll(dot, words);
        }
        return card;
    }

    private static TabPane tabs() {
        TableView<String> table = new TableView<>();
        TableColumn<String, String> column = new TableColumn<>("Status");
        column.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue()));
        column.setPrefWidth(200);
        table.getColumns().add(column);
        table.getItems().addAll(STATUS);
        table.getSelectionModel().select(1);
        Tab open = new Tab("Worklist", table);
        return new TabPane(open, new Tab("Models"));
    }
}
