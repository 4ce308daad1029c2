package org.mendline.app.window.preference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;

/// The languages the window speaks. Numbers are written alike in all of them, with a decimal point, so that screens,
/// reports and files agree.
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SPANISH("es", "Español"),
    URDU("ur", "اردو");

    private final Locale locale;
    private final String ownName;

    Language(String code, String ownName) {
        this.locale = Locale.of(code);
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// What its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// Which way it is written.
    public NodeOrientation orientation() {
        return this == URDU ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    /// The languages that this JavaFX can show: Urdu only where right-to-left text can be laid out. FX thread only.
    public static List<Language> offered() {
        boolean rightToLeft = RightToLeftText.works();
        return Arrays.stream(values())
                .filter(l -> rightToLeft || l.orientation() == NodeOrientation.LEFT_TO_RIGHT)
                .toList();
    }

    /// The language of a locale; English where the window does not speak it.
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(l -> l.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }
}
