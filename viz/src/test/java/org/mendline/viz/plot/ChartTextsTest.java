package org.mendline.viz.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "mendline", "viz");
    private static final Path WORDS = Path.of("src", "main", "resources", "org", "mendline", "viz");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(,choice)?");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)*)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:[tT]exts|current\\(\\)|texts\\(\\))\\s*\\.(?:get|format|counted|dates)\\(\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ur"})
    void everyLanguageSaysEverythingWithTheSamePlaces(String language) throws IOException {
        Properties english = words("charts.properties");
        Properties words = words("charts_" + language + ".properties");
        assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(words.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(words.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    @Test
    void everyKeyIsUsedAndEveryKeyAskedForHasWords() throws IOException {
        Set<String> keys = new TreeSet<>(words("charts.properties").stringPropertyNames());
        assertThat(found(LITERAL)).containsAll(keys);
        assertThat(keys).containsAll(found(ASKED));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0, 0 days ago",
        "en, 1, 1 day ago",
        "en, 1234, 1234 days ago",
        "de, 1, vor 1 Tag",
        "de, 2, vor 2 Tagen",
        "fr, 0, il y a 0 jour",
        "fr, 2, il y a 2 jours",
        "es, 1, hace 1 día",
        "es, 2, hace 2 días",
        "it, 2, 2 days ago"
    })
    void eachLanguageCountsInItsOwnWay(String language, long days, String words) {
        assertThat(ChartTexts.of(Locale.of(language)).counted("spark.age", days))
                .isEqualTo(words);
    }

    @Test
    void germanNounsKeepTheirCapitalWithinASentence() {
        assertThat(ChartTexts.of(Locale.ENGLISH).midSentence("Days to goal")).isEqualTo("days to goal");
        assertThat(ChartTexts.of(Locale.GERMAN).midSentence("Tage bis zum Ziel"))
                .isEqualTo("Tage bis zum Ziel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+3.4\u00a0ms", "−3.4\u00a0ms", "±0", "−12°", "58\u00a0bpm"})
    void signAndUnitKeepTheirPlacesAmongRightToLeftWords(String number) {
        ChartTexts urdu = ChartTexts.of(Locale.of("ur"));
        String sentence = urdu.format("named", "آرام", urdu.comma(urdu.get("effect.helps"), urdu.number(number)));
        assertThat(visual(sentence + "۔")).contains(number);
        assertThat(visual(WritingDirection.embedded(sentence))).contains(number);
    }

    @Test
    void onlyRightToLeftWordsAreEmbedded() {
        assertThat(WritingDirection.embedded("HRV (rMSSD)")).isEqualTo("HRV (rMSSD)");
        String words = "HRV مددگار ہے";
        // Drawn from left to right, the sentence still begins at its right end.
        assertThat(visual(words)).startsWith("HRV");
        assertThat(visual(WritingDirection.embedded(words)).strip()).endsWith("HRV");
    }

    /// The letters from left to right as they are drawn on a chart, without marks of direction.
    private static String visual(String words) {
        Bidi bidi = new Bidi(words, Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[words.length()];
        Character[] letters = new Character[words.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            letters[i] = words.charAt(i);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        StringBuilder shown = new StringBuilder();
        for (char letter : letters) {
            if (Character.getType(letter) != Character.FORMAT) {
                shown.append(letter);
            }
        }
        return shown.toString();
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(file))) {
            words.load(reader);
        }
        return words;
    }

    /// How often each place stands in a message; those that choose between one and many count apart.
    private static Map<String, Integer> places(String message) {
        Map<String, Integer> places = new TreeMap<>();
        Matcher matcher = PLACE.matcher(message);
        while (matcher.find()) {
            places.merge(matcher.group(), 1, Integer::sum);
        }
        return places;
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
