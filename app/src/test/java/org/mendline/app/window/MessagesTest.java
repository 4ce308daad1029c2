package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bundle says everything that the window's code asks for, and nothing else.
class MessagesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "mendline", "app", "window");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)*\\.)\"");
    private static final Pattern ASKED = Pattern.compile("texts\\s*\\.(?:get|format)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.mendline.app.window.messages");

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
