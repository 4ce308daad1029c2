package org.mendline.app.window.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mendline.app.window.icon.Icon;
import org.mendline.app.window.text.Texts;

/// The way from screen to screen, on the left.
final class NavigationRail extends VBox {
    NavigationRail(Workstation workstation, List<AppAction> actions) {
        Texts texts = workstation.texts();
        ShellModel model = workstation.model();
        getStyleClass().add("navigation");
        for (Screen screen : Screen.values()) {
            ToggleButton button = new ToggleButton(
                    texts.get("nav." + screen.name()), screen.icon().node());
            button.setId("nav-" + screen.code());
            button.setTooltip(new Tooltip(actions.get(screen.ordinal()).keys().getDisplayText()));
            model.screenProperty().subscribe(now -> button.setSelected(now == screen));
            button.setOnAction(e -> {
                workstation.show(screen);
                button.setSelected(true);
            });
            add(button);
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button keys = new Button(texts.get("action.help.short"), Icon.KEYS.node());
        keys.setOnAction(e -> model.helpProperty().set(true));
        Button theme = new Button("", Icon.THEME.node());
        theme.setId("nav-theme");
        theme.setOnAction(e -> workstation.switchTheme());
        theme.textProperty().bind(model.themeProperty().map(t -> texts.get("theme.to." + t.other())));
        getChildren().add(gap);
        add(keys);
        add(theme);
    }

    private void add(ButtonBase button) {
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("navigation-button");
        getChildren().add(button);
    }
}
