package org.mendline.app.window.preference;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.mendline.viz.theme.Themes;

/// Keeps preferences in a small file beside the clinics; it holds nothing about anybody.
public final class PreferenceFile {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String TEXT_SIZE = "textSize";
    private static final String PLACE = "place";

    private final Path file;

    public PreferenceFile(Path file) {
        this.file = file;
    }

    /// What was kept; the usual for whatever is missing or not understood.
    ///
    /// @throws IOException if there is a file and it cannot be read
    public Preferences read() throws IOException {
        Preferences usual = Preferences.usual();
        if (!Files.exists(file)) {
            return usual;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IllegalArgumentException e) { // a broken escape: somebody edited it
            throw new IOException("The preferences in " + file + " cannot be read: " + e.getMessage(), e);
        }
        return new Preferences(
                named(Themes.class, kept.getProperty(THEME, "")).orElse(usual.theme()),
                named(Language.class, kept.getProperty(LANGUAGE, "")).orElse(usual.language()),
                named(TextSize.class, kept.getProperty(TEXT_SIZE, "")).orElse(usual.textSize()),
                place(kept.getProperty(PLACE, "")));
    }

    /// Keeps preferences; the file is whole at any moment.
    ///
    /// @throws IOException if it cannot be written
    public void write(Preferences preferences) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(THEME, preferences.theme().name());
        kept.setProperty(LANGUAGE, preferences.language().name());
        kept.setProperty(TEXT_SIZE, preferences.textSize().name());
        preferences.place().ifPresent(p -> kept.setProperty(PLACE, words(p)));
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "window", ".part");
        try (Writer writer = Files.newBufferedWriter(written)) {
            kept.store(writer, "How Mendline's window looks. It may be deleted at any time.");
        }
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> of, String name) {
        return Arrays.stream(of.getEnumConstants())
                .filter(c -> c.name().equals(name))
                .findFirst();
    }

    private static String words(WindowPlace p) {
        return String.join(
                " ",
                Double.toString(p.x()),
                Double.toString(p.y()),
                Double.toString(p.width()),
                Double.toString(p.height()),
                Boolean.toString(p.maximized()));
    }

    private static Optional<WindowPlace> place(String words) {
        String[] parts = words.split(" ", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowPlace(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException e) { // not a place: the window opens where the system puts it
            return Optional.empty();
        }
    }
}
