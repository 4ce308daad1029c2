package org.mendline.storage.importing.vendor;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.csv.CsvHeader;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// The objects of a JSON file: one, or an array of them, perhaps inside another object. Fields of inner objects are
/// named by their path.
final class JsonRows implements VendorRows {
    private static final int DEEPEST = 12;
    private static final int MOST_FIELDS = 400;
    /// Of lists inside an object only the beginning is looked at.
    private static final int MOST_OF_A_LIST = 4;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST * 4)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(400)
                    .build())
            .build();

    private final Source source;
    private final VendorTable table;
    private final Set<String> unknown = new LinkedHashSet<>();

    private JsonRows(Source source, VendorTable table) {
        this.source = source;
        this.table = table;
    }

    static boolean looksLike(Source source) {
        String head = TextFile.head(source).stripLeading();
        return head.startsWith("{") || head.startsWith("[");
    }

    static Optional<VendorRows> of(Source source, List<VendorTable> tables) {
        Set<String> keys = new HashSet<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), new StringReader(TextFile.head(source)))) {
            walk(json, row -> {
                keys.addAll(row.cells().keySet());
                return false;
            });
        } catch (JacksonException e) {
            // The head ends inside the first object: the fields until there decide.
            keys.addAll(keysUntilCut(TextFile.head(source)));
        }
        return tables.stream()
                .filter(table -> table.matches(keys, source.name()))
                .findFirst()
                .map(table -> new JsonRows(source, table));
    }

    private static Set<String> keysUntilCut(String head) {
        Set<String> keys = new HashSet<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), new StringReader(head))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    keys.add(CsvHeader.key(json.currentName()));
                }
            }
        } catch (JacksonException cut) {
            return keys;
        }
        return keys;
    }

    @Override
    public VendorTable table() {
        return table;
    }

    @Override
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    @Override
    public Optional<String> forEach(Consumer<VendorRow> sink) throws IOException {
        try (Reader in = TextFile.open(source);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            walk(json, row -> {
                note(row.cells().keySet());
                sink.accept(row);
                return true;
            });
            return Optional.empty();
        } catch (JacksonIOException e) {
            throw new IOException("The file cannot be read to its end", e);
        } catch (JacksonException e) {
            return Optional.of("The JSON is broken or cut off at line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                    + "; what stands before was read. Export the file again.");
        }
    }

    private void note(Set<String> keys) {
        for (String key : keys) {
            if (unknown.size() < MOST_FIELDS && !table.keys().contains(key)) {
                unknown.add(Excerpt.brief(key));
            }
        }
    }

    /// Passes on each object that stands in the outermost array, or in an array of the outermost object, or alone.
    private static void walk(JsonParser json, Predicate<VendorRow> sink) {
        JsonToken first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            array(json, 0, sink);
        } else if (first == JsonToken.START_OBJECT) {
            Map<String, String> cells = new LinkedHashMap<>();
            int rows = 0;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY && cells.isEmpty()) {
                    rows = array(json, rows, sink);
                } else {
                    flatten(json, name, cells, 1);
                }
            }
            if (rows == 0 && !cells.isEmpty()) {
                boolean goesOn = sink.test(new VendorRow("object 1", cells));
                rows += goesOn ? 1 : 0;
            }
        }
    }

    private static int array(JsonParser json, int before, Predicate<VendorRow> sink) {
        int rows = before;
        for (JsonToken token = json.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            rows++;
            Map<String, String> cells = new LinkedHashMap<>();
            flatten(json, "", cells, 1);
            if (!sink.test(new VendorRow("object " + rows, cells))) {
                return rows;
            }
        }
        return rows;
    }

    private static void flatten(JsonParser json, String path, Map<String, String> cells, int depth) {
        JsonToken token = json.currentToken();
        if (depth > DEEPEST || cells.size() >= MOST_FIELDS) {
            json.skipChildren();
        } else if (token == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                flatten(json, path.isEmpty() ? name : path + "_" + name, cells, depth + 1);
            }
        } else if (token == JsonToken.START_ARRAY) {
            int index = 0;
            for (JsonToken item = json.nextToken();
                    item != null && item != JsonToken.END_ARRAY;
                    item = json.nextToken()) {
                if (index < MOST_OF_A_LIST) {
                    flatten(json, path + "_" + index, cells, depth + 1);
                } else {
                    json.skipChildren();
                }
                index++;
            }
        } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            cells.putIfAbsent(CsvHeader.key(path), json.getString());
        }
    }
}
