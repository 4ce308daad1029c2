package org.mendline.storage.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads files that say `scripted NAME`, by emitting the items written for NAME.
final class ScriptedReader implements FormatReader {
    private final String format;
    private final Map<String, List<ReadItem>> scripts = new HashMap<>();
    private final Map<String, String> failures = new HashMap<>();

    ScriptedReader(String format) {
        this.format = format;
    }

    ScriptedReader script(String name, ReadItem... items) {
        scripts.put(name, List.of(items));
        return this;
    }

    ScriptedReader script(String name, List<ReadItem> items) {
        scripts.put(name, new ArrayList<>(items));
        return this;
    }

    /// After its items, the file turns out unreadable.
    ScriptedReader failing(String name, String reason, ReadItem... items) {
        failures.put(name, reason);
        return script(name, items);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return new String(source.head(), StandardCharsets.UTF_8).startsWith(format + " ");
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        String name;
        try (InputStream in = source.open()) {
            name = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .substring(format.length() + 1)
                    .strip();
        }
        scripts.getOrDefault(name, List.of()).forEach(sink);
        if (failures.containsKey(name)) {
            throw new UnreadableFileException(failures.get(name));
        }
    }
}
