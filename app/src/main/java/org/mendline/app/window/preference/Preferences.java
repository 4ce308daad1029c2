package org.mendline.app.window.preference;

import java.util.Locale;
import java.util.Optional;
import org.mendline.viz.theme.Themes;

/// How somebody wants the window.
///
/// @param place where it stood last; empty before it was closed once
public record Preferences(Themes theme, Language language, TextSize textSize, Optional<WindowPlace> place) {
    /// What holds before anybody chose: the system's language, light, usual size.
    public static Preferences usual() {
        return new Preferences(Themes.LIGHT, Language.of(Locale.getDefault()), TextSize.NORMAL, Optional.empty());
    }
}
