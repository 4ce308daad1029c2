package org.mendline.app.window.settings;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mendline.app.window.text.Texts;

/// Says what restoring a backup does, and asks for the passphrase and a plain yes.
final class RestoreOverlay extends StackPane {
    private final SettingsController controller;
    private final Texts texts;
    private final Label title = new Label();
    private final PasswordField passphrase = new PasswordField();
    private final CheckBox understood = new CheckBox();

    RestoreOverlay(SettingsController controller, Texts texts) {
        this.controller = controller;
        this.texts = texts;
        SettingsModel model = controller.model();
        setId("restore-overlay");
        getStyleClass().add("overlay");
        title.setId("restore-title");
        title.setWrapText(true);
        title.getStyleClass().add("mendline-title");
        Label words = SettingsView.wrapped("restore-words");
        words.setText(texts.get("settings.restore.words"));
        passphrase.setId("restore-passphrase");
        passphrase.setPromptText(texts.get("settings.restore.passphrase"));
        understood.setId("restore-understood");
        understood.setText(texts.get("settings.restore.understood"));
        understood.setWrapText(true);
        Label refusal = SettingsView.wrapped("restore-refusal");
        refusal.getStyleClass().add("failure");
        refusal.textProperty().bind(model.refusalProperty());
        refusal.managedProperty().bind(model.refusalProperty().isNotEmpty());
        VBox card = new VBox(title, words, passphrase, understood, refusal, buttons());
        card.getStyleClass().addAll("mendline-card", "form", "restore-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(model.restoringProperty().map(Optional::isPresent));
        model.restoringProperty().subscribe(asked -> asked.ifPresentOrElse(this::show, passphrase::clear));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                controller.leave();
                e.consume();
            }
        });
    }

    private HBox buttons() {
        Button restore = new Button(texts.get("settings.restore.yes"));
        restore.setId("restore-yes");
        restore.getStyleClass().addAll("accent", "danger");
        restore.disableProperty()
                .bind(understood
                        .selectedProperty()
                        .not()
                        .or(passphrase.textProperty().isEmpty())
                        .or(controller.model().workingProperty()));
        restore.setOnAction(e -> {
            char[] typed = passphrase.getText().toCharArray();
            passphrase.clear();
            controller.restore(typed);
        });
        Button leave = new Button(texts.get("button.cancel"));
        leave.setId("restore-no");
        leave.disableProperty().bind(controller.model().workingProperty());
        leave.setOnAction(e -> controller.leave());
        HBox buttons = new HBox(restore, leave);
        buttons.getStyleClass().add("line");
        return buttons;
    }

    private void show(Path backup) {
        title.setText(texts.format("settings.restore.title", String.valueOf(backup.getFileName())));
        understood.setSelected(false);
        passphrase.clear();
        passphrase.requestFocus();
    }
}
