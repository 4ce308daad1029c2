package org.mendline.app.window.importing;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.mendline.app.importing.WatchedFolder;
import org.mendline.app.window.text.Texts;

/// The setting of the watched folder.
final class WatchCard extends VBox {
    private final WatchController controller;
    private final Texts texts;

    WatchCard(WatchController controller, Texts texts) {
        this.controller = controller;
        this.texts = texts;
        WatchModel model = controller.model();
        setId("watch-card");
        getStyleClass().addAll("mendline-card", "lines", "watch-card");
        Label title = new Label(texts.get("watch.title"));
        title.getStyleClass().add("card-title");
        Label words = new Label();
        words.setId("watch-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty()
                .bind(model.watchedProperty()
                        .map(watched -> watched.map(folder -> texts.format(
                                        "watch.words", folder.folder().toString()))
                                .orElse(texts.get("watch.none"))));
        Label failure = new Label();
        failure.setId("watch-failure");
        failure.getStyleClass().add("failure");
        failure.setWrapText(true);
        failure.textProperty().bind(model.failureProperty());
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        getChildren().addAll(title, words, failure, automatic(), buttons());
    }

    private CheckBox automatic() {
        CheckBox automatic = new CheckBox(texts.get("watch.automatic"));
        automatic.setId("watch-automatic");
        automatic.setWrapText(true);
        automatic.setMinHeight(USE_PREF_SIZE);
        controller.model().watchedProperty().subscribe(watched -> {
            automatic.setVisible(watched.isPresent());
            automatic.setSelected(watched.map(WatchedFolder::automatic).orElse(false));
        });
        automatic.managedProperty().bind(automatic.visibleProperty());
        automatic.setOnAction(e -> controller
                .model()
                .watchedProperty()
                .get()
                .ifPresent(watched ->
                        controller.watch(Optional.of(new WatchedFolder(watched.folder(), automatic.isSelected())))));
        return automatic;
    }

    private FlowPane buttons() {
        Button choose = new Button(texts.get("watch.choose"));
        choose.setId("watch-choose");
        choose.setOnAction(e -> choose());
        Button stop = new Button(texts.get("watch.stop"));
        stop.setId("watch-stop");
        stop.visibleProperty().bind(controller.model().watchedProperty().map(Optional::isPresent));
        stop.managedProperty().bind(stop.visibleProperty());
        stop.setOnAction(e -> controller.watch(Optional.empty()));
        FlowPane buttons = new FlowPane(choose, stop);
        buttons.getStyleClass().add("button-row");
        return buttons;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("watch.choose"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            controller.watch(Optional.of(new WatchedFolder(folder.toPath(), false)));
        }
    }
}
