package org.mendline.app.clinic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.csv.MappingJson;
import org.mendline.storage.importing.csv.RememberedTables;
import org.mendline.storage.mapping.SavedMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A mapping as the small JSON file that clinics share.
///
/// @param signature fingerprint of the headings it is for
/// @param mapping what headings and words mean
/// @param madeAt ISO 8601
public record MappingFile(String name, String signature, String madeBy, String madeAt, JsonNode mapping) {
    public static MappingFile of(SavedMapping saved) {
        return new MappingFile(
                saved.name(),
                saved.signature(),
                saved.madeBy(),
                saved.madeAt().toString(),
                JsonMapper.shared().readTree(saved.json()));
    }

    /// @throws IllegalArgumentException with a sentence, if the text is no mapping
    public static MappingFile parse(String text) {
        try {
            JsonNode root = JsonMapper.shared().readTree(text);
            MappingFile file = new MappingFile(
                    root.path("name").asString(""),
                    root.path("signature").asString(""),
                    root.path("madeBy").asString(""),
                    root.path("madeAt").asString(""),
                    root.path("mapping"));
            if (!file.signature().matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("The file is not a mapping that Mendline wrote.");
            }
            return file;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The file is not a mapping that Mendline wrote.", e);
        }
    }

    /// @throws IllegalArgumentException with a sentence, if it says what Mendline does not know
    public SavedMapping saved() {
        try {
            String json = MappingJson.write(MappingJson.read(String.valueOf(mapping)));
            return new SavedMapping(signature, name, json, madeBy, Instant.parse(madeAt));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The mapping does not say when it was made.", e);
        }
    }

    /// As text, for a file.
    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /// Fingerprint of a table's headings; empty if the file is no table.
    ///
    /// @throws IOException if it cannot be read
    public static Optional<String> signature(Path file) throws IOException {
        return RememberedTables.signature(Source.of(file));
    }
}
