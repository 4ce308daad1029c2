package org.mendline.storage.backup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a store held when it was backed up; kept encrypted in the backup.
///
/// @param rows number of rows of each table
/// @param auditHead number and hash of the newest audit entry; empty before the first
public record StoreCounts(Map<String, Long> rows, String auditHead) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public StoreCounts {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /// Rows of all tables together.
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    byte[] json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("auditHead", auditHead);
        ObjectNode tables = root.putObject("rows");
        rows.forEach(tables::put);
        return JSON.writeValueAsBytes(root);
    }

    static StoreCounts parse(byte[] json) {
        JsonNode root = JSON.readTree(json);
        Map<String, Long> rows = new LinkedHashMap<>();
        root.path("rows")
                .properties()
                .forEach(e -> rows.put(e.getKey(), e.getValue().asLong()));
        return new StoreCounts(rows, root.path("auditHead").asString(""));
    }
}
