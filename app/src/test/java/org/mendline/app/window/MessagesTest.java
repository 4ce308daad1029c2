package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.app.window.preference.Language;

/// The bundle says everything that the window's code asks for, and nothing else.
class MessagesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "mendline", "app", "window");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)*\\.)\"");
    private static final Pattern ASKED = Pattern.compile("texts\\s*\\.(?:get|format)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Path WORDS = Path.of("src", "main", "resources", "org", "mendline", "app", "window");

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.mendline.app.window.messages", Locale.ROOT);

    @Test
    void everyKeyAskedForHasWords() throws IOException {
        Set<String> missing = found(ASKED);
        missing.removeAll(bundle.keySet());
        assertThat(missing).as("add these keys to messages.properties").isEmpty();
    }

    @Test
    void everyKeyInTheBundleIsAskedFor() throws IOException {
        Set<String> literals = found(LITERAL);
        Set<String> prefixes = found(PREFIX);
        Set<String> unused = new TreeSet<>(bundle.keySet());
        unused.removeAll(literals);
        unused.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).as("remove these keys from messages.properties").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void everyLanguageSaysEverythingWithTheSamePlaces(Language language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve("messages_" + language.locale() + ".properties"))) {
            words.load(reader);
        }
        assertThat(words.stringPropertyNames()).isEqualTo(bundle.keySet());
        for (String key : bundle.keySet()) {
            assertThat(places(words.getProperty(key))).as(key).isEqualTo(places(bundle.getString(key)));
            assertThat(words.getProperty(key)).as(key).isNotBlank();
        }
    }

    /// The numbers of the places that a message has for what is told when it is shown.
    private static Set<Integer> places(String message) {
        Set<Integer> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(message);
        while (matcher.find()) {
            places.add(Integer.valueOf(matcher.group(1)));
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
        assertThat(found).isNotEmpty();
        return found;
    }
}
