package org.mendline.storage.importing.fhir;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.text.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// FHIR in JSON, one bundle or resource, or several one after the other (NDJSON).
final class FhirJson implements FhirDocument {
    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 20 << 20;

    /// Narrative and attachments: large, and of no use here.
    private static final Set<String> SKIPPED = Set.of("div", "data", "extension", "modifierExtension");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private final Source source;
    private int entries;

    FhirJson(Source source) {
        this.source = source;
    }

    static boolean looksLike(Source source) {
        String head = TextFile.head(source).stripLeading();
        return head.startsWith("{") && head.contains("\"resourceType\"");
    }

    @Override
    public Optional<String> walk(Consumer<FhirEntry> sink) throws IOException {
        entries = 0;
        try (Reader in = TextFile.open(source);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            int roots = 0;
            while (json.nextToken() != null) {
                roots++;
                if (json.currentToken() != JsonToken.START_OBJECT) {
                    return Optional.of("The file is JSON but not FHIR: a FHIR resource begins with \"{\".");
                }
                FhirNode root = resource(json, sink);
                if (!root.type().isEmpty() && !root.type().equals("Bundle")) {
                    sink.accept(new FhirEntry(roots == 1 ? "" : "line " + roots, "", root));
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of("The JSON is broken or cut off at line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + " (" + reason(e)
                    + "). Export the file again.");
        }
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage() == null ? "unreadable" : e.getOriginalMessage();
        return org.mendline.storage.importing.text.Excerpt.brief(message);
    }

    /// Reads the object at hand; the entries of a bundle are passed on one by one and not kept.
    private FhirNode resource(JsonParser json, Consumer<FhirEntry> sink) {
        FhirNode root = new FhirNode();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    entries++;
                    FhirEntry.open(value(json), "entry " + entries, sink);
                }
            } else {
                add(root, name, json);
            }
        }
        return root;
    }

    private FhirNode value(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            FhirNode text = FhirNode.ofText(json.currentToken().isScalarValue() ? json.getString() : "");
            json.skipChildren();
            return text;
        }
        FhirNode node = new FhirNode();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            add(node, name, json);
        }
        return node;
    }

    private void add(FhirNode parent, String name, JsonParser json) {
        if (SKIPPED.contains(name) || json.currentToken() == JsonToken.VALUE_NULL) {
            json.skipChildren();
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                parent.add(name, value(json));
            }
        } else {
            parent.add(name, value(json));
        }
    }
}
