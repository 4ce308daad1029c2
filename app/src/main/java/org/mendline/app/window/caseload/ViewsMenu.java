package org.mendline.app.window.caseload;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.mendline.app.caseload.SavedView;
import org.mendline.app.window.text.Texts;

/// Parts of the caseload under a name: choose one, keep what is shown, drop one.
final class ViewsMenu extends MenuButton {
    private final CaseloadController controller;
    private final Texts texts;
    private final TextField name = new TextField();

    ViewsMenu(CaseloadController controller, Texts texts) {
        super(texts.get("views.open"));
        this.controller = controller;
        this.texts = texts;
        setId("caseload-views");
        setMinWidth(USE_PREF_SIZE);
        name.setId("views-name");
        name.setPromptText(texts.get("views.name"));
        name.setOnAction(e -> keep());
        controller.model().views().subscribe(this::list);
        list();
    }

    private void list() {
        List<MenuItem> items = new ArrayList<>();
        MenuItem everyone = new MenuItem(texts.get("views.everyone"));
        everyone.setId("view-everyone");
        everyone.setOnAction(e -> controller.clearFilter());
        items.add(everyone);
        for (SavedView view : controller.model().views()) {
            items.add(item(view));
        }
        items.add(new SeparatorMenuItem());
        items.add(naming());
        getItems().setAll(items);
    }

    private MenuItem item(SavedView view) {
        Label words = new Label(view.name());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button drop = new Button(texts.get("views.forget"));
        drop.getStyleClass().add("small");
        drop.setAccessibleText(texts.format("views.forget.accessible", view.name()));
        drop.setOnAction(e -> {
            hide();
            controller.forget(view);
        });
        HBox line = new HBox(words, drop);
        line.getStyleClass().add("line");
        CustomMenuItem item = new CustomMenuItem(line);
        item.setOnAction(e -> controller.show(view));
        return item;
    }

    private MenuItem naming() {
        Button keep = new Button(texts.get("views.keep"));
        keep.setId("views-keep");
        keep.getStyleClass().add("small");
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        keep.setOnAction(e -> keep());
        HBox line = new HBox(name, keep);
        line.getStyleClass().add("line");
        return new CustomMenuItem(line, false);
    }

    private void keep() {
        if (!name.getText().isBlank()) {
            controller.keepAs(name.getText());
            name.clear();
            hide();
        }
    }
}
