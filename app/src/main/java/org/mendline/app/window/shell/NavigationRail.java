package org.mendline.app.window.shell;

import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mendline.app.window.icon.Icon;
import org.mendline.app.window.text.Texts;

/// The way from screen to screen, on the left.
final class NavigationRail extends VBox {
    private static final long MOST_COUNTED = 999;

    NavigationRail(Workstation workstation, List<AppAction> actions) {
        Texts texts = workstation.texts();
        ShellModel model = workstation.model();
        getStyleClass().add("navigation");
        for (Screen screen : Screen.values()) {
            ToggleButton button = new ToggleButton(texts.get("nav." + screen.name()), symbol(screen, workstation));
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

    /// A screen's icon; with what waits on it, where something can wait.
    private static Node symbol(Screen screen, Workstation workstation) {
        Region icon = screen.icon().node();
        if (screen != Screen.CHECK) {
            return icon;
        }
        LongProperty waiting = workstation.checks().model().waitingProperty();
        Label badge = new Label();
        badge.setId("nav-check-badge");
        badge.getStyleClass().add("badge");
        badge.textProperty().bind(waiting.map(count -> count.longValue() > MOST_COUNTED ? "999+" : count.toString()));
        badge.visibleProperty().bind(waiting.greaterThan(0));
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setManaged(false);
        badge.layoutBoundsProperty().subscribe(bounds -> badge.relocate(13, -6));
        badge.needsLayoutProperty().subscribe(needed -> badge.autosize());
        return new Pane(icon, badge);
    }

    private void add(ButtonBase button) {
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("navigation-button");
        getChildren().add(button);
    }
}
