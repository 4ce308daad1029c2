package org.mendline.app.window.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mendline.viz.theme.Themes;

/// Which screen is shown and how it looks. FX thread only.
public final class ShellModel {
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(this, "screen", Screen.CASELOAD);
    private final ObjectProperty<Themes> theme;
    private final BooleanProperty dropping = new SimpleBooleanProperty(this, "dropping");
    private final BooleanProperty palette = new SimpleBooleanProperty(this, "palette");
    private final BooleanProperty help = new SimpleBooleanProperty(this, "help");

    /// @param theme shared with the first-run page, so that the choice survives opening a clinic
    public ShellModel(ObjectProperty<Themes> theme) {
        this.theme = theme;
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public ObjectProperty<Themes> themeProperty() {
        return theme;
    }

    /// Whether files hover over the window.
    public BooleanProperty droppingProperty() {
        return dropping;
    }

    /// Whether the field is shown that finds people and actions.
    public BooleanProperty paletteProperty() {
        return palette;
    }

    /// Whether the list of keys is shown.
    public BooleanProperty helpProperty() {
        return help;
    }
}
