package org.mendline.app.window.shell;

import java.net.URL;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.mendline.app.window.preference.Look;
import org.mendline.app.window.preference.TextSize;
import org.mendline.viz.theme.Themes;

/// Dresses a scene: theme below, the window's own style sheet above.
public final class WindowLook {
    private static final String STYLE_SHEET = "/org/mendline/app/window/window.css";

    private WindowLook() {}

    /// Keeps a scene in the theme, size and direction of writing chosen. FX thread only.
    public static void dress(Scene scene, Look look) {
        dress(scene, look.themeProperty());
        look.textSizeProperty().subscribe(size -> enlarge(scene.getRoot(), size));
        look.languageProperty().subscribe(language -> scene.setNodeOrientation(language.orientation()));
        scene.rootProperty()
                .subscribe((before, now) -> enlarge(now, look.textSizeProperty().get()));
    }

    /// Everything is sized in em, so the root's size carries the whole window.
    private static void enlarge(Parent root, TextSize size) {
        root.setStyle(size == TextSize.NORMAL ? "" : "-fx-font-size: " + size.factor() + "em;");
    }

    /// Keeps a scene in the theme chosen. FX thread only.
    public static void dress(Scene scene, ObservableValue<Themes> theme) {
        URL sheet = Objects.requireNonNull(
                WindowLook.class.getResource(STYLE_SHEET), STYLE_SHEET + " is missing from the program");
        theme.subscribe(look -> {
            look.apply();
            look.applyTo(scene);
            if (!scene.getStylesheets().contains(sheet.toExternalForm())) {
                scene.getStylesheets().add(sheet.toExternalForm());
            }
        });
        scene.rootProperty().subscribe((before, now) -> theme.getValue().applyTo(scene));
    }
}
