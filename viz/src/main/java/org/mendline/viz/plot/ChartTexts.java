package org.mendline.viz.plot;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The charts' words in one language, from the message bundle `org/mendline/viz/charts`. Numbers are written alike in
/// every language. Immutable.
///
/// A chart asks for its words when it describes or draws itself, so that [Locale#setDefault(Locale.Category, Locale)]
/// with [Locale.Category#DISPLAY] decides the language of charts made from then on.
public final class ChartTexts {
    private static final String BUNDLE = "org.mendline.viz.charts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /// Left-to-right mark (Unicode Standard Annex #9, "Unicode Bidirectional Algorithm", section 2.6): after it a
    /// number keeps its sign in front and its unit behind among right-to-left words.
    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    /// Found once a language: a chart asks for its words with every frame.
    private static final Map<Locale, ChartTexts> FOUND = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> messages = new ConcurrentHashMap<>();

    private ChartTexts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// Words in a language; English where charts do not speak it.
    public static ChartTexts of(Locale locale) {
        return FOUND.computeIfAbsent(locale, ChartTexts::find);
    }

    private static ChartTexts find(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        boolean english = bundle.getLocale().getLanguage().isEmpty();
        return new ChartTexts(bundle, english ? Locale.ENGLISH : bundle.getLocale());
    }

    /// Words in the language in which the program displays things at present.
    public static ChartTexts current() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /// @throws java.util.MissingResourceException if no bundle has the key, which a test rules out
    public String get(String key) {
        return bundle.getString(key);
    }

    /// A message with its places filled, by the rules of [MessageFormat]; whole numbers are written without groups.
    public String format(String key, Object... arguments) {
        return filled(key, Stream.of(arguments).map(this::shown).toArray());
    }

    /// A message about a number of things: its place 0 chooses between one and many, place 1 is the number as it is
    /// written, the others follow.
    public String counted(String key, long count, Object... others) {
        Stream<Object> chosen = Stream.of(count, whole(count));
        return filled(
                key, Stream.concat(chosen, Stream.of(others).map(this::shown)).toArray());
    }

    /// Words as a sentence of their own.
    public String sentence(String words) {
        return format("sentence", words);
    }

    /// Two pieces of one sentence.
    public String comma(String first, String second) {
        return format("comma", first, second);
    }

    /// Pieces of one sentence that stand further apart; empty if there are none.
    public String joined(List<String> pieces) {
        return pieces.stream().reduce((a, b) -> format("then", a, b)).orElse("");
    }

    /// A name as it stands within a sentence: German nouns keep their capital.
    public String midSentence(String name) {
        boolean kept = name.isEmpty() || locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        return kept ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /// Words as the beginning of a sentence.
    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// A number as it is written in this language: among right-to-left words its sign stays in front.
    public String number(String digits) {
        return rightToLeft() ? LEFT_TO_RIGHT_MARK + digits : digits;
    }

    /// A whole number without groups.
    public String whole(long number) {
        return number(Long.toString(number));
    }

    /// Writes dates by a pattern of [DateTimeFormatter] in the bundle, with this language's names of months and days.
    public DateTimeFormatter dates(String key) {
        return DateTimeFormatter.ofPattern(get(key), locale);
    }

    private boolean rightToLeft() {
        return locale.getLanguage().equals("ur");
    }

    private Object shown(Object argument) {
        return argument instanceof Integer || argument instanceof Long
                ? whole(((Number) argument).longValue())
                : argument;
    }

    private String filled(String key, Object[] arguments) {
        MessageFormat message = messages.computeIfAbsent(key, k -> new MessageFormat(get(k), Locale.ENGLISH));
        return ((MessageFormat) message.clone()).format(arguments); // a format is for one thread at a time
    }
}
