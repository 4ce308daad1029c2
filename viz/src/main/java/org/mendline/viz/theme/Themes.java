package org.mendline.viz.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The two looks of the workstation: AtlantaFX Primer below, our `mendline.css` above it.
///
/// Call [#apply()] once for the program and [#applyTo(Scene)] for each scene (a dialog's pane takes
/// [#applyTo(Parent)]); hand [#palette()] to the charts. FX thread only.
public enum Themes {
    LIGHT,
    DARK;

    private static final String STYLE_SHEET = "mendline.css";

    /// Sets AtlantaFX Primer as the program's user-agent style sheet.
    public void apply() {
        Application.setUserAgentStylesheet(userAgentStylesheet());
    }

    /// Address of the AtlantaFX style sheet beneath our own.
    public String userAgentStylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// Adds `mendline.css` to a scene and marks its root with this theme's style class.
    public void applyTo(Scene scene) {
        String sheet = styleSheet();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        mark(scene.getRoot());
    }

    /// The same for a root that brings its own style sheets, such as a dialog's pane.
    public void applyTo(Parent root) {
        String sheet = styleSheet();
        if (!root.getStylesheets().contains(sheet)) {
            root.getStylesheets().add(sheet);
        }
        mark(root);
    }

    /// Colours for charts and tiles under this theme.
    public Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
        };
    }

    /// The other theme.
    public Themes other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Address of `mendline.css`.
    ///
    /// @throws NullPointerException if the style sheet is missing from the program, which is a packaging fault
    public static String styleSheet() {
        URL address = Themes.class.getResource(STYLE_SHEET);
        return Objects.requireNonNull(address, STYLE_SHEET + " is missing from the program")
                .toExternalForm();
    }

    private void mark(Parent root) {
        root.getStyleClass().removeAll(other().styleClass());
        if (!root.getStyleClass().contains(styleClass())) {
            root.getStyleClass().add(styleClass());
        }
    }

    private String styleClass() {
        return "mendline-" + name().toLowerCase(Locale.ROOT);
    }
}
