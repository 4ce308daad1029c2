package org.mendline.storage.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a backup says of itself in the clear. [ManifestSeal] vouches for it.
///
/// @param store name of the store's header file
/// @param at when it was made
/// @param schemaVersion newest migration the store had seen
public record BackupManifest(
        String store, Instant at, BackupReason reason, int schemaVersion, Part header, Part database) {
    private static final String FORMAT = "mendline-backup";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A file in the backup.
    ///
    /// @param sha256 of its bytes, hexadecimal
    public record Part(long bytes, String sha256) {}

    byte[] json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT)
                .put("version", VERSION)
                .put("store", store)
                .put("at", at.toString())
                .put("reason", reason.code())
                .put("schemaVersion", schemaVersion);
        root.putObject("header").put("bytes", header.bytes).put("sha256", header.sha256);
        root.putObject("database").put("bytes", database.bytes).put("sha256", database.sha256);
        return JSON.writeValueAsBytes(root);
    }

    /// Empty if these bytes are no manifest that this program reads.
    static Optional<BackupManifest> parse(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!FORMAT.equals(root.path("format").asString(""))
                    || root.path("version").asInt(0) != VERSION) {
                return Optional.empty();
            }
            Instant at = Instant.parse(root.path("at").asString(""));
            return BackupReason.ofCode(root.path("reason").asString(""))
                    .map(reason -> new BackupManifest(
                            root.path("store").asString(""),
                            at,
                            reason,
                            root.path("schemaVersion").asInt(0),
                            part(root.path("header")),
                            part(root.path("database"))));
        } catch (JacksonException | DateTimeException e) {
            // Whatever it is, it is no manifest, and the caller says so.
            return Optional.empty();
        }
    }

    private static Part part(JsonNode node) {
        return new Part(node.path("bytes").asLong(-1), node.path("sha256").asString(""));
    }
}
