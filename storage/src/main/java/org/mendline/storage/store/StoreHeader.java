package org.mendline.storage.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.mendline.storage.backup.Durable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The small JSON file beside the database: what a reader must know before there is a key.
///
/// @param version layout of this header
/// @param schemaVersion newest migration the database has seen
/// @param key the file key, locked
/// @param databaseBytes size of the database file when it was last closed; 0 where that is not known
record StoreHeader(int version, int schemaVersion, WrappedKey key, long databaseBytes) {
    static final int VERSION = 1;
    private static final String FORMAT = "mendline-store";
    private static final String KDF = "argon2id";
    private static final String CIPHER = "AES-256-GCM";
    private static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Reads a header, empty if the file is none. A header of a newer layout is returned with version and schema
    /// only guaranteed to be numbers.
    ///
    /// @throws IOException if the file cannot be read
    static Optional<StoreHeader> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return Optional.empty();
        }
        return parse(Files.readAllBytes(file));
    }

    /// The same from a header's bytes.
    static Optional<StoreHeader> parse(byte[] bytes) {
        try {
            return parse(JSON.readTree(bytes));
        } catch (JacksonException | IllegalArgumentException e) {
            // Not JSON, or not base64: whatever it is, it is no header, and the caller says so.
            return Optional.empty();
        }
    }

    private static Optional<StoreHeader> parse(JsonNode root) {
        if (!FORMAT.equals(root.path("format").asString(""))) {
            return Optional.empty();
        }
        int version = root.path("headerVersion").asInt(0);
        int schema = root.path("schemaVersion").asInt(0);
        JsonNode kdf = root.path("kdf");
        JsonNode fileKey = root.path("fileKey");
        WrappedKey key = new WrappedKey(
                kdf.path("memoryKib").asInt(0),
                kdf.path("passes").asInt(0),
                kdf.path("parallelism").asInt(0),
                bytes(kdf, "salt"),
                bytes(fileKey, "nonce"),
                bytes(fileKey, "wrapped"));
        long bytes = Math.max(0, root.path("databaseBytes").asLong(0));
        if (version > VERSION) {
            return Optional.of(new StoreHeader(version, schema, key, bytes));
        }
        boolean known = KDF.equals(kdf.path("name").asString(""))
                && CIPHER.equals(fileKey.path("cipher").asString(""))
                && key.isSane();
        return version >= 1 && schema >= 1 && known
                ? Optional.of(new StoreHeader(version, schema, key, bytes))
                : Optional.empty();
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Base64.getDecoder().decode(node.path(field).asString(""));
    }

    /// The same header for a newer schema.
    StoreHeader withSchema(int newer) {
        return new StoreHeader(version, newer, key, databaseBytes);
    }

    /// The same header for a database file of that size.
    StoreHeader withDatabaseBytes(long bytes) {
        return new StoreHeader(version, schemaVersion, key, bytes);
    }

    /// Writes beside the target, forces it to disk, then puts it in place in one step.
    ///
    /// @throws IOException if the disk refuses; the target is then as before
    void write(Path file) throws IOException {
        Durable.write(file, bytes());
    }

    private byte[] bytes() {
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode json() {
        Base64.Encoder base64 = Base64.getEncoder();
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT)
                .put("headerVersion", version)
                .put("schemaVersion", schemaVersion)
                .put("databaseBytes", databaseBytes);
        root.putObject("kdf")
                .put("name", KDF)
                .put("memoryKib", key.memoryKib())
                .put("passes", key.passes())
                .put("parallelism", key.parallelism())
                .put("salt", base64.encodeToString(key.salt()));
        root.putObject("fileKey")
                .put("cipher", CIPHER)
                .put("nonce", base64.encodeToString(key.nonce()))
                .put("wrapped", base64.encodeToString(key.wrapped()));
        return root;
    }
}
