package org.mendline.app.window.preference;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mendline.viz.theme.Themes;

/// The window's look as it is now. FX thread only.
public final class Look {
    private final ObjectProperty<Themes> theme;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<TextSize> textSize;

    public Look(Preferences preferences) {
        this(new SimpleObjectProperty<>(preferences.theme()), preferences.language(), preferences.textSize());
    }

    private Look(ObjectProperty<Themes> theme, Language language, TextSize textSize) {
        this.theme = theme;
        this.language = new SimpleObjectProperty<>(this, "language", language);
        this.textSize = new SimpleObjectProperty<>(this, "textSize", textSize);
    }

    /// English at the usual size, in a theme kept elsewhere.
    public static Look in(ObjectProperty<Themes> theme) {
        return new Look(theme, Language.ENGLISH, TextSize.NORMAL);
    }

    public ObjectProperty<Themes> themeProperty() {
        return theme;
    }

    /// Choosing another one builds the screens anew.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /// What to keep.
    public Preferences preferences(Optional<WindowPlace> place) {
        return new Preferences(theme.get(), language.get(), textSize.get(), place);
    }
}
