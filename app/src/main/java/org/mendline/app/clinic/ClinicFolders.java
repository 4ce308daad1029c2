package org.mendline.app.clinic;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where Mendline keeps things on this machine, by each system's custom.
public final class ClinicFolders {
    private ClinicFolders() {}

    /// The store used when none is named.
    public static Path defaultStore() {
        return dataFolder().resolve("clinic.mendline");
    }

    /// The demo clinic's store.
    public static Path demoStore() {
        return dataFolder().resolve("demo").resolve("demo.mendline");
    }

    /// Where verified native libraries are unpacked.
    public static Path engineCache() {
        return Optional.ofNullable(System.getenv("MENDLINE_CACHE"))
                .map(Path::of)
                .orElseGet(ClinicFolders::cache);
    }

    /// Where stores are kept unless the user says otherwise.
    public static Path dataFolder() {
        Path home = Path.of(System.getProperty("user.home"));
        return switch (system()) {
            case "windows" ->
                variable("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Mendline");
            case "mac" -> home.resolve("Library/Application Support/Mendline");
            default -> variable("XDG_DATA_HOME", home.resolve(".local/share")).resolve("mendline");
        };
    }

    private static Path cache() {
        Path home = Path.of(System.getProperty("user.home"));
        return switch (system()) {
            case "windows" ->
                variable("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Mendline/cache");
            case "mac" -> home.resolve("Library/Caches/Mendline");
            default -> variable("XDG_CACHE_HOME", home.resolve(".cache")).resolve("mendline");
        };
    }

    private static Path variable(String name, Path otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "mac" : "other";
    }
}
