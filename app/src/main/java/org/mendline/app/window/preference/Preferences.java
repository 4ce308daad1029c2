package org.mendline.app.window.preference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.viz.theme.Themes;

/// How somebody wants the window.
///
/// @param place where it stood last; empty before it was closed once
public record Preferences(Themes theme, Language language, TextSize textSize, Optional<WindowPlace> place) {
    /// The same in English, should the language not be one of those offered.
    public Preferences among(List<Language> offered) {
        return offered.contains(language) ? this : new Preferences(theme, Language.ENGLISH, textSize, place);
    }

    /// What holds before anybody chose: the system's language, light, usual size.
    public static Preferences usual() {
        return new Preferences(Themes.LIGHT, Language.of(Locale.getDefault()), TextSize.NORMAL, Optional.empty());
    }
}
