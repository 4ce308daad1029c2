package org.mendline.app.window.text;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's words, from the message bundle `org/mendline/app/window/messages`. Immutable.
public final class Texts {
    private static final String BUNDLE = "org.mendline.app.window.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /// Words in a language; English where a language has none.
    public static Texts of(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        boolean english = bundle.getLocale().getLanguage().isEmpty();
        return new Texts(bundle, english ? Locale.ENGLISH : bundle.getLocale());
    }

    /// @throws java.util.MissingResourceException if no bundle has the key, which a test rules out
    public String get(String key) {
        return bundle.getString(key);
    }

    /// Writes dates and times as a pattern says, with the names of months in this language.
    ///
    /// @param pattern by the rules of [DateTimeFormatter]
    public DateTimeFormatter dates(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /// Whether a key exists; for words that are looked up by a code from elsewhere.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// A message with its places filled, by the rules of [MessageFormat]; numbers look alike in every language.
    public String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
    }
}
